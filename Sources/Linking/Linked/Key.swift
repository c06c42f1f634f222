/// The number of an entry in its array of a `LinkedSite`; one type per kind, so that a mix-up does not
/// compile.
package struct Key<Entry>: Hashable, Comparable, Sendable {
  let rawValue: Int32

  package init(_ index: Int) { rawValue = Int32(index) }

  package var index: Int { Int(rawValue) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

package typealias ArticleKey = Key<LinkedArticle>
package typealias ClaimKey = Key<LinkedClaim>
package typealias SourceKey = Key<LinkedSource>
package typealias EntityKey = Key<LinkedEntity>
package typealias EventKey = Key<LinkedEvent>
package typealias PageKey = Key<LinkedPage>
package typealias CorrectionKey = Key<LinkedCorrection>

/// Any entry of a site that something can point to.
package enum EntryKey: Hashable, Comparable, Sendable {
  case article(ArticleKey)
  case claim(ClaimKey)
  case source(SourceKey)
  case entity(EntityKey)
  case event(EventKey)
  case page(PageKey)
}

extension Array {
  /// The keys of all elements, in order.
  package var keys: [Key<Element>] { indices.map { Key<Element>($0) } }

  package subscript(key: Key<Element>) -> Element { self[key.index] }
}
