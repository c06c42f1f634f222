import Diagnostics
import Markdown

/// The heading of a section of a body; the part before the first heading has an empty one.
package struct SectionHeading: Sendable, Hashable {
  package let id: String
  package let text: String
}

/// The headings of a document's sections.
struct SectionHeadings: Sendable {
  private let bySection: [Int: SectionHeading]
  /// Where each heading begins in the file, with its section.
  private let starts: [(lower: Int32, section: Int)]

  init(_ document: MarkdownDocument) {
    bySection = Dictionary(
      document.headings.map { ($0.section, SectionHeading(id: $0.id, text: $0.text)) },
      uniquingKeysWith: { first, _ in first })
    starts = document.headings.map { ($0.place.lower, $0.section) }.sorted { $0.lower < $1.lower }
  }

  func headings(of sections: Set<Int>) -> [SectionHeading] {
    sections.sorted().map { bySection[$0] ?? SectionHeading(id: "", text: "") }
  }

  /// The section in which a place of the file lies.
  func section(at place: Place) -> Int { starts.last { $0.lower <= place.lower }?.section ?? 0 }
}
