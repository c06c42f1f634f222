import Content
import Dates
import Linking
import Markup

/// `/data/sources.bib`: every source for biblatex.
func bibliography(_ facts: SiteFacts) -> [UInt8] {
  var bibliography = BibTeXWriter()
  for source in facts.site.sources { bibliography.entry(source, in: facts.site) }
  return bibliography.bytes
}

/// One source for biblatex, as its page shows it.
func bibTeXEntry(for source: LinkedSource, in site: LinkedSite) -> String {
  var bibliography = BibTeXWriter()
  bibliography.entry(source, in: site)
  return String(decoding: bibliography.bytes, as: UTF8.self)
}

extension BibTeXWriter {
  fileprivate mutating func entry(_ linked: LinkedSource, in site: LinkedSite) {
    let source = linked.source
    let kind = linked.bibliographyKind
    entry(kind.entry, key: linked.id) { entry in
      if !linked.authors.isEmpty {
        entry.field("author", names: linked.authors.map { site.entities[$0].name })
      }
      entry.field("title", verbatimCase: source.title.value)
      if let publisher = linked.publisher {
        entry.field(kind.publisher, verbatimCase: site.entities[publisher].name)
      }
      if let type = kind.type { entry.field("type", text: type) }
      if let date = source.date?.value { entry.date(date) }
      if let url = source.url?.value { entry.field("url", address: url) }
      if let accessed = source.accessed?.value, accessed.level < 2 {
        entry.field("urldate", date: accessed.text)
      }
      if let language = source.header.language?.value { entry.field("language", text: language) }
      if let copy = source.archived.first?.value { entry.field("addendum", text: copy) }
    }
  }

  /// biblatex reads EDTF of levels 0 and 1; of a date of level 2 it prints what stands in `year`.
  mutating func date(_ date: EDTFDate) {
    if date.level < 2 {
      field("date", date: date.text)
    } else {
      field("year", text: date.text)
    }
  }
}

extension LinkedSource {
  fileprivate typealias BibliographyKind = (entry: StaticString, publisher: StaticString, type: String?)

  /// biblatex's entry type, and under what name it takes the publisher; `@article` demands the periodical's
  /// name.
  fileprivate var bibliographyKind: BibliographyKind {
    switch source.medium {
    case .article where publisher != nil: ("article", "journaltitle", nil)
    case .dataset: ("dataset", "publisher", nil)
    case .video: ("video", "publisher", nil)
    case .image: ("image", "publisher", nil)
    case .law: ("legislation", "organization", nil)
    case .interview: (onlineOrOther, "organization", "interview")
    case .statement: (onlineOrOther, "organization", "statement")
    case .article, .post, .document, nil: (onlineOrOther, "organization", nil)
    }
  }

  private var onlineOrOther: StaticString { source.url == nil ? "misc" : "online" }
}
