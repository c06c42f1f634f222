import Content
import Dates
import Linking
import Markup
import Pages

/// What both feeds tell of one article.
struct FeedEntry {
  let address: String
  let title: String
  let summary: String?
  let language: String
  /// Nil where only a vaguer date is known.
  let published: CivilDate?
  let updated: CivilDate?
  let authors: [(name: String, address: String)]
  /// The verdicts of its claims, each once.
  let verdicts: [SiteSettings.Verdict]
  /// Its text with absolute hyperlinks, and what was corrected.
  let content: SafeHTML
}

/// The newest articles, newest first, as feeds carry them: each in the words of its own language.
func feedEntries(_ facts: SiteFacts) -> [FeedEntry] {
  let newest = Array(facts.plan.orders.articles.prefix(50))
  let links = LinkBase(absolute: facts.baseURL)
  let own = Views(facts, links: links)
  func language(of key: ArticleKey) -> String? { facts.site.articles[key].article.header.language?.value }
  let spoken = Set(newest.compactMap(language))
  let translated = (facts.languages?.others ?? [:]).filter { spoken.contains($0.key) }
    .mapValues { Views(facts.told(in: $0.words, following: nil), links: links) }
  return concurrentMap(newest.map { ($0, language(of: $0).flatMap { translated[$0] } ?? own) }) {
    $0.1.feedEntry($0.0)
  }
}

extension Views {
  fileprivate func feedEntry(_ key: ArticleKey) -> FeedEntry {
    let linked = site.articles[key]
    let article = linked.article
    return FeedEntry(
      address: href(.article(key)), title: article.title.value, summary: article.summary?.value,
      language: article.header.language?.value ?? site.settings.language,
      published: linked.article.date.value.publishableDay, updated: linked.lastDay(in: site),
      authors: linked.authors.map { (site.entities[$0].name, href(.entity($0))) },
      verdicts: uniqued(linked.claims.map { site.claims[$0].verdict }).map { site.settings.verdicts[$0] },
      content: content(of: linked))
  }

  private func content(of linked: LinkedArticle) -> SafeHTML {
    let body = html(of: linked.body, idPrefix: "")
    if linked.corrections.isEmpty { return body }
    var html = HTMLBuffer()
    html.append(body)
    html.append("<h2>")
    html.append(text: words[.corrections])
    html.append("</h2>\n<ul>\n")
    for key in linked.corrections {
      let date = site.corrections[key].correction.date.value.words(in: words.dates)
      html.append("<li>")
      html.append(text: "\(date)\(words[.colon]) \(facts.told(key))")
      html.append("</li>\n")
    }
    html.append("</ul>\n")
    return html.html
  }
}
