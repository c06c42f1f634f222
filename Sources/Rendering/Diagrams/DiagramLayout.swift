/// Where the boxes and lines of a layered graph stand, in the units of an SVG; the root is at the right.
struct DiagramLayout {
  static let box = (width: 190, height: 64)
  private static let gap = (x: 52, y: 16)
  private static let passHeight = 12
  private static let margin = 4

  let width: Int
  let height: Int
  /// The upper left corner of each node's box.
  private(set) var boxes: [Int: Point] = [:]
  /// One path of points an edge of the graph, from left to right; empty for a node that leads to itself.
  private(set) var lines: [[Point]] = []

  struct Point: Equatable {
    var x: Int
    var y: Int
  }

  init(_ graph: LayeredGraph) {
    let heights = graph.columns.map(Self.height)
    let tallest = heights.max() ?? 0
    let step = Self.box.width + Self.gap.x
    width = step * graph.columns.count - Self.gap.x + 2 * Self.margin
    height = tallest + 2 * Self.margin
    var places: [LayeredGraph.Cell: Point] = [:]
    for (column, cells) in graph.columns.enumerated() {
      var y = Self.margin + (tallest - heights[column]) / 2
      for cell in cells {
        let x = Self.margin + (graph.columns.count - 1 - column) * step
        places[cell] = Point(x: x, y: y)
        if case .node(let node) = cell { boxes[node] = Point(x: x, y: y) }
        y += Self.height(of: cell) + Self.gap.y
      }
    }
    lines = Self.lines(of: graph, places)
  }

  private static func height(_ cells: [LayeredGraph.Cell]) -> Int {
    cells.reduce(0) { $0 + height(of: $1) } + gap.y * max(0, cells.count - 1)
  }

  private static func height(of cell: LayeredGraph.Cell) -> Int {
    switch cell {
    case .node: box.height
    case .pass: passHeight
    }
  }

  /// Lines leave and meet a box spread over its side, in the order of what is at their other ends.
  private static func lines(of graph: LayeredGraph, _ places: [LayeredGraph.Cell: Point]) -> [[Point]] {
    struct End: Hashable {
      let edge: Int
      let isLeft: Bool
    }
    var sides: [LayeredGraph.Cell: [Bool: [(edge: Int, other: Int)]]] = [:]
    for (index, edge) in graph.edges.enumerated() {
      guard let low = edge.cells.first, let high = edge.cells.last, edge.cells.count > 1 else { continue }
      let afterLow = places[edge.cells[1]]?.y ?? 0
      let beforeHigh = places[edge.cells[edge.cells.count - 2]]?.y ?? 0
      sides[low, default: [:]][true, default: []].append((index, afterLow))
      sides[high, default: [:]][false, default: []].append((index, beforeHigh))
    }
    var ends: [End: Int] = [:]
    for (cell, both) in sides {
      for (isLeft, lines) in both {
        let sorted = lines.sorted { ($0.other, $0.edge) < ($1.other, $1.edge) }
        for (place, line) in sorted.enumerated() {
          let offset = box.height * (place + 1) / (sorted.count + 1)
          ends[End(edge: line.edge, isLeft: isLeft)] = (places[cell]?.y ?? 0) + offset
        }
      }
    }
    return graph.edges.enumerated().map { index, edge in
      guard let low = edge.cells.first, let high = edge.cells.last, edge.cells.count > 1,
        let right = places[low], let left = places[high]
      else { return [] }
      let passes = edge.cells.dropFirst().dropLast().reversed().compactMap { places[$0] }
      return [Point(x: left.x + box.width, y: ends[End(edge: index, isLeft: false)] ?? left.y)]
        + passes.flatMap { pass in
          [pass.x, pass.x + box.width].map { Point(x: $0, y: pass.y + passHeight / 2) }
        }
        + [Point(x: right.x, y: ends[End(edge: index, isLeft: true)] ?? right.y)]
    }
  }
}
