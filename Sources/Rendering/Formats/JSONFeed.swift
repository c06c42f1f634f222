import Markup
import Pages

/// `/feed.json`: the newest articles with their whole text, as JSON Feed 1.1 asks.
func jsonFeed(_ facts: SiteFacts) -> [UInt8] {
  let settings = facts.site.settings
  let links = LinkBase(absolute: facts.baseURL)
  var json = JSONWriter(.pretty)
  json.object { json in
    json.member("version", "https://jsonfeed.org/version/1.1")
    json.member("title", settings.title)
    json.member("home_page_url", links.href(.front))
    json.member("feed_url", links.href(.jsonFeed))
    json.member("description", settings.description)
    json.member("language", settings.language)
    json.member("icon", ifPresent: facts.logoAddress)
    json.authors([(settings.publisher.name, facts.publisherAddress)])
    json.array("items") { json in
      for entry in feedEntries(facts) { json.item(entry) }
    }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func item(_ entry: FeedEntry) {
    object { json in
      json.member("id", entry.address)
      json.member("url", entry.address)
      json.member("title", entry.title)
      json.member("summary", ifPresent: entry.summary)
      json.key("content_html")
      json.string(utf8: entry.content.bytes)
      json.member("date_published", ifPresent: entry.published.map(instant))
      json.member("date_modified", instant(entry.updated))
      if !entry.authors.isEmpty { json.authors(entry.authors) }
      if !entry.verdicts.isEmpty { json.member("tags", entry.verdicts.map(\.label)) }
      json.member("language", entry.language)
    }
  }

  fileprivate mutating func authors(_ authors: [(name: String, address: String)]) {
    array("authors") { json in
      for author in authors {
        json.object { json in
          json.member("name", author.name)
          json.member("url", author.address)
        }
      }
    }
  }
}
