import Dates
import Testing

@testable import Linking

@Suite("Everything dated stands on the timeline")
struct TimelineTests {
  private func events(_ dates: [String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: dates.enumerated().map {
        ("events/e\($0).md", "---\ntitle: E\ndate: \"\($1)\"\n---\n")
      })
  }

  private func name(_ period: TimelinePeriod) -> String {
    switch period {
    case .year(let year): "\(year)"
    case .month(let year, let month): "\(year)/\(month)"
    case .day(let day): "\(day)"
    }
  }

  @Test(arguments: [
    ("2023-04-24", "2023-04-24"), ("2023-04-24~", "2023-04-24"), ("2023-04", "2023/4"),
    ("2023-04-XX", "2023/4"),
    ("2023-21", "2023"), ("2023", "2023"), ("202X", "2020"), ("2023-07/2023-09", "2023/7"),
    ("../2022-02", "2022/2"), ("2022-02-24/..", "2022-02-24"), ("-0043-03-15", "-0043-03-15"),
    ("-0043", "-43"),
    ("202X/2023-05", "2023/5"), ("[2021-03,2022]", "2021/3"), ("Y-17E7", "-170000000"),
  ])
  func `an entry is at home in the finest period that its start names`(date: String, home: String) throws {
    let test = LinkedTestSite(events([date]))
    #expect(test.unread == [])
    #expect(name(try #require(test.site.timeline.entries.first).home) == home)
  }

  @Test func `periods list what begins or ends in them, and what goes on`() {
    let site = LinkedTestSite(
      events(["2023-04-24", "2023-04", "2023", "2023-03-01/2023-05-02", "2022-02-24/..", "2023-04-25"])
    ).site
    let listed = site.timeline.periods.map { listing in
      let entries = listing.entries.map { site.timeline.entries[$0].date.text }.joined(separator: ", ")
      let ongoing = listing.ongoing.map { site.timeline.entries[$0].date.text }.joined(separator: ", ")
      return "\(name(listing.period)): \(entries) (\(ongoing))"
    }
    #expect(
      listed == [
        "2022: 2022-02-24/.. ()",
        "2023: 2023, 2023-03-01/2023-05-02, 2023-04, 2023-04-24, 2023-04-25 (2022-02-24/..)",
        "2022/2: 2022-02-24/.. ()",
        "2023/3: 2023-03-01/2023-05-02 (2022-02-24/.., 2023)",
        "2023/4: 2023-04, 2023-04-24, 2023-04-25 (2022-02-24/.., 2023, 2023-03-01/2023-05-02)",
        "2023/5: 2023-03-01/2023-05-02 (2022-02-24/.., 2023)",
        "2022-02-24: 2022-02-24/.. ()",
        "2023-03-01: 2023-03-01/2023-05-02 (2022-02-24/.., 2023)",
        "2023-04-24: 2023-04-24 (2022-02-24/.., 2023, 2023-03-01/2023-05-02, 2023-04)",
        "2023-04-25: 2023-04-25 (2022-02-24/.., 2023, 2023-03-01/2023-05-02, 2023-04)",
        "2023-05-02: 2023-03-01/2023-05-02 (2022-02-24/.., 2023)",
      ])
  }

  @Test func `articles, claims and corrections stand there too, by date, kind and id`() {
    let test = LinkedTestSite([
      "articles/a.md": article(
        """
        updated: 2024-01-03
        claims: [{ id: c, claim: Words., verdict: refuted, date: 2024-01-01 }]
        corrections: [{ date: 2024-01-03, kind: minor, text: Words., claim: c, from: supported, to: refuted }]
        events: [{ date: 2024-01-01, title: E }]
        """),
      "articles/b.md": article(date: "2024-01-01"),
    ])
    let site = test.site
    let entries = site.timeline.entries.map { entry in
      switch entry.what {
      case .event: "\(entry.date.text) event"
      case .claim(let key): "\(entry.date.text) claim \(site.claims[key].id)"
      case .publication(let key): "\(entry.date.text) publication \(site.articles[key].id)"
      case .update(let key): "\(entry.date.text) update \(site.articles[key].id)"
      case .correction(let key): "\(entry.date.text) correction \(site.corrections[key].from ?? -1)"
      }
    }
    #expect(
      entries == [
        "2024-01-01 event", "2024-01-01 claim c", "2024-01-01 publication a", "2024-01-01 publication b",
        "2024-01-03 update a", "2024-01-03 correction 0",
      ])
    #expect(site.claims[0].corrections == [CorrectionKey(0)])
    #expect(site.articles[0].later == ArticleKey(1))
    #expect(site.articles[1].earlier == ArticleKey(0))
  }

  @Test func `a source stands in the finest period that exists`() {
    let site = LinkedTestSite(
      events(["2023-04-24", "2022-01"]).merging([
        "sources/s.md": source("one", "date: 2023-04-24"), "sources/t.md": source("two", "date: 2023-04-30"),
        "sources/u.md": source("three", "date: 2021-04-30"),
      ]) { $1 }
    ).site
    let dated = site.timeline.periods.filter { !$0.sources.isEmpty }
    #expect(
      dated.map { "\(name($0.period)) \(site.ids($0.sources))" } == ["2023/4 [\"t\"]", "2023-04-24 [\"s\"]"])
  }

  @Test func `corrections stand newest first`() {
    let site = LinkedTestSite([
      "articles/a.md": article(
        "corrections: [{ date: 2024-02, kind: minor, text: A. }, { date: 2024-03, kind: minor, text: B. }]"
      ),
      "articles/b.md": article("corrections: [{ date: 2024-02-15, kind: minor, text: C. }]"),
    ]).site
    #expect(site.corrections.map(\.correction.text.value) == ["B.", "C.", "A."])
    #expect(site.articles[0].corrections == [CorrectionKey(0), CorrectionKey(2)])
  }

  @Test func `translations know each other`() {
    let site = LinkedTestSite([
      "articles/a.md": article(), "articles/b.md": article("language: uk\ntranslation-of: a"),
      "articles/c.md": article("language: de\ntranslation-of: b"),
    ]).site
    #expect(site.articles.map { site.ids($0.translations) } == [["c", "b"], ["c", "a"], ["a", "b"]])
    #expect(site.articles.map(\.translationOf) == [nil, ArticleKey(0), ArticleKey(1)])
  }
}
