import Markup
import Pages

/// `/feed.xml`: the newest articles with their whole text, as RFC 4287 asks.
func atomFeed(_ facts: SiteFacts) -> [UInt8] {
  let settings = facts.site.settings
  let links = LinkBase(absolute: facts.baseURL)
  let entries = feedEntries(facts)
  var xml = XMLWriter()
  xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language]) { xml in
    xml.element("id", text: facts.baseURL)
    xml.element("title", text: settings.title)
    xml.element("subtitle", text: settings.description)
    xml.element("updated", text: instant(entries.compactMap(\.updated).max()))
    xml.element("link", ["rel": "self", "type": "application/atom+xml", "href": links.href(.atomFeed)])
    xml.element("link", ["rel": "alternate", "type": "text/html", "href": links.href(.front)])
    // Section 4.1.1: with an author here, an entry needs none of its own.
    xml.author(settings.publisher.name, address: facts.publisherAddress)
    if let logo = facts.logoAddress { xml.element("logo", text: logo) }
    for entry in entries { xml.entry(entry, scheme: links.href(.claims)) }
  }
  return xml.bytes
}

extension XMLWriter {
  fileprivate mutating func entry(_ entry: FeedEntry, scheme: String) {
    element("entry", ["xml:lang": entry.language]) { xml in
      // Section 4.2.6: an id stays for ever; an article's address does, for an old one is kept as an alias.
      xml.element("id", text: entry.address)
      xml.element("title", text: entry.title)
      if let day = entry.published { xml.element("published", text: instant(day)) }
      xml.element("updated", text: instant(entry.updated))
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": entry.address])
      for author in entry.authors { xml.author(author.name, address: author.address) }
      for verdict in entry.verdicts {
        xml.element("category", ["term": verdict.id, "scheme": scheme, "label": verdict.label])
      }
      if let summary = entry.summary { xml.element("summary", text: summary) }
      // Places on the article's own page, such as `#source-3`, are found from there.
      xml.element("content", ["type": "html", "xml:base": entry.address], html: entry.content)
    }
  }

  fileprivate mutating func author(_ name: String, address: String) {
    element("author") { xml in
      xml.element("name", text: name)
      xml.element("uri", text: address)
    }
  }
}
