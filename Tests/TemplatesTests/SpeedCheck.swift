import Foundation
import Markup
import Templates
import Testing

/// The page of the first measurements: layout, header, 6 links, 8 sources, 12 entities, 5 related, 3
/// corrections, 5 KB body.
///
/// Run by hand: `TEMPLATE_SPEED=1 swift test -c release --filter TemplatesTests.time`; at most 25 us a page.
@Test(.enabled(if: ProcessInfo.processInfo.environment["TEMPLATE_SPEED"] != nil))
func `time for a page`() {
  let outcome = render(
    ["article.html": Speed.article, "layout.html": Speed.layout, "header.html": Speed.header],
    shape: Speed.page,
    values: Speed.record(0))
  #expect(outcome.atLoad == [])
  let records = (0..<50).map(Speed.record)
  var buffer = HTMLBuffer()
  buffer.reserve(20_000)
  let clock = ContinuousClock()
  var best = Duration.seconds(10)
  for _ in 0..<5 {
    let time = clock.measure {
      for round in 0..<2_000 {
        buffer.removeAll()
        _ = outcome.library.render("article.html", records[round % 50], into: &buffer)
      }
    }
    best = min(best, time)
  }
  print("\(best / 2_000) a page of \(outcome.html.utf8.count) bytes")
}

private enum Speed {
  static let link = RecordShape(
    "Link", "A link.", [.init("title", .text, "Its words."), .init("url", .url, "Its address.")])

  static let source = RecordShape(
    "Source", "A source.",
    [
      .init("title", .text, "Its title."), .init("url", .url, "Its address."),
      .init("publisher", .text, "Who."),
      .init("date", .text, "When."), .init("archived", .optional(.url), "A copy."),
    ])

  static let page = RecordShape(
    "Article", "An article.",
    [
      .init("site", .text, "The site."), .init("title", .text, "The title."),
      .init("summary", .text, "In short."),
      .init("date", .text, "When."), .init("body", .html, "The text."),
      .init("nav", .list(.record(link)), "Links."),
      .init("sources", .list(.record(source)), "Sources."),
      .init("entities", .list(.record(link)), "Entities."),
      .init("related", .list(.record(link)), "Related."),
      .init("corrections", .list(.record(link)), "Corrections."),
    ])

  static func links(_ count: Int, _ word: String) -> Value {
    .list(
      (0..<count).map { index in
        .record(
          link.record([("title", .text("\(word) & number \(index)")), ("url", .text("/\(word)/\(index)/"))]))
      })
  }

  static func record(_ number: Int) -> any Record {
    let paragraph = "<p>" + String(repeating: "Word after word of article \(number). ", count: 15) + "</p>\n"
    return page.record([
      ("site", .text("The <site>")), ("title", .text("Article \(number): who said \"this\"?")),
      ("summary", .text("What is claimed & what is known about number \(number).")),
      ("date", .text("2024-03-02")),
      ("body", .html(Samples.html(String(repeating: paragraph, count: 10)))), ("nav", links(6, "nav")),
      (
        "sources",
        .list(
          (0..<8).map { index in
            .record(
              source.record([
                ("title", .text("Source number \(index) of article \(number)")),
                ("url", .text("https://example.org/source/\(index)?a=1&b=2")),
                ("publisher", .text("A publisher")),
                ("date", .text("2023-04-24")),
                ("archived", index % 2 == 0 ? .text("https://web.archive.org/\(index)") : .none),
              ]))
          })
      ), ("entities", links(12, "entity")), ("related", links(5, "related")),
      ("corrections", links(3, "correction")),
    ])
  }

  static let header = """
    <header><a href="/">{{ site }}</a><nav><ul>
    {% for item in nav %}<li{% if loop.first %} class="first"{% endif %}><a href="{{ item.url }}">{{ item.title }}</a></li>
    {% endfor %}</ul></nav></header>
    """
  static let layout = """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{% block title %}{{ site }}{% endblock %}</title>
    <link rel="stylesheet" href="/assets/style.css"><meta name="description" content="{{ summary }}"></head>
    <body>{% include "header.html" %}<main>{% block main %}{% endblock %}</main><footer>{{ site }}</footer></body></html>
    """
  static let article = """
    {% extends "layout.html" %}{% block title %}{{ title }} - {{ super() }}{% endblock %}
    {% block main %}<article><h1>{{ title }}</h1><time datetime="{{ date }}">{{ date }}</time><p>{{ summary }}</p>
    {{ body }}
    <h2>Sources</h2><ol>{% for source in sources %}
      <li id="s{{ loop.index }}"><a href="{{ source.url }}">{{ source.title }}</a>, {{ source.publisher }}, {{ source.date }}
      {% if source.archived %}<a href="{{ source.archived }}">archived</a>{% endif %}</li>{% endfor %}</ol>
    <ul>{% for e in entities %}<li><a href="{{ e.url }}">{{ e.title }}</a></li>{% endfor %}</ul>
    <ul>{% for r in related %}<li><a href="{{ r.url }}">{{ r.title }}</a></li>{% endfor %}</ul>
    {% if corrections %}<ul>{% for c in corrections %}<li>{{ c.title }}</li>{% endfor %}</ul>{% endif %}
    </article>{% endblock %}
    """
}
