/// One page's part of a long list.
package struct PageSlice: Hashable, Sendable {
  /// From 1.
  package let number: Int
  package let total: Int
  package let range: Range<Int>

  /// All slices of a list, at least one; an empty list has one empty slice.
  package static func all(of count: Int, size: Int) -> [PageSlice] {
    let total = max(1, (count + size - 1) / size)
    return (0..<total).map {
      PageSlice(number: $0 + 1, total: total, range: $0 * size..<min(count, ($0 + 1) * size))
    }
  }
}

extension Array {
  /// The part of the list that a page shows; empty where the list ends before.
  package subscript(slice: PageSlice) -> ArraySlice<Element> {
    self[slice.range.clamped(to: indices)]
  }
}

/// How many items a page of each list holds; no page grows with the site.
enum PageSize {
  static let articles = 20
  static let claims = 100
  static let entities = 200
  static let sources = 100
  static let timeline = 100
  static let corrections = 100
  static let figures = 100
  /// Items of each list on the page of one entity or one source.
  static let backlinks = 100
}
