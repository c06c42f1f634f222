import Dates
import Diagnostics
import YAML

extension ValueReading where Value == Located<String> {
  static var text: Self { Self(shape: .text) { $1.plainText($0) } }

  /// Words of somebody else, with whatever marks they have.
  static var verbatim: Self { Self(shape: .text) { $1.text($0, as: .text) } }

  static var decimal: Self {
    Self(shape: .decimal) { node, reader in
      reader.decimal(node)
    }
  }

  static var languageTag: Self {
    Self(shape: .languageTag) { node, reader in
      guard let text = reader.text(node, as: .languageTag) else { return nil }
      guard !isLanguageTag(text.value) else { return text }
      let meant = likelyLanguageTag(text.value)
      reader.report(
        notALanguageTag(
          text, meant: meant, fixes: meant.map { reader.fix(text.value, in: node, to: $0) } ?? []))
      return nil
    }
  }

  static var webAddress: Self { address(without: faultOfWebAddress) }

  /// The address of a whole site.
  static var baseAddress: Self { address(without: faultOfBaseAddress) }

  private static func address(without fault: @escaping @Sendable (String) -> WebAddressFault?) -> Self {
    Self(shape: .webAddress) { node, reader in
      guard let text = reader.text(node, as: .webAddress) else { return nil }
      guard let fault = fault(text.value) else { return text }
      let meant = likelyWebAddress(text.value, fault)
      let fixes = meant.map { reader.fix(text.value, in: node, to: $0) } ?? []
      reader.report(notAWebAddress(text, fault, meant: meant, fixes: fixes))
      return nil
    }
  }

  static var siteAddress: Self {
    Self(shape: .siteAddress) { node, reader in
      reader.scalar(node, .siteAddress, { isSiteAddress($0) ? $0 : nil }, orReport: notASiteAddress)
    }
  }

  static var wikidataItem: Self {
    Self(shape: .wikidataItem) { node, reader in
      guard let text = reader.text(node, as: .wikidataItem) else { return nil }
      guard !isWikidataItem(text.value) else { return text }
      let meant = likelyWikidataItem(text.value)
      let fixes = meant.map { reader.fix(text.value, in: node, to: $0) } ?? []
      reader.report(notAWikidataItem(text, meant: meant, fixes: fixes))
      return nil
    }
  }

  static var filePath: Self {
    Self(shape: .filePath) { node, reader in
      reader.scalar(node, .filePath, { isFilePath($0) ? $0 : nil }, orReport: notAFilePath)
    }
  }

  static var fileOrWebAddress: Self {
    Self(shape: .fileOrWebAddress) { node, reader in
      guard let text = reader.text(node, as: .fileOrWebAddress) else { return nil }
      if isFilePath(text.value) { return text }
      return hasScheme(text.value)
        ? ValueReading.webAddress.read(node, &reader) : ValueReading.filePath.read(node, &reader)
    }
  }

  /// What something is called by itself.
  static var id: Self {
    Self(shape: .id) { node, reader in
      guard let text = reader.text(node, as: .id) else { return nil }
      guard !isID(text.value) else { return text }
      let meant = suggestedID(for: text.value)
      reader.report(
        notAnID(text, meant: meant, fixes: meant.map { reader.fix(text.value, in: node, to: $0) } ?? []))
      return nil
    }
  }

  /// The id of what is gone: a text in its place may be anything, and is changed into none.
  static var formerID: Self {
    Self(shape: .id) { node, reader in
      reader.scalar(
        node, .id, { isID($0) ? $0 : nil }, orReport: { notAnID($0, meant: nil, fixes: []) })
    }
  }

  /// A word of the site's menu; whoever knows its pages tells what another text may mean.
  static var menuItem: Self { Self(shape: .id) { $1.text($0, as: .id) } }

  static var entity: Self { Self(shape: .entity) { $1.text($0, as: .entity) } }

  static func reference(to kind: EntryKind) -> Self {
    Self(shape: .entry(kind)) { $1.text($0, as: .entry(kind)) }
  }

  static var verdict: Self {
    Self(shape: .verdict) { node, reader in
      guard let text = reader.text(node, as: .verdict) else { return nil }
      guard let scale = reader.context.verdicts, !scale.contains(text.value) else { return text }
      let nearest = nearestNames(to: text.value, among: scale)
      reader.report(
        unknownVerdict(
          text, scale: scale, nearest: nearest.first,
          fixes: .misspelt(text.value, among: nearest, at: node.place)))
      return nil
    }
  }
}

extension ValueReading where Value == String {
  static var plainText: Self { Self(shape: .text) { $1.plainText($0)?.value } }

  /// Words of somebody else, with whatever marks they have.
  static var verbatimText: Self { Self(shape: .text) { $1.text($0, as: .text)?.value } }
}

extension ValueReading where Value == Bool {
  static var boolean: Self {
    Self(shape: .boolean) { node, reader in
      guard let text = reader.text(node, as: .boolean) else { return nil }
      switch text.value {
      case "true": return true
      case "false": return false
      default:
        let meant = likelyBoolean(text.value)
        reader.report(
          notABoolean(text, fixes: meant.map { reader.fix(text.value, in: node, to: $0) } ?? []))
        return nil
      }
    }
  }
}

extension ValueReading where Value == Located<Int> {
  static func integer(_ range: ClosedRange<Int>) -> Self {
    Self(shape: .integer(range)) { node, reader in
      let read = reader.scalar(
        node, .integer(range), { wholeNumber($0).flatMap { range.contains($0) ? $0 : nil } },
        orReport: { notAWholeNumber($0, in: range) })
      return read
    }
  }
}

extension ValueReading where Value == Located<EDTFDate> {
  static var date: Self {
    Self(shape: .date) { node, reader in
      guard let text = reader.text(node, as: .date) else { return nil }
      switch EDTFDate.parse(text.value) {
      case .success(let date):
        if date.parts.isEmpty { reader.report(dateWithoutEnds(text)) }
        if let day = dayBeforeTime(of: text.value) {
          reader.report(dateWithTime(text, day: day, fixes: reader.fix(text.value, in: node, to: day)))
          return nil
        }
        return date.parts.isEmpty ? nil : Located(date, at: text.place)
      case .failure(let problem):
        if let day = dayBeforeTime(of: text.value), CivilDate(iso: day) != nil {
          reader.report(dateWithTime(text, day: day, fixes: reader.fix(text.value, in: node, to: day)))
          return nil
        }
        let fixes = problem.suggestion.map { reader.fix(text.value, in: node, to: $0) } ?? []
        let place = reader.place(of: problem.range, in: text.value, of: node)
        reader.report(notADate(text.value, problem, at: place, fixes: fixes))
        return nil
      }
    }
  }
}

/// The day of `2024-05-14T10:00:00Z`; nil for a date without a time of day.
private func dayBeforeTime(of date: String) -> String? {
  date.utf8.firstIndex(of: UInt8(ascii: "T")).map { String(date[..<$0]) }
}

extension ValueReading where Value == OpenValue {
  static var open: Self { Self(shape: .open) { node, _ in OpenValue(node) } }
}

extension ValueReading {
  /// One word of a closed set.
  static func choice(_ type: Value.Type) -> Self
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    return Self(shape: .choice(words)) { node, reader in
      guard let text = reader.text(node, as: .choice(words)) else { return nil }
      if let value = Value(rawValue: text.value) { return value }
      let nearest = nearestNames(to: text.value, among: words)
      reader.report(
        notAChoice(
          text, words: words, nearest: nearest.first ?? synonym(of: text.value, among: words),
          lookalike: lookalike(of: text.value, among: words),
          fixes: .misspelt(text.value, among: nearest, at: node.place)))
      return nil
    }
  }

  static func record(
    _ declaration: RecordDeclaration,
    _ read: @escaping @Sendable (Record, inout FrontMatterReader) -> Value?
  ) -> Self {
    Self(shape: .record(declaration)) { node, reader in
      guard let record = reader.record(node, declaration) else { return nil }
      return read(record, &reader)
    }
  }

  /// A list, or a single text in place of a list of one where texts are what the list holds.
  static func list<Item>(of item: ValueReading<Item>) -> Self where Value == [Item] {
    Self(shape: .list(item.shape)) { node, reader in
      switch node.content {
      case .sequence(let nodes):
        reader.reportRepeated(nodes)
        return nodes.compactMap { reader.item($0, item) }
      case .scalar where item.shape.canStandAlone:
        if reader.isSeveral(node, of: item.shape) { return nil }
        return item.read(node, &reader).map { [$0] }
      case .null, .scalar, .mapping:
        reader.expected(.list(item.shape), found: node)
        return nil
      }
    }
  }
}

extension OpenValue {
  init(_ node: YAMLNode) {
    switch node.content {
    case .null: self = .null
    case .scalar(let scalar):
      self = scalar.style == .plain && isWordForNothing(scalar.text) ? .null : .text(scalar.text)
    case .sequence(let items): self = .list(items.map(OpenValue.init))
    case .mapping(let mapping):
      self = .map(mapping.pairs.map { OpenField($0.key, OpenValue($0.value)) })
    }
  }
}

extension FrontMatterReader {
  fileprivate mutating func item<Item>(_ node: YAMLNode, _ reading: ValueReading<Item>) -> Item? {
    guard !wasReported(node) else { return nil }
    guard !node.isEmpty else {
      report(emptyItem(of: key?.name ?? "", at: node.place, comment: comment(after: node)))
      return nil
    }
    return reading.read(node, &self)
  }

  fileprivate mutating func reportRepeated(_ nodes: [YAMLNode]) {
    guard nodes.count > 1 else { return }
    var places: [String: Place] = [:]
    for node in nodes where !node.isEmpty {
      guard let text = node.scalar?.text else { continue }
      if let first = places[text] {
        report(repeatedItem(Located(text, at: node.place), of: key?.name ?? "", first: first))
      } else {
        places[text] = node.place
      }
    }
  }

  /// `Anna Bell, Boris Cole` may be two names or one: reported, since only the editor knows.
  fileprivate mutating func isSeveral(_ node: YAMLNode, of shape: ValueShape) -> Bool {
    guard let text = node.scalar?.text, text.utf8.contains(UInt8(ascii: ",")) else { return false }
    if case .webAddress = shape, !text.utf8.contains(UInt8(ascii: " ")) { return false }
    report(perhapsSeveral(Located(trimmed(text), at: node.place), key: key?.name ?? ""))
    return true
  }

  /// Digits, at most one `.` between them, perhaps a leading `-`.
  fileprivate mutating func decimal(_ node: YAMLNode) -> Located<String>? {
    guard let text = text(node, as: .decimal) else { return nil }
    if isDecimal(text.value) { return text }
    let meant = likelyDecimal(text.value)
    report(notADecimal(text, meant: meant, fixes: meant.map { fix(text.value, in: node, to: $0) } ?? []))
    return nil
  }
}
