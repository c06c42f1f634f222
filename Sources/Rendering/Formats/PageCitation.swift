import Content
import Dates
import Linking
import Markup
import Pages
import Templates

/// What it takes to cite an article or a claim's page.
struct PageCitation: Sendable {
  /// For reference managers: unique on the site.
  let id: String
  let title: String
  let authors: [String]
  let date: EDTFDate
  let language: String
  let address: String
}

extension Views {
  func citation(of key: ArticleKey, as entry: EntryKey, id: String) -> PageCitation {
    let linked = site.articles[key]
    return PageCitation(
      id: id, title: title(of: entry), authors: linked.authors.map { site.entities[$0].name },
      date: linked.article.date.value, language: language(of: linked.article.header),
      address: facts.absolute.href(facts.plan.address(of: entry)))
  }
}

extension Shapes {
  static let pageCitation = Shape<PageCitation>(
    "page citation", "What it takes to cite a page.",
    [
      field("authors", .list(.text), "Who wrote it.") { .texts($1.authors) },
      field("date", .optional(.text), "When it was published, as far as one year, month or day is certain.") {
        .optional($1.date.level == 0 && $1.date.namedYear != nil ? $1.date.text : nil)
      },
      field("text", .text, "Authors, title, site, date and address in one line.") { .text($1.text(in: $0)) },
      field("bibtex", .text, "The same for biblatex.") { .text($1.bibTeX(in: $0)) },
      field("csl", .text, "The same as CSL-JSON.") { .text($1.csl(in: $0)) },
    ])
}

extension PageCitation {
  fileprivate func text(in views: Views) -> String {
    let names = authors.joined(separator: views.words[.listSeparator])
    let isSentence = title.last.map { ".?!…؟".contains($0) } ?? false
    return (names.isEmpty ? "" : "\(names): ") + title + (isSentence ? " " : ". ")
      + "\(views.site.settings.title), \(date.words(in: views.words.dates)). \(address)"
  }

  fileprivate func bibTeX(in views: Views) -> String {
    var bibliography = BibTeXWriter()
    bibliography.entry("online", key: id) { entry in
      if !authors.isEmpty { entry.field("author", names: authors) }
      entry.field("title", verbatimCase: title)
      entry.field("organization", verbatimCase: views.site.settings.title)
      entry.date(date)
      entry.field("url", address: address)
      entry.field("language", text: language)
    }
    return String(decoding: bibliography.bytes, as: UTF8.self)
  }

  fileprivate func csl(in views: Views) -> String {
    var json = JSONWriter(.pretty)
    json.array { json in
      json.object { json in
        json.member("id", id)
        json.member("type", "webpage")
        json.member("title", title)
        json.names("author", authors)
        json.member("container-title", views.site.settings.title)
        json.member("publisher", views.site.settings.publisher.name)
        json.citationDate("issued", date)
        json.member("URL", address)
        json.member("language", language)
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
