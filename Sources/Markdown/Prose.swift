import Diagnostics

/// The text of a document in which names and dates may be looked for.
///
/// Links, references, code, headings, quotations, citations and HTML are left out and end a run. Emphasis
/// does not, and a line end inside a paragraph is one space. The runs of notes come after all others.
package struct Prose: Sendable {
  /// UTF-8; a line feed stands between runs.
  package fileprivate(set) var bytes: [UInt8] = []
  package fileprivate(set) var runs: [Run] = []

  /// A stretch in which a name may stand.
  package struct Run: Sendable, Hashable {
    /// In `bytes`.
    package fileprivate(set) var range: Range<Int>
    package let section: Int
  }
}

extension MarkdownDocument {
  /// Put together anew each time: it is as long as the body, and wanted once.
  package var prose: Prose {
    var prose = Prose()
    prose.bytes.reserveCapacity(bytes.count)
    var section = 0
    for event in events {
      if event.prose >= 0 {
        prose.append(content(of: event), of: event, section)
      } else if event.phase == .enter, event.kind == .heading {
        section = headings[Int(event.value)].section
      } else if event.phase == .enter, event.kind == .note {
        section = notes[Int(event.value)].section
      }
    }
    return prose
  }

  /// Where a stretch of prose was written, marks of emphasis between its ends included.
  package func place(ofProse range: Range<Int>) -> Place {
    let lower = source(ofProse: range.lowerBound).lowerBound
    let upper = range.isEmpty ? lower : source(ofProse: range.upperBound - 1).upperBound
    return Place(file, lower..<max(lower, upper))
  }

  private func source(ofProse offset: Int) -> Range<Int> {
    guard let index = events.lastIndex(where: { $0.prose >= 0 && $0.prose <= offset }) else { return 0..<0 }
    let event = events[index]
    if event.kind == .replacedText { return replacedTexts[Int32(index)]?.range ?? 0..<0 }
    // A line end stands behind what comes before it.
    guard event.kind == .text else {
      let before = offset > 0 ? source(ofProse: offset - 1).upperBound : start
      return before..<before
    }
    let end = start + Int(event.text.upper)
    let lower = min(start + Int(event.text.lower) + offset - Int(event.prose), end)
    return lower..<min(lower + 1, end)
  }
}

extension Prose {
  fileprivate mutating func append(_ text: ArraySlice<UInt8>, of event: MarkdownEvent, _ section: Int) {
    // Nothing begins no run: the next text may stand in another section.
    guard !text.isEmpty else { return }
    let isNew = runs.isEmpty || Int(event.prose) > bytes.count
    if isNew, !runs.isEmpty { bytes.append(0x0A) }
    let start = bytes.count
    if event.kind == .softBreak || event.kind == .hardBreak { bytes.append(0x20) } else { bytes += text }
    if isNew {
      runs.append(Run(range: start..<bytes.count, section: section))
    } else {
      runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<bytes.count
    }
  }
}
