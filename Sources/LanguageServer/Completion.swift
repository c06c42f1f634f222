import Content
import Dates
import Linking
import Scaffolding

extension EditedSite {
  /// Keys that may stand at a place, values that a key takes, entries that a body may point at.
  func completion(at position: LSP.Position, in path: String) -> LSP.CompletionList {
    let lines = text(at: path)
    let offset = lines.offset(of: position)
    var bytes = lines.bytes
    bytes.insert(cursorMark, at: offset)
    if let keys = DeclaredKeys(path: path, bytes), keys.range.contains(offset) {
      return Completer(site: self, lines: lines, offset: offset).complete(keys, in: bytes)
    }
    guard case .entry = contentRole(of: path), offset >= bodyStart(lines.bytes),
      let pointer = BodyPointer(lines.bytes, around: offset)
    else { return LSP.CompletionList() }
    let completer = Completer(site: self, lines: lines, offset: offset)
    return completer.entries(of: pointer.kind, replacing: pointer.target.lowerBound)
  }
}

/// What can be put in at one place.
private struct Completer {
  let site: EditedSite
  let lines: TextLines
  /// Of the cursor.
  let offset: Int

  /// More entries than anyone looks through.
  private static let mostEntries = 100

  // MARK: - Front matter

  /// `marked` has the cursor's mark in it.
  func complete(_ declared: DeclaredKeys, in marked: [UInt8]) -> LSP.CompletionList {
    let outline = KeyOutline(marked, in: declared.range)
    if let key = outline.keys.first(where: { $0.range.contains(offset) }) {
      let record = declared.keys(of: outline.path(toMapping: key.mapping))
      return LSP.CompletionList(
        items: keys(of: record, but: outline.names(in: key.mapping), from: key.range.lowerBound) { key, _ in
          key.name
        })
    }
    guard let value = outline.values.first(where: { $0.range.contains(offset) }) else {
      return LSP.CompletionList()
    }
    var found = LSP.CompletionList()
    let parent = value.key.flatMap { declared.key(at: outline.path(to: $0)) }
    if let mapping = value.mapping {
      let record = declared.keys(of: outline.path(toMapping: mapping))
      found.items = keys(of: record, but: outline.names(in: mapping), from: value.range.lowerBound) {
        insertion(of: $0, value.setting, in: parent?.shape, $1)
      }
    }
    if let shape = parent?.shape.single {
      let values = values(of: shape, from: value.range.lowerBound)
      found.items += values.items
      found.isIncomplete = values.isIncomplete
    }
    return found
  }

  /// Those that are not there yet, in the order of their declaration, required ones first.
  private func keys(
    of record: RecordDeclaration?, but known: [String], from start: Int,
    _ insertion: (KeyDeclaration, Bool) -> String
  ) -> [LSP.CompletionItem] {
    let missing = (record?.keys ?? []).filter { !known.contains($0.name) }
    return (missing.filter(\.isRequired) + missing.filter { !$0.isRequired }).enumerated().map {
      number, key in
      let text = insertion(key, site.hasSnippets)
      return LSP.CompletionItem(
        label: key.name, kind: .property, documentation: documentation(of: key),
        sortText: String(100 + number), insertTextFormat: site.hasSnippets && text != key.name ? 2 : 1,
        textEdit: edit(text, from: start))
    }
  }

  /// A whole snippet only where its lines come to stand right.
  private func insertion(
    of key: KeyDeclaration, _ setting: KeyOutline.Setting, in shape: ValueShape?, _ hasSnippets: Bool
  ) -> String {
    guard hasSnippets else { return "\(key.name): " }
    switch setting {
    case .line: return snippetLines(of: key).joined(separator: "\n")
    case .item, .flow: return snippetLine(of: key)
    case .deeper:
      if case .list = shape { return "- \(snippetLine(of: key))" }
      return snippetLine(of: key)
    }
  }

  // MARK: - Values

  private func values(of shape: ValueShape, from start: Int) -> LSP.CompletionList {
    switch shape {
    case .boolean: return words(["true", "false"], from: start)
    case .choice(let words): return self.words(words, from: start)
    case .integer(let range) where range.count < 10: return words(range.map(String.init), from: start)
    case .date: return words([site.today.description], from: start)
    case .verdict:
      let verdicts = site.session.edition.linkage.site.settings.verdicts
      var items = words(verdicts.map(\.id), from: start)
      for (index, verdict) in verdicts.enumerated() {
        items.items[index].detail = verdict.label
        items.items[index].documentation = LSP.MarkupContent(kind: .plaintext, value: verdict.meaning)
      }
      return items
    case .entity: return entries(of: .entity, replacing: start)
    case .source: return entries(of: .source, replacing: start)
    case .entry(let kind): return entries(of: kind, replacing: start)
    case .text, .integer, .decimal, .languageTag, .webAddress, .siteAddress, .filePath, .fileOrWebAddress,
      .id, .wikidataItem, .record, .shortOrRecord, .list, .byLanguage, .open:
      return LSP.CompletionList()
    }
  }

  private func words(_ words: [String], from start: Int) -> LSP.CompletionList {
    LSP.CompletionList(
      items: words.enumerated().map { number, word in
        LSP.CompletionItem(
          label: word, kind: .enumMember, sortText: String(100 + number), textEdit: edit(word, from: start))
      })
  }

  // MARK: - Entries

  /// Entries whose id or one of whose names holds what is typed, those first of which one begins with it.
  func entries(of kind: EntryKind?, replacing start: Int) -> LSP.CompletionList {
    let linkage = site.session.edition.linkage
    let text = String(decoding: lines.bytes[start..<offset], as: UTF8.self)
    let typed = comparable(text)
    var first: [EntryKey] = []
    var second: [EntryKey] = []
    for entry in kind.map(linkage.site.entries) ?? EntryKind.allCases.flatMap(linkage.site.entries) {
      let names = [linkage.site.id(of: entry)] + linkage.site.names(of: entry).map(comparable)
      if names.contains(where: { $0.hasPrefix(typed) }) {
        first.append(entry)
      } else if names.contains(where: { $0.contains(typed) }) {
        second.append(entry)
      }
    }
    let found = (first + second).prefix(Self.mostEntries)
    return LSP.CompletionList(
      // Which name is meant shows only as letters come.
      isIncomplete: !found.isEmpty,
      items: found.enumerated().map { number, entry in
        let id = linkage.site.id(of: entry)
        // An id that entries of several kinds have needs its kind before it.
        let isPlain = kind != nil || linkage.entry(id, nil) == entry
        let written = isPlain ? id : "\(entry.kind.rawValue):\(id)"
        let names = linkage.site.names(of: entry)
        return LSP.CompletionItem(
          label: written, kind: .reference, detail: names.first,
          documentation: LSP.MarkupContent(kind: .plaintext, value: linkage.site.details(of: entry)),
          sortText: String(1000 + number),
          filterText: ([continued(text, in: [id] + names), written] + names).joined(separator: " "),
          textEdit: edit(written, from: start))
      })
  }

  /// What is typed, gone on with as the name goes on that it begins or stands in: most programs offer only
  /// what begins with the letters that are there. `chan` in `River Channel` gives `channel`.
  private func continued(_ text: String, in names: [String]) -> String {
    let typed = comparable(text)
    let names = names.map(comparable)
    let name = names.first { $0.hasPrefix(typed) } ?? names.first { $0.contains(typed) }
    guard let name, let range = typed.isEmpty ? name.startIndex..<name.startIndex : name.firstRange(of: typed)
    else { return text }
    return text + name[range.upperBound...]
  }

  /// Replaces what is typed, and what of a word comes behind the cursor.
  private func edit(_ text: String, from start: Int) -> LSP.TextEdit {
    var end = offset
    while end < lines.bytes.count, isIDByte(lines.bytes[end]) { end += 1 }
    return LSP.TextEdit(range: lines.range(of: start..<end), newText: text)
  }

  private func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}

/// As names are compared while they are typed: in lower case, with plain apostrophes and hyphens.
private func comparable(_ name: String) -> String { foldedText(name).lowercased() }
