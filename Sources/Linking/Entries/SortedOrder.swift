extension Array {
  /// Sorted by their ids; what shares one keeps its order.
  func sorted(byID id: (Element) -> String) -> [Element] { orderOfIDs(map(id)).map { self[$0] } }
}

/// The positions below `count`, sorted.
///
/// Entries of every kind are sorted by their positions: for each kind that is sorted itself, the compiler
/// makes a sorting of its own, in every file that asks for one, and takes its time over it.
func sortedOrder(of count: Int, by precedes: (Int, Int) -> Bool) -> [Int] { (0..<count).sorted(by: precedes) }

private func orderOfIDs(_ ids: [String]) -> [Int] { sortedOrder(of: ids.count) { ids[$0] < ids[$1] } }
