import Content
import Dates
import Linking

/// What stands at a place of a file, for whoever points there.
enum Subject {
  case key(KeyDeclaration)
  case date(EDTFDate)
  case verdict(String)
  case entry(EntryKey)
  /// A file that is published as it is, by its path from the site's root.
  case file(String)
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
    guard let body = linkedBody(path, bytes) else { return nil }
    return hyperlink(at: offset, in: body) ?? mention(at: offset, in: body)
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

  /// A body as it was linked, while its file reads as it did then.
  private func linkedBody(_ path: String, _ bytes: [UInt8]) -> LinkedBody? {
    let edition = session.edition
    return edition.linkage.site.bodies.first { edition.files[$0.document.file].path == path }
      .flatMap { edition.files[$0.document.file].bytes == bytes ? $0 : nil }
  }

  /// A name in prose that leads to an entity.
  private func mention(at offset: Int, in body: LinkedBody) -> (subject: Subject, range: Range<Int>)? {
    for mention in body.mentions {
      guard case .entry(let entry) = mention.target else { continue }
      let range = body.document.place(ofProse: mention.range).range
      if range.touches(offset) { return (.entry(entry), range) }
    }
    return nil
  }

  /// What a Markdown link or an image leads to on this site.
  private func hyperlink(at offset: Int, in body: LinkedBody) -> (subject: Subject, range: Range<Int>)? {
    let linkage = session.edition.linkage
    for (target, hyperlink) in zip(body.hyperlinks, body.document.hyperlinks) {
      let range = hyperlink.place.range
      guard range.touches(offset), let target else { continue }
      switch target {
      case .entry(let entry): return (.entry(entry), range)
      case .path(let path):
        if let entry = linkage.entry(atPage: path) { return (.entry(entry), range) }
        let file = linkage.site.media.first { $0.publishedPath == path }
        return file.map { (.file($0.inputPath), range) }
      case .day: return nil
      }
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
