import Content
import Linking
import Markup
import Pages

/// Draws the picture that networks show with a hyperlink to a claim: the site's title, the claim's words, the
/// verdict by word, shape and colour, and the day of publication.
///
/// 1200 by 630 pixels, in the reader's own font, so that the widths of letters are estimated: words that find
/// no room are cut with `…`.
func shareCard(of key: ClaimKey, _ views: Views) -> [UInt8] {
  let linked = views.site.claims[key]
  let article = views.article(linked.article)
  let verdict = views.site.settings.verdicts[linked.verdict]
  let mark = views.facts.marks[linked.verdict]
  let date = article.date.value
  var card = CardWriter(language: views.language(of: article.header), tone: mark.tone)
  card.title(views.site.settings.title)
  card.words(linked.claim.claim.value)
  card.verdict(verdict.label, mark)
  card.date(views.facts.dates[date.text]?.words ?? date.words(in: views.words.dates))
  return card.finished
}

/// The same for all other pages: the site's title and what it is.
func siteCard(_ facts: SiteFacts) -> [UInt8] {
  let settings = facts.site.settings
  var card = CardWriter(language: settings.language, tone: VerdictMark.unrated.tone)
  card.words(settings.title)
  card.description(settings.description)
  return card.finished
}

private struct CardWriter {
  private var buffer = HTMLBuffer()
  private let isRightToLeft: Bool

  /// Where lines begin, in pixels from the left.
  private var start: Int { isRightToLeft ? 1112 : 88 }

  init(language: String, tone: StaticString) {
    isRightToLeft = Rendering.isRightToLeft(language)
    buffer.reserve(2048)
    buffer.append(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" \
      font-family="system-ui,sans-serif" fill="#1d1c1a" xml:lang="
      """)
    buffer.append(text: language)
    buffer.append(isRightToLeft ? "\" direction=\"rtl\">" : "\">")
    buffer.append("<path fill=\"#fdfcfa\" d=\"M0 0h1200v630H0z\"/><path fill=\"")
    buffer.append(tone)
    buffer.append(isRightToLeft ? "\" d=\"M1176 0h24v630h-24z\"/>" : "\" d=\"M0 0h24v630H0z\"/>")
  }

  var finished: [UInt8] {
    var whole = buffer
    whole.append("</svg>\n")
    return whole.bytes
  }

  mutating func title(_ title: String) { lines(of: title, x: start, y: 92, .small) }

  mutating func words(_ words: String) {
    lines(of: words, x: start, y: 188, Style(size: 56, room: 1024, count: 5))
  }

  mutating func description(_ text: String) {
    lines(of: text, x: start, y: 520, Style(size: 34, room: 1024, count: 2, isSoft: true))
  }

  mutating func verdict(_ label: String, _ mark: VerdictMark) {
    buffer.append("<g fill=\"")
    buffer.append(mark.tone)
    buffer.append("\" color=\"")
    buffer.append(mark.tone)
    buffer.append("\" font-weight=\"700\"><g transform=\"translate(")
    buffer.append(number: isRightToLeft ? start - 64 : start)
    buffer.append(" 518)scale(4)\">")
    buffer.append(mark.shape)
    buffer.append("</g>")
    lines(of: label, x: isRightToLeft ? start - 88 : start + 88, y: 567, Style(size: 48, room: 520))
    buffer.append("</g>")
  }

  mutating func date(_ words: String) {
    buffer.append("<g text-anchor=\"end\">")
    lines(of: words, x: isRightToLeft ? 88 : 1112, y: 567, Style(size: 30, room: 400, isSoft: true))
    buffer.append("</g>")
  }

  private struct Style {
    let size: Int
    let room: Int
    var count = 1
    var isSoft = false

    static let small = Style(size: 34, room: 1024, count: 1, isSoft: true)
  }

  private mutating func lines(of text: String, x: Int, y: Int, _ style: Style) {
    var text = text
    text.withUTF8 { bytes in
      let fitted = FittedLines(bytes, limit: style.room * 100 / style.size, count: style.count)
      for (index, line) in fitted.lines.enumerated() {
        buffer.append("<text unicode-bidi=\"plaintext\" x=\"")
        buffer.append(number: x)
        buffer.append("\" y=\"")
        buffer.append(number: y + index * style.size * 6 / 5)
        buffer.append("\" font-size=\"")
        buffer.append(number: style.size)
        buffer.append(style.isSoft ? "\" fill=\"#5c5850\">" : "\">")
        buffer.append(text: UnsafeBufferPointer(rebasing: bytes[line]))
        if fitted.isCut, index == fitted.lines.count - 1 { buffer.append("…") }
        buffer.append("</text>")
      }
    }
  }
}

extension VerdictMark {
  /// Legible on paper; the style sheet has the same colours.
  fileprivate var tone: StaticString {
    switch self {
    case .best: "#17663a"
    case .high: "#4f6410"
    case .middle: "#855300"
    case .low: "#9c400c"
    case .worst: "#a3231c"
    case .unrated: "#4b566e"
    }
  }

  /// The shape that tells a verdict without colour, 16 by 16.
  fileprivate var shape: StaticString {
    switch self {
    case .best:
      """
      <circle cx="8" cy="8" r="8"/>\
      <path fill="none" stroke="#fdfcfa" stroke-width="2" d="m4.2 8.3 2.6 2.6 5-5.4"/>
      """
    case .high:
      """
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.6"/>\
      <path d="M8 8V1a7 7 0 1 1-7 7z"/>
      """
    case .middle:
      """
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.6"/>\
      <path d="M8 1a7 7 0 0 1 0 14z"/>
      """
    case .low:
      """
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.6"/>\
      <path d="M8 8V1a7 7 0 0 1 7 7z"/>
      """
    case .worst:
      """
      <path d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z"/>\
      <path stroke="#fdfcfa" stroke-width="2" d="m5 5 6 6m0-6-6 6"/>
      """
    case .unrated:
      """
      <g fill="none" stroke="currentColor" stroke-width="1.6">\
      <circle cx="8" cy="8" r="7" stroke-dasharray="2.4 2"/>\
      <path d="M6 6.4a2 2 0 1 1 2.9 1.8q-.9.4-.9 1.4"/></g><circle cx="8" cy="11.9" r="1"/>
      """
    }
  }
}
