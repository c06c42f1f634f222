/// A directed graph laid out in columns: every node one column further than the furthest node that leads to
/// it, with as few crossing edges as a few sweeps give (Sugiyama, Tagawa and Toda, 1981).
///
/// Node 0 is the root; every other is to be reached from it. An edge that would close a circle is laid out
/// the other way round and marked.
struct LayeredGraph {
  /// Columns of cells, the root's first.
  private(set) var columns: [[Cell]] = []
  private(set) var edges: [Edge] = []
  let nodeCount: Int
  /// Cells are numbered from 0.
  private(set) var cellCount: Int

  /// A node's number, or from `nodeCount` on the number of a place where a long edge passes a column.
  typealias Cell = Int

  func isNode(_ cell: Cell) -> Bool { cell < nodeCount }

  struct Edge {
    let from: Int
    let to: Int
    /// Whether it leads back to a node before it.
    let isBack: Bool
    /// What it runs through, from the lower column to the higher.
    fileprivate(set) var cells: [Cell] = []
  }

  init(nodeCount: Int, edges given: [(from: Int, to: Int)]) {
    self.nodeCount = nodeCount
    cellCount = nodeCount
    let (order, isBack) = Self.walk(nodeCount, given)
    edges = zip(given, isBack).map { Edge(from: $0.from, to: $0.to, isBack: $1) }
    let column = Self.columns(nodeCount, order, edges)
    columns = Array(repeating: [], count: (column.max() ?? 0) + 1)
    for node in 0..<nodeCount { columns[column[node]].append(node) }
    for index in edges.indices where edges[index].from != edges[index].to {
      let (low, high) = edges[index].ends
      let passes = cellCount..<cellCount + column[high] - column[low] - 1
      for (offset, pass) in passes.enumerated() { columns[column[low] + 1 + offset].append(pass) }
      cellCount = passes.upperBound
      edges[index].cells = [low] + passes + [high]
    }
    sortColumns()
  }

  /// Nodes in the order in which a depth-first walk leaves them, and which edges lead back on its way.
  private static func walk(
    _ count: Int, _ edges: [(from: Int, to: Int)]
  ) -> (order: [Int], isBack: [Bool]) {
    enum State { case new, open, done }
    var next = Array(repeating: [Int](), count: count)
    for (index, edge) in edges.enumerated() { next[edge.from].append(index) }
    var state = Array(repeating: State.new, count: count)
    var isBack = edges.map { _ in false }
    var order: [Int] = []
    for root in 0..<count where state[root] == .new {
      state[root] = .open
      var path = [(node: root, tried: 0)]
      while let (node, tried) = path.last {
        guard tried < next[node].count else {
          state[node] = .done
          order.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].tried += 1
        let edge = next[node][tried]
        switch state[edges[edge].to] {
        case .new:
          state[edges[edge].to] = .open
          path.append((edges[edge].to, 0))
        case .open: isBack[edge] = true
        case .done: break
        }
      }
    }
    return (order, isBack)
  }

  private static func columns(_ count: Int, _ order: [Int], _ edges: [Edge]) -> [Int] {
    var column = Array(repeating: 0, count: count)
    var next = Array(repeating: [Int](), count: count)
    for edge in edges where !edge.isBack { next[edge.from].append(edge.to) }
    for node in order.reversed() {
      for other in next[node] { column[other] = max(column[other], column[node] + 1) }
    }
    return column
  }

  /// Brings cells beside their neighbours, column by column and back again, until nothing moves.
  private mutating func sortColumns() {
    guard columns.contains(where: { $0.count > 1 }) else { return }
    var lower = Array(repeating: [Cell](), count: cellCount)
    var higher = lower
    for edge in edges {
      for (low, high) in zip(edge.cells, edge.cells.dropFirst()) {
        lower[high].append(low)
        higher[low].append(high)
      }
    }
    for _ in 0..<4 {
      let before = columns
      for column in columns.indices.dropFirst() { sort(column, beside: columns[column - 1], lower) }
      for column in columns.indices.dropLast().reversed() {
        sort(column, beside: columns[column + 1], higher)
      }
      if columns == before { return }
    }
  }

  /// Sorts a column by the mean place of each cell's neighbours in the column beside it.
  private mutating func sort(_ column: Int, beside: [Cell], _ neighbours: [[Cell]]) {
    guard columns[column].count > 1 else { return }
    var place = Array(repeating: 0, count: cellCount)
    for (index, cell) in beside.enumerated() { place[cell] = index }
    let cells = columns[column].enumerated().map { index, cell in
      let near = neighbours[cell]
      let mean = near.isEmpty ? Double(index) : Double(near.reduce(0) { $0 + place[$1] }) / Double(near.count)
      return (cell: cell, mean: mean, index: index)
    }
    columns[column] = cells.sorted { ($0.mean, $0.index) < ($1.mean, $1.index) }.map(\.cell)
  }
}

extension LayeredGraph.Edge {
  /// The node of the lower column, then that of the higher.
  fileprivate var ends: (low: Int, high: Int) { isBack ? (to, from) : (from, to) }
}
