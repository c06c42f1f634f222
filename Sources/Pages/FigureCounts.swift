import Content
import Linking

/// How many figures there are with each id: it decides what pages their ledgers take, and the list of these.
struct FigureCounts: Sendable {
  private var byID: [String: Int] = [:]
  /// Whether the menu leads to the list, which then stands there even if it is empty.
  private let isInMenu: Bool

  init(of site: LinkedSite) {
    isInMenu = site.settings.navigation.contains { $0.value == NavigationWord.figures.rawValue }
    add(site.claims.lazy.map(\.claim))
  }

  var ids: some Sequence<String> { byID.keys }

  var list: [PageSlice] {
    byID.isEmpty && !isInMenu ? [] : PageSlice.all(of: byID.count, size: PageSize.figures)
  }

  func ledger(of id: String) -> [PageSlice] {
    byID[id].map { PageSlice.all(of: $0, size: PageSize.figures) } ?? []
  }

  func replacing(_ old: some Sequence<Claim>, by new: some Sequence<Claim>) -> FigureCounts {
    var counts = self
    counts.add(new)
    for figure in old.lazy.flatMap(\.figures) {
      let id = figure.id.value
      counts.byID[id] = counts.byID[id].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
    return counts
  }

  /// The ids with other numbers of figures than in another count.
  func difference(from other: FigureCounts) -> [String] {
    Set(byID.keys).union(other.byID.keys).filter { byID[$0] != other.byID[$0] }.sorted()
  }

  private mutating func add(_ claims: some Sequence<Claim>) {
    for figure in claims.lazy.flatMap(\.figures) { byID[figure.id.value, default: 0] += 1 }
  }
}
