/// Prints diagnostics for a person: what is wrong, where, the line with the place marked, and how to mend it.
///
///     error[E0412]: unknown key `verdit`
///       content/articles/deadline.md:7:3
///        |
///      7 |   verdit: unproven
///        |   ^^^^^^
///        = help: did you mean `verdict`?
///
/// A fault that stands in many places is shown once, with the other places below it.
package struct TextPrinter: Sendable {
  package enum Style: Sendable { case plain, coloured }

  let style: Style

  package init(_ style: Style) { self.style = style }

  package func print(_ report: DiagnosticReport) -> String {
    var text = ""
    for repeated in report.folded { print(repeated[0], repeated.dropFirst(), to: &text) }
    return text
  }

  private func print(
    _ item: DiagnosticReport.Item, _ others: ArraySlice<DiagnosticReport.Item>, to text: inout String
  ) {
    let diagnostic = item.diagnostic
    let gutter = String(repeating: " ", count: "\(item.start.line)".count)
    let title = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    text += "\(paint(title, diagnostic.severity.colour))\(paint(": \(diagnostic.message)", .bold))\n"
    text += "  \(item.file.path):\(item.start.line):\(item.start.column)\n"
    if !item.file.bytes.isEmpty {
      let (line, marks) = marked(item)
      text += " \(gutter) |\n"
      text += " \(item.start.line) | \(line)\n"
      text += " \(gutter) | \(paint(marks, diagnostic.severity.colour))\n"
    }
    for related in item.related {
      text +=
        " \(gutter) = \(related.message): \(related.path):\(related.start.line):\(related.start.column)\n"
    }
    if !others.isEmpty { text += " \(gutter) = \(otherPlaces(others))\n" }
    text += " \(gutter) = \(paint("help", .bold)): \(diagnostic.help)\n\n"
  }

  /// `the same at 12 more places: content/a.md:1:2, content/b.md:3:4, ...`
  private func otherPlaces(_ items: ArraySlice<DiagnosticReport.Item>) -> String {
    let places = items.prefix(12).map { "\($0.file.path):\($0.start.line):\($0.start.column)" }
    let rest = items.count > places.count ? ", ..." : ""
    return "the same at \(items.count) more places: \(places.joined(separator: ", "))\(rest)"
  }

  /// The line with tabs as single spaces, and carets under the range as far as it stands on that line; of a
  /// paragraph in one line, what fits a terminal.
  private func marked(_ item: DiagnosticReport.Item) -> (line: String, marks: String) {
    let range = item.diagnostic.place.range
    let (start, bytes) = item.file.line(around: range.lowerBound)
    let lower = min(max(range.lowerBound, bytes.startIndex), bytes.endIndex)
    let upper = min(max(range.upperBound, lower), bytes.endIndex)
    let skip = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var before = shown(bytes[(start + skip)..<max(lower, start + skip)])
    var inside = shown(bytes[max(lower, start + skip)..<max(upper, start + skip)])
    var after = shown(bytes[max(upper, start + skip)...])
    if columns(of: before + inside + after) > Self.mostColumns + 30 {
      inside = beginning(of: inside, Self.mostColumns * 2 / 3)
      let room = Self.mostColumns - columns(of: inside)
      before = String(
        beginning(of: String(before.reversed()), max(room / 2, room - columns(of: after))).reversed())
      after = beginning(of: after, room - columns(of: before))
    }
    let indent = String(repeating: " ", count: columns(of: before))
    return (before + inside + after, indent + String(repeating: "^", count: max(1, columns(of: inside))))
  }

  private static let mostColumns = 110

  /// A text up to a number of columns, with dots for what is left out.
  private func beginning(of text: String, _ most: Int) -> String {
    var (end, cut, used) = (text.startIndex, text.startIndex, 0)
    while end < text.endIndex {
      used += columns(of: text[end])
      guard used <= most else { return text[..<cut] + "..." }
      end = text.index(after: end)
      if used <= most - 3 { cut = end }
    }
    return text
  }

  /// Text with everything that would move the cursor or hide characters replaced by a space.
  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ 0x20..<0x7F ~= $0 }) { return String(decoding: bytes, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: text.append(" ")
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// Of text that is `shown`: in it, each byte of ASCII is a character.
  private func columns(of text: String) -> Int {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    return isASCII ? text.utf8.count : text.reduce(0) { $0 + columns(of: $1) }
  }

  private func columns(of character: Character) -> Int {
    character.unicodeScalars.first.map(isWide) == true ? 2 : 1
  }

  /// Whether a terminal gives the scalar two columns: East Asian scripts and emoji, by block.
  private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    case 0..<0x2000: false
    default: scalar.properties.isEmojiPresentation
    }
  }

  fileprivate enum Colour: String { case red = "31;1", yellow = "33;1", blue = "34;1", bold = "1" }

  private func paint(_ text: String, _ colour: Colour) -> String {
    switch style {
    case .plain: text
    case .coloured: "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
    }
  }
}

extension DiagnosticReport {
  /// In order; a fault that stands in more than three places is one group, where it stands first.
  fileprivate var folded: [[Item]] {
    let groups = Dictionary(grouping: items, by: \.fault)
    var shown = Set<String>()
    return items.compactMap { item in
      guard let group = groups[item.fault], group.count > 3 else { return [item] }
      return shown.insert(item.fault).inserted ? group : nil
    }
  }
}

extension DiagnosticReport.Item {
  fileprivate var fault: String { "\(diagnostic.code) \(diagnostic.message)" }
}

extension Severity {
  fileprivate var colour: TextPrinter.Colour {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }
}
