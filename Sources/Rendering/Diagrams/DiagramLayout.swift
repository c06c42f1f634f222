/// Where the boxes and lines of a layered graph stand, in the units of an SVG; the root is at the right.
struct DiagramLayout {
  static let box = (width: 190, height: 64)
  private static let gap = (x: 52, y: 16)
  private static let passHeight = 12
  private static let margin = 4

  let width: Int
  let height: Int
  /// The upper left corner of each node's box.
  let boxes: [Point]
  /// One path of points an edge of the graph, from left to right; empty for a node that leads to itself.
  let lines: [[Point]]

  struct Point: Equatable {
    var x: Int
    var y: Int
  }

  init(_ graph: LayeredGraph) {
    func height(of cell: LayeredGraph.Cell) -> Int { graph.isNode(cell) ? Self.box.height : Self.passHeight }
    let heights = graph.columns.map { cells in
      cells.reduce(0) { $0 + height(of: $1) } + Self.gap.y * max(0, cells.count - 1)
    }
    let tallest = heights.max() ?? 0
    let step = Self.box.width + Self.gap.x
    width = step * graph.columns.count - Self.gap.x + 2 * Self.margin
    self.height = tallest + 2 * Self.margin
    var places = Array(repeating: Point(x: 0, y: 0), count: graph.cellCount)
    for (column, cells) in graph.columns.enumerated() {
      var y = Self.margin + (tallest - heights[column]) / 2
      for cell in cells {
        places[cell] = Point(x: Self.margin + (graph.columns.count - 1 - column) * step, y: y)
        y += height(of: cell) + Self.gap.y
      }
    }
    boxes = Array(places.prefix(graph.nodeCount))
    lines = Self.lines(of: graph, places)
  }

  private static func lines(of graph: LayeredGraph, _ places: [Point]) -> [[Point]] {
    let ways = graph.edges.map(\.cells)
    let starts = ends(of: ways.map { $0.reversed() }, places)
    let ends = ends(of: ways, places)
    return ways.enumerated().map { edge, cells in
      guard let low = cells.first, let high = cells.last else { return [] }
      var line = [Point(x: places[high].x + box.width, y: starts[edge])]
      for pass in cells.dropFirst().dropLast().reversed() {
        let y = places[pass].y + passHeight / 2
        line += [Point(x: places[pass].x, y: y), Point(x: places[pass].x + box.width, y: y)]
      }
      return line + [Point(x: places[low].x, y: ends[edge])]
    }
  }

  /// How far down each way leaves its first cell: spread over its box's side, in the order of the cells that
  /// the ways come to next.
  private static func ends(of ways: [[LayeredGraph.Cell]], _ places: [Point]) -> [Int] {
    var byCell = Array(repeating: [Int](), count: places.count)
    for (way, cells) in ways.enumerated() where cells.count > 1 { byCell[cells[0]].append(way) }
    var ends = ways.map { _ in 0 }
    for (cell, leaving) in byCell.enumerated() {
      let sorted = leaving.sorted { (places[ways[$0][1]].y, $0) < (places[ways[$1][1]].y, $1) }
      for (place, way) in sorted.enumerated() {
        ends[way] = places[cell].y + box.height * (place + 1) / (sorted.count + 1)
      }
    }
    return ends
  }
}
