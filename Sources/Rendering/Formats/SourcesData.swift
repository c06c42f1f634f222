import Content
import Linking
import Markup

/// `/data/sources.json`: every source as CSL-JSON 1.0.2, which reference managers and Pandoc read.
func sourcesData(_ facts: SiteFacts) -> [UInt8] {
  var json = JSONWriter(.pretty)
  json.array { json in
    for source in facts.site.sources { json.citation(source, in: facts) }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func citation(_ linked: LinkedSource, in facts: SiteFacts) {
    let source = linked.source
    object { json in
      json.member("id", linked.id)
      json.member("type", source.citationType)
      json.member("title", source.title.value)
      json.names("author", linked.authors.map { facts.site.entities[$0].name })
      // A periodical's name is what an article stands in; of anything else it is who published it.
      json.member(
        source.medium == .article ? "container-title" : "publisher",
        ifPresent: linked.publisher.map { facts.site.entities[$0].name })
      json.member("URL", ifPresent: source.url?.value)
      if let date = source.date?.value { json.citationDate("issued", date) }
      if let date = source.accessed?.value { json.citationDate("accessed", date) }
      if let copy = source.archived.first?.value {
        json.member("archive", host(of: copy))
        json.member("archive_location", copy)
      }
      json.member("language", ifPresent: source.header.language?.value)
      json.member("note", ifPresent: source.remark(in: facts.words))
    }
  }

  /// Whole names: nothing says which word of a name is the family's, and organisations have none.
  mutating func names(_ key: String, _ names: [String]) {
    guard !names.isEmpty else { return }
    array(key) { json in
      for name in names { json.object { $0.member("literal", name) } }
    }
  }
}

extension Source {
  fileprivate var citationType: String {
    switch medium {
    case .article: "article-newspaper"
    case .post: "post"
    case .document, .statement: "document"
    case .dataset: "dataset"
    case .video: "motion_picture"
    case .image: "graphic"
    case .interview: "interview"
    case .law: "legislation"
    case nil: url == nil ? "document" : "webpage"
    }
  }

  /// That it was corrected, retracted or is gone, and whose interest it may serve.
  func remark(in words: InterfaceWords) -> String? {
    let parts = [status == .live ? nil : words.name(of: status), interests].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ". ")
  }
}
