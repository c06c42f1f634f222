import Diagnostics
import Markdown

/// The headings' ids of a document's sections.
struct SectionIDs: Sendable {
  private let idsBySection: [Int: String]
  /// Where each heading begins in the file, with its section.
  private let starts: [(lower: Int32, section: Int)]

  init(_ document: MarkdownDocument) {
    idsBySection = Dictionary(
      document.headings.map { ($0.section, $0.id) }, uniquingKeysWith: { first, _ in first })
    starts = document.headings.map { ($0.place.lower, $0.section) }.sorted { $0.lower < $1.lower }
  }

  func ids(of sections: Set<Int>) -> [String] { sections.sorted().map { idsBySection[$0] ?? "" } }

  /// The section in which a place of the file lies.
  func section(at place: Place) -> Int { starts.last { $0.lower <= place.lower }?.section ?? 0 }
}
