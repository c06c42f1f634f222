import Diagnostics

/// The HTML elements that are open while a page is put together, by the tags in its templates' text.
///
/// Nothing is said of elements that need no end tag, nor of those that some branches open or close: only what
/// is wrong on every page.
struct OpenElements {
  fileprivate struct Element: Equatable {
    let name: String
    let place: Place
    /// Whether it is open whatever branches were taken.
    var isCertain = true
  }

  private var open: [Element] = []
  /// After one complaint nothing more is said: what follows from a missing tag is not known.
  private var isRead = true

  static let unread: OpenElements = {
    var elements = OpenElements()
    elements.isRead = false
    return elements
  }()

  mutating func begin(_ name: ArraySlice<UInt8>, isSelfClosed: Bool, at place: Place) {
    guard isRead, needsEnd(name) else { return }
    // In SVG and MathML, `<path/>` has no end; in HTML, browsers pass over the `/`.
    if isSelfClosed, open.contains(where: { $0.name == "svg" || $0.name == "math" }) { return }
    open.append(Element(name: String(decoding: name, as: UTF8.self), place: place))
  }

  /// `loop` is what was open where the innermost loop around the tag began.
  mutating func end(_ name: ArraySlice<UInt8>, loop: OpenElements?, at place: Place) -> Diagnostic? {
    guard isRead, needsEnd(name) else { return nil }
    let name = String(decoding: name, as: UTF8.self)
    if open.last?.name == name {
      open.removeLast()
      return nil
    }
    let last = open.lastIndex { $0.name == name }
    guard let last,
      place.file == open[last].place.file || !open[last...].dropFirst().contains(where: \.isCertain)
    else { return strayEnd(name, loop: loop, at: place) }
    let unclosed = open[(last + 1)...].last { $0.isCertain }
    open.removeSubrange(last...)
    guard let unclosed else { return nil }
    isRead = false
    return Problem.unclosedElement(unclosed.name, before: (name, place), at: unclosed.place)
  }

  private mutating func strayEnd(_ name: String, loop: OpenElements?, at place: Place) -> Diagnostic? {
    isRead = false
    let inner = open.last
    // In a loop, an earlier turn may have opened it.
    if let loop, open.count <= loop.open.count || inner?.isCertain == false { return nil }
    let mistaken = inner.flatMap { $0.isCertain && $0.place.file == place.file ? ($0.name, $0.place) : nil }
    return Problem.strayEndTag(name, open: mistaken, at: place)
  }

  /// What is open where two branches come together.
  func joined(_ other: OpenElements) -> OpenElements {
    guard isRead, other.isRead else { return .unread }
    if open == other.open { return self }
    var result = OpenElements()
    let common = zip(open, other.open).prefix { $0.name == $1.name }
    for (one, other) in common {
      result.open.append(
        Element(name: one.name, place: one.place, isCertain: one.isCertain && other.isCertain))
    }
    for var element in open[common.count...] + other.open[common.count...] {
      element.isCertain = false
      result.open.append(element)
    }
    return result
  }

  /// What is open behind a loop that began with `start`; what each turn opens and leaves open is reported.
  mutating func endLoop(from start: OpenElements) -> Diagnostic? {
    guard isRead, start.isRead else { return nil }
    let keepsAll =
      open.count >= start.open.count && zip(open, start.open).allSatisfy { $0.name == $1.name }
    let unclosed = keepsAll ? open[start.open.count...].first { $0.isCertain } : nil
    self = joined(start)
    guard let unclosed else { return nil }
    isRead = false
    return Problem.unclosedInLoop(unclosed.name, at: unclosed.place)
  }

  /// What the page's end finds open.
  func endPage() -> Diagnostic? {
    guard isRead, let unclosed = open.last(where: \.isCertain) else { return nil }
    return Problem.unclosedElement(unclosed.name, before: nil, at: unclosed.place)
  }
}

/// Whether an element has content and must have an end tag, by the HTML standard's optional tags.
private func needsEnd(_ name: ArraySlice<UInt8>) -> Bool { !name.isEmpty && !withoutEnd.contains(name) }

private let withoutEnd = ElementNames([
  // Void elements.
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
  "wbr",
  // Elements whose end tag may be left out.
  "html", "head", "body", "p", "li", "dt", "dd", "rt", "rp", "option", "optgroup", "colgroup", "caption",
  "thead", "tbody", "tfoot", "tr", "td", "th",
  // Elements whose content is no HTML; their ends are followed by `HTMLContext`.
  "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp",
])

/// A few names of HTML elements; each is one number, so that no bytes are compared.
struct ElementNames {
  /// By length, which is at most eight bytes.
  private let names: [[UInt64]]

  init(_ names: [String]) {
    self.names = (0...8).map { length in
      names.filter { $0.utf8.count == length }.map { Self.number(of: $0.utf8) }
    }
  }

  func contains(_ name: ArraySlice<UInt8>) -> Bool {
    name.count < names.count && names[name.count].contains(Self.number(of: name))
  }

  private static func number(of name: some Collection<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
