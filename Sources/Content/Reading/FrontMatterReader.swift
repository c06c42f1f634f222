import Dates
import Diagnostics
import YAML

/// What every file of a site is read with: the parts of the settings that decide whether a value is right.
struct ReadingContext: Sendable, Equatable {
  /// The ids of the site's scale, best first; nil if the scale itself could not be read.
  let verdicts: [String]?
  let allowsRawHTML: Bool
}

/// Reads the keys of one file's front matter and gathers what is wrong with them.
struct FrontMatterReader {
  let file: InputFile
  let fileID: FileID
  let context: ReadingContext
  /// The declaration of the file's outermost record, in which a misplaced key is looked for.
  let home: RecordDeclaration
  /// The id that claims and events without one of their own begin theirs with.
  let entryID: String
  /// What YAML could not read: a key may be missing, or a value be no value, only because of it.
  let syntaxProblems: [Diagnostic]
  /// The key whose value is being read.
  private(set) var key: KeyDeclaration?
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var errorCount = 0
  /// Claims and events of the file that could not be read.
  private(set) var broken: [EntryID] = []
  private var numbers: [EntryKind: Int] = [:]
  /// Values whose rest was reported as a key without a value.
  private var cutValues: [Place] = []

  init(
    file: InputFile, fileID: FileID, context: ReadingContext, home: RecordDeclaration,
    entryID: String = "", syntaxProblems: [Diagnostic] = []
  ) {
    self.file = file
    self.fileID = fileID
    self.context = context
    self.home = home
    self.entryID = entryID
    self.syntaxProblems = syntaxProblems
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errorCount += 1 }
    diagnostics.append(diagnostic)
  }

  /// What was found, without what is only wrong because a mistake of YAML reaches into its value.
  func diagnostics(apartFromMistakesIn pairs: [YAMLPair]) -> [Diagnostic] {
    guard syntaxProblems.isEmpty || !pairs.isEmpty else { return [] }
    let suspects = syntaxProblems.compactMap { problem in
      pairs.last { $0.keyPlace.lower <= problem.place.lower } ?? pairs.first
    }
    return diagnostics.filter { diagnostic in
      !suspects.contains {
        ($0.keyPlace.lower...max($0.keyPlace.upper, $0.value.place.upper)).contains(diagnostic.place.lower)
      }
    }
  }

  mutating func markBroken(_ id: EntryID) { broken.append(id) }

  /// 1 for the file's first claim, 2 for its second.
  mutating func nextNumber(of kind: EntryKind) -> Int {
    numbers[kind, default: 0] += 1
    return numbers[kind, default: 1]
  }

  /// The mapping's keys, held against their declaration; nil if the node is no mapping.
  ///
  /// Gives the record also when keys are missing: whoever reads it misses them again, in silence.
  mutating func record(_ node: YAMLNode, _ declaration: RecordDeclaration) -> Record? {
    guard let mapping = node.mapping else {
      expected(.record(declaration), found: node)
      return nil
    }
    return record(mapping.pairs, declaration, at: mapping.pairs.first?.keyPlace ?? node.place)
  }

  mutating func record(_ pairs: [YAMLPair], _ declaration: RecordDeclaration, at place: Place) -> Record {
    let record = Record(pairs: pairs, place: place)
    let unknown = pairs.indices.filter { declaration.key(named: pairs[$0].key) == nil }
    guard unknown.isEmpty || !isMisplaced(record, unknown, declaration) else {
      reportUnknown(pairs[unknown[0]], in: declaration, besides: record)
      return record
    }
    var meant: [String] = []
    for index in unknown {
      if index > 0, endsText(pairs[index]) {
        // Of a text with several commas the first is enough.
        if !endsText(pairs[index - 1]) {
          let value = pairs[index - 1].value
          report(cutByComma(pairs[index].key, after: value.scalar?.text, at: pairs[index].keyPlace))
          cutValues.append(value.place)
        }
      } else if let name = reportUnknown(pairs[index], in: declaration, besides: record) {
        meant.append(name)
      }
    }
    guard syntaxProblems.isEmpty else { return record }
    guard !pairs.isEmpty || declaration.name != home.name else {
      report(emptyFrontMatter(of: declaration, at: place))
      return record
    }
    for key in declaration.keys where key.isRequired && record[key.name] == nil && !meant.contains(key.name) {
      report(missingKey(key, in: declaration, at: place))
    }
    return record
  }

  /// Whether a mapping belongs elsewhere as a whole, so that the complaint about one of its keys is enough.
  private func isMisplaced(_ record: Record, _ unknown: [Int], _ declaration: RecordDeclaration) -> Bool {
    guard declaration.name != home.name else { return false }
    let strange = unknown.filter {
      guessMeaning(of: record.pairs[$0].key, in: declaration, of: home, besides: record).name == nil
    }
    return unknown.count == record.pairs.count || strange.count > 2
  }

  /// Gives the key of the record that was probably meant; if another pair may have meant it, nobody is sure.
  @discardableResult
  private mutating func reportUnknown(
    _ pair: YAMLPair, in declaration: RecordDeclaration, besides record: Record
  ) -> String? {
    var guess = guessMeaning(of: pair.key, in: declaration, of: home, besides: record)
    if guess == .nothing, let lacking = onlyLack(of: record, declaration) { guess = .lacking(lacking) }
    let rivals = record.pairs.filter { $0.key != pair.key && declaration.key(named: $0.key) == nil }
    let isCertain = !rivals.contains {
      guessMeaning(of: $0.key, in: declaration, of: home, besides: record).name == guess.name
    }
    let fixes = isCertain ? guess.fixes(of: pair.key, at: pair.keyPlace) : []
    report(unknownKey(pair.key, in: declaration, guess, at: pair.keyPlace, fixes: fixes))
    return guess.name
  }

  /// The one key that an inner record needs and does not have, if one other key alone is unknown to it.
  private func onlyLack(of record: Record, _ declaration: RecordDeclaration) -> String? {
    let missing = declaration.keys.filter { $0.isRequired && record[$0.name] == nil }
    let unknown = record.pairs.filter { declaration.key(named: $0.key) == nil }
    guard declaration.name != home.name, missing.count == 1, unknown.count == 1 else { return nil }
    return missing[0].name
  }

  /// Whether a key without colon and value is the rest of a text with a comma: `{ note: Yes, it did }`.
  private func endsText(_ pair: YAMLPair) -> Bool {
    guard pair.value.isNull else { return false }
    let range = pair.keyPlace.range
    let before = file.bytes[..<range.lowerBound].last { !isSpace($0) }
    let after = file.bytes[range.upperBound...].first { !isSpace($0) }
    return before == UInt8(ascii: ",") && (after == UInt8(ascii: ",") || after == UInt8(ascii: "}"))
  }

  /// The value under a key; nil if it is left out, or if what stands there was reported.
  mutating func read<Value>(_ key: DeclaredKey<Value>, in record: Record) -> Value? {
    guard let pair = record[key.declaration.name], !wasReported(pair.value) else { return nil }
    let outer = self.key
    self.key = key.declaration
    defer { self.key = outer }
    guard !pair.value.isEmpty else {
      report(noValue(of: key.declaration, at: pair.keyPlace, comment: comment(after: pair.value)))
      return nil
    }
    return key.read(pair.value, &self)
  }

  mutating func read<Value>(_ key: DeclaredKey<[Value]>, in record: Record) -> [Value] {
    read(key, in: record) as [Value]? ?? []
  }

  /// Whether YAML has complained about this very value already.
  func wasReported(_ node: YAMLNode) -> Bool {
    cutValues.contains(node.place) || syntaxProblems.contains { $0.place == node.place }
      || (node.isEmpty && syntaxProblems.contains { $0.place.lower <= node.place.upper })
  }

  /// A text in place of one that was reported, so that what the entry refers to is checked all the same.
  ///
  /// Nil where YAML could not be read: then it is not known, either, whether the entry is a draft.
  func standInText(for record: Record) -> Located<String>? {
    syntaxProblems.isEmpty ? Located("", at: record.place) : nil
  }

  /// The same of a date: one before all others, so that nothing seems to be older.
  func standInDate(for record: Record) -> Located<EDTFDate>? {
    guard syntaxProblems.isEmpty, case .success(let date) = EDTFDate.parse("0001-01-01") else { return nil }
    return Located(date, at: record.place)
  }

  /// `#1 in the north`, which stands where a value could: a comment to YAML, but hardly to who wrote it.
  func comment(after node: YAMLNode) -> String? {
    guard node.isNull else { return nil }
    let rest = file.bytes[node.place.range.upperBound...].prefix { $0 != 0x0A && $0 != 0x0D }
    let comment = rest.drop(while: isSpace)
    guard comment.first == UInt8(ascii: "#"), let next = comment.dropFirst().first,
      isAlphanumeric(next) || next >= 0x80
    else { return nil }
    let text = String(decoding: comment, as: UTF8.self)
    return text.count > 40 ? text.prefix(40) + "..." : text
  }

  mutating func expected(_ shape: ValueShape, found node: YAMLNode) {
    report(wrongType(expected: shape, found: node.kindPhrase, key: key, at: node.narrowPlace))
  }
}

/// A mapping whose keys have been held against their declaration.
struct Record {
  let pairs: [YAMLPair]
  /// Its first key, where a diagnostic about the whole record points.
  let place: Place

  subscript(name: String) -> YAMLPair? { pairs.first { $0.key == name } }

  func place<Value>(of key: DeclaredKey<Value>) -> Place? { self[key.declaration.name]?.value.place }
}

extension YAMLNode {
  /// Nothing, white space, or YAML's own words for nothing.
  var isEmpty: Bool {
    switch content {
    case .null: true
    case .scalar(let scalar):
      isBlank(scalar.text)
        || !scalar.isQuoted && !scalar.isBlock && isWordForNothing(scalar.text)
    case .sequence, .mapping: false
    }
  }

  /// How many values a list holds; 1 for what is no list.
  var itemCount: Int {
    switch content {
    case .sequence(let items): items.count
    case .null, .scalar, .mapping: 1
    }
  }

  var kindPhrase: String {
    switch content {
    case .null: "nothing"
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// A long mapping or list is pointed at by its first key or item.
  var narrowPlace: Place {
    switch content {
    case .null, .scalar: place
    case .sequence(let items): items.first?.narrowPlace ?? place
    case .mapping(let mapping): mapping.pairs.first?.keyPlace ?? place
    }
  }
}

/// Whether nobody sees anything of a text.
private func isBlank(_ text: String) -> Bool {
  guard let first = text.utf8.first(where: { !isSpace($0) }) else { return true }
  guard first >= 0xC2 else { return false }
  return text.unicodeScalars.allSatisfy { $0.isASCII ? isSpace(UInt8(ascii: $0)) : isOddSpace($0) }
}

func isWordForNothing(_ text: String) -> Bool { text == "~" || text == "null" }

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
