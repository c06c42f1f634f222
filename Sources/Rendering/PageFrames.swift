import Diagnostics
import Templates

/// What every page of HTML begins with: a document type, a language, and a frame where other pages have one.
func checkFrames(of templates: [ThemeFile], _ library: TemplateLibrary) -> [Diagnostic] {
  let frames = templates.compactMap { template in
    rootTag(in: template.file.bytes).map { (template: template, tag: $0) }
  }
  let names = Set(frames.map(\.template.name))
  guard !frames.isEmpty else { return [] }
  let bare = templates.filter { template in
    template.name != PageTemplate.redirect.fileName && library.names.contains(template.name)
      && names.isDisjoint(with: library.dependencies(of: template.name))
  }
  return frames.flatMap { problems(of: $0.template, tag: $0.tag) }
    + bare.map { pageWithoutFrame(at: Place($0.id, 0..<0)) }
}

private func problems(of template: ThemeFile, tag: Range<Int>) -> [Diagnostic] {
  let bytes = template.file.bytes
  let place = Place(template.id, tag.lowerBound..<tag.lowerBound + "<html".utf8.count)
  let before = String(decoding: bytes[..<tag.lowerBound], as: UTF8.self).lowercased()
  let attributes = String(decoding: bytes[tag], as: UTF8.self).lowercased()
  let hasLanguage = attributes.contains(" lang=") || attributes.contains("\nlang=")
  return (before.contains("<!doctype html") ? [] : [missingDocumentType(at: place)])
    + (hasLanguage ? [] : [missingPageLanguage(at: place)])
}

/// `<html ...>`, whatever stands in it up to its end.
private func rootTag(in bytes: [UInt8]) -> Range<Int>? {
  var rest = bytes[...]
  while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
    rest = bytes[(start + 1)...]
    if rest.lazy.map({ $0 | 0x20 }).starts(with: "html".utf8),
      let last = rest.dropFirst("html".utf8.count).first,
      last <= 0x20 || last == UInt8(ascii: ">")
    {
      return start..<(rest.firstIndex(of: UInt8(ascii: ">")) ?? bytes.count)
    }
  }
  return nil
}
