import Testing

@testable import Rendering

@Suite struct `Feeds` {
  @Test func `A file that leaves in parts is the same`() {
    #expect(published(partSize: 1) == published())
  }

  @Test func `An Atom feed has all that RFC 4287 demands`() {
    let feed = published(["articles/two-million.md": article])["feed.xml"]
    #expect(
      feed == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <id>https://example.org/passports/</id>
          <title>Passports</title>
          <subtitle>Claims about passports, checked.</subtitle>
          <updated>2024-03-05T00:00:00Z</updated>
          <link rel="self" type="application/atom+xml" href="https://example.org/passports/feed.xml"/>
          <link rel="alternate" type="text/html" href="https://example.org/passports/"/>
          <author>
            <name>The desk</name>
            <uri>https://example.org/</uri>
          </author>
          <entry xml:lang="uk">
            <id>https://example.org/passports/articles/two-million/</id>
            <title>Two &lt;million&gt; &amp; more</title>
            <published>2024-03-02T00:00:00Z</published>
            <updated>2024-03-05T00:00:00Z</updated>
            <link rel="alternate" type="text/html" href="https://example.org/passports/articles/two-million/"/>
            <author>
              <name>Anna Bell</name>
              <uri>https://example.org/passports/entities/anna-bell/</uri>
            </author>
            <category term="refuted" scheme="https://example.org/passports/claims/" label="Refuted"/>
            <summary>What &lt;i&gt; rests on.</summary>
            <content type="html" xml:base="https://example.org/passports/articles/two-million/">&lt;p&gt;Old.&lt;/p&gt;
        </content>
          </entry>
        </feed>

        """)
  }

  @Test func `A JSON Feed has all that version 1.1 demands`() {
    let feed = published(["articles/two-million.md": article])["feed.json"]
    #expect(
      feed == """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Passports",
          "home_page_url": "https://example.org/passports/",
          "feed_url": "https://example.org/passports/feed.json",
          "description": "Claims about passports, checked.",
          "language": "en",
          "authors": [
            {
              "name": "The desk",
              "url": "https://example.org/"
            }
          ],
          "items": [
            {
              "id": "https://example.org/passports/articles/two-million/",
              "url": "https://example.org/passports/articles/two-million/",
              "title": "Two <million> & more",
              "summary": "What <i> rests on.",
              "content_html": "<p>Old.</p>\\n",
              "date_published": "2024-03-02T00:00:00Z",
              "date_modified": "2024-03-05T00:00:00Z",
              "authors": [
                {
                  "name": "Anna Bell",
                  "url": "https://example.org/passports/entities/anna-bell/"
                }
              ],
              "tags": [
                "Refuted"
              ],
              "language": "uk"
            }
          ]
        }
        """)
  }

  @Test func `A feed without articles is still a feed`() {
    let files = published(without: ["articles/two-million.md"])
    #expect(files["feed.xml"]?.contains("<updated>1970-01-01T00:00:00Z</updated>") == true)
    #expect(files["feed.xml"]?.contains("<entry") == false)
    #expect(files["feed.json"]?.contains("\"items\": []") == true)
  }

  @Test func `A feed has the fifty newest articles, newest first`() {
    let days = 10...70
    let files = days.map { number in
      ("articles/a\(number).md", "---\ntitle: Number \(number)\ndate: 20\(number)\n---\nText\n")
    }
    let feed =
      published(Dictionary(uniqueKeysWithValues: files), without: ["articles/two-million.md"])["feed.xml"]
      ?? ""
    let titles = feed.split(separator: "\n").filter { $0.contains("<title>Number ") }
    #expect(titles.count == 50)
    #expect(titles.first == "    <title>Number 70</title>")
    #expect(titles.last == "    <title>Number 21</title>")
  }

  @Test(
    "A feed tells the day of publication if it is known, of a change the earliest that may be meant",
    arguments: [
      ("2024-03-02", "2024-03-02"), ("2024-03", "2024-03-01"), ("2023-21", "2023-03-01"),
      ("202X", "2020-01-01"),
      ("../2022-02", "2022-02-01"), ("/2022-02-03", "2022-02-03"), ("[2021,2022-05]", "2021-01-01"),
      ("Y-20000", "1970-01-01"),
    ])
  func days(date: String, day: String) {
    let feed = published(["articles/two-million.md": "---\ntitle: A\ndate: \"\(date)\"\n---\nText\n"])[
      "feed.xml"]
    #expect(feed?.contains("<published>\(day)T00:00:00Z</published>") == (date == day))
    #expect(feed?.contains("<updated>\(day)T00:00:00Z</updated>") == true)
  }

  @Test func `A correction counts as a change`() {
    #expect(published()["feed.xml"]?.contains("<updated>2024-03-07T00:00:00Z</updated>") == true)
  }

  private let article = """
    ---
    title: Two <million> & more
    date: 2024-03-02
    updated: 2024-03-05
    authors: [Anna Bell]
    language: uk
    summary: What <i> rests on.
    claims:
      - { claim: A, verdict: refuted }
      - { claim: B, verdict: refuted }
    ---
    Old.
    """
}
