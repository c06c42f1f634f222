import Content
import Dates
import Linking

/// What stands at a place of a file, for whoever points there.
enum Subject {
  case key(KeyDeclaration)
  case date(EDTFDate)
  case verdict(String)
  case entry(EntryKey)
}

extension EditedSite {
  /// Nil where nothing stands that there is something to tell of.
  func subject(at offset: Int, in path: String) -> (subject: Subject, range: Range<Int>)? {
    let bytes = text(at: path).bytes
    if let keys = DeclaredKeys(path: path, bytes), keys.range.touches(offset) {
      return subject(at: offset, in: bytes, keys)
    }
    guard case .entry = contentRole(of: path) else { return nil }
    if let pointer = BodyPointer(bytes, around: offset) {
      let text = String(decoding: bytes[pointer.target], as: UTF8.self)
      return session.edition.linkage.entry(text.trimmed, pointer.kind).map { (.entry($0), pointer.target) }
    }
    return mention(at: offset, in: path, bytes)
  }

  private func subject(
    at offset: Int, in bytes: [UInt8], _ declared: DeclaredKeys
  ) -> (subject: Subject, range: Range<Int>)? {
    let outline = KeyOutline(bytes, in: declared.range)
    if let number = outline.key(at: offset) {
      return declared.key(at: outline.path(to: number)).map { (.key($0), outline.keys[number].range) }
    }
    guard let value = outline.value(at: offset), let key = value.key,
      let shape = declared.key(at: outline.path(to: key))?.shape.single
    else { return nil }
    let text = String(decoding: bytes[value.range], as: UTF8.self)
    return subject(text, as: shape).map { ($0, value.range) }
  }

  private func subject(_ text: String, as shape: ValueShape) -> Subject? {
    let linkage = session.edition.linkage
    switch shape {
    case .date: return (try? EDTFDate.parse(text).get()).map(Subject.date)
    case .verdict: return .verdict(text)
    case .entity: return linkage.entry(text, .entity).map(Subject.entry)
    case .source: return linkage.entry(text, .source).map(Subject.entry)
    case .entry(let kind): return linkage.entry(text, kind).map(Subject.entry)
    case .id: return linkage.entry(text, .page).map(Subject.entry)
    case .text, .boolean, .integer, .decimal, .languageTag, .webAddress, .siteAddress, .filePath,
      .fileOrWebAddress, .wikidataItem, .choice, .record, .shortOrRecord, .list, .byLanguage, .open:
      return nil
    }
  }

  /// A name in prose that leads to an entity, while the text is as it was linked.
  private func mention(
    at offset: Int, in path: String, _ bytes: [UInt8]
  ) -> (subject: Subject, range: Range<Int>)? {
    let edition = session.edition
    guard
      let body = edition.linkage.site.bodies.first(where: { edition.files[$0.document.file].path == path }),
      edition.files[body.document.file].bytes == bytes
    else { return nil }
    for mention in body.mentions {
      guard case .entry(let entry) = mention.target else { continue }
      let range = body.document.place(ofProse: mention.range).range
      if range.touches(offset) { return (.entry(entry), range) }
    }
    return nil
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
