import Content
import Dates
import Linking
import Markup
import Pages

/// `/data/timeline.json`: the timeline for TimelineJS 3, every entry once.
func timelineData(_ facts: SiteFacts, _ parts: inout OutputParts) -> [UInt8] {
  let settings = facts.site.settings
  let views = Views(facts, links: LinkBase(absolute: facts.baseURL))
  let slides = facts.site.timeline.entries.compactMap { entry in
    SlideDates(entry.date).map { (entry: entry, dates: $0) }
  }
  var json = JSONWriter(.pretty)
  json.object { json in
    // The scale of days ends where JavaScript's does.
    json.member("scale", slides.allSatisfy(\.dates.isHuman) ? "human" : "cosmological")
    json.object("title") { json in
      json.member("unique_id", "title")
      json.object("text") { json in
        json.member("headline", html: markup { $0.append(text: settings.title) })
        json.member("text", html: markup { $0.append(text: settings.description) })
      }
    }
    json.array("events") { json in
      for slide in slides {
        json.slide(slide.entry, slide.dates, views)
        parts.take(from: &json)
      }
    }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func slide(_ entry: Timeline.Entry, _ dates: SlideDates, _ views: Views) {
    let subject = views.timelineSubject(entry.what)
    object { json in
      json.member("unique_id", views.site.stableID(of: entry.what))
      json.slideDate("start_date", dates.start)
      if let end = dates.end { json.slideDate("end_date", end) }
      json.member("display_date", html: markup { $0.append(text: entry.date.words(in: views.words.dates)) })
      json.member("group", html: markup { $0.append(text: views.words.name(of: subject.kind)) })
      json.object("text") { json in
        json.member("headline", html: markup { $0.append(text: subject.title) })
        json.member("text", html: description(of: subject, views))
      }
    }
  }

  private mutating func slideDate(_ key: String, _ date: SlideDate) {
    object(key) { json in
      json.member("year", date.year)
      if let month = date.month { json.member("month", month) }
      if let day = date.day { json.member("day", day) }
    }
  }

  fileprivate mutating func member(_ key: String, html: SafeHTML) {
    self.key(key)
    string(utf8: html.bytes)
  }
}

/// TimelineJS places every text of a slide in the page as HTML.
private func markup(_ write: (inout HTMLBuffer) -> Void) -> SafeHTML {
  var buffer = HTMLBuffer()
  write(&buffer)
  return buffer.html
}

/// A claim's verdict, what is told of the entry, and a hyperlink to where it can be read.
private func description(of subject: TimelineSubject, _ views: Views) -> SafeHTML {
  markup { html in
    for text in [subject.verdict.map { views.site.settings.verdicts[$0].label }, subject.summary] {
      guard let text else { continue }
      html.append("<p>")
      html.append(text: text)
      html.append("</p>")
    }
    html.append("<p><a href=\"")
    html.append(text: subject.href)
    html.append("\">")
    html.append(text: views.words.name(of: subject.kind))
    html.append("</a></p>")
  }
}
