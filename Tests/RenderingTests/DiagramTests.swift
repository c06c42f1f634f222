import Testing

@testable import Rendering

/// Graphs and how they are drawn.
@Suite struct DiagramTests {
  /// Edges by number, node 0 being the root.
  private static let graphs: [(nodes: Int, edges: [(from: Int, to: Int)])] = [
    (1, []),
    (2, [(0, 1)]),
    (2, [(0, 1), (1, 1)]),
    (4, [(0, 1), (1, 2), (2, 3), (0, 3)]),
    (4, [(0, 1), (1, 2), (2, 3), (3, 1), (3, 2)]),
    (60, (1..<60).map { (from: ($0 - 1) / 7, to: $0) } + (1..<30).map { (from: $0 + 29, to: $0) }),
    (
      30,
      (1..<30).flatMap { node in
        (0..<node).filter { (node * 7 + $0 * 3) % 5 == 0 || $0 == node - 1 }
          .map { (from: $0, to: node) }
      }
    ),
  ]

  @Test("Every node has a box, no two boxes touch, and all lie within the drawing", arguments: graphs.indices)
  func boxes(index: Int) {
    let (layout, _) = drawn(index)
    let corners = layout.boxes
    #expect(corners.count == Self.graphs[index].nodes)
    let (width, height) = DiagramLayout.box
    for (number, corner) in corners.enumerated() {
      #expect(corner.x >= 0 && corner.x + width <= layout.width)
      #expect(corner.y >= 0 && corner.y + height <= layout.height)
      for other in corners[(number + 1)...] {
        #expect(abs(corner.x - other.x) >= width || abs(corner.y - other.y) >= height)
      }
    }
  }

  @Test("Every edge has a line between the sides of its boxes", arguments: graphs.indices)
  func lines(index: Int) {
    let (layout, graph) = drawn(index)
    #expect(layout.lines.count == Self.graphs[index].edges.count)
    let (width, height) = DiagramLayout.box
    for (edge, line) in zip(graph.edges, layout.lines) where edge.from != edge.to {
      let (left, right) = edge.isBack ? (edge.from, edge.to) : (edge.to, edge.from)
      let (start, end) = (layout.boxes[left], layout.boxes[right])
      guard let first = line.first, let last = line.last else {
        Issue.record("\(edge.from) to \(edge.to) has no line")
        continue
      }
      #expect(first.x == start.x + width && (start.y...start.y + height).contains(first.y))
      #expect(last.x == end.x && (end.y...end.y + height).contains(last.y))
    }
  }

  @Test("A long line passes between the boxes of the columns on its way", arguments: graphs.indices)
  func passes(index: Int) {
    let (layout, _) = drawn(index)
    let (width, height) = DiagramLayout.box
    for point in layout.lines.flatMap({ $0.dropFirst().dropLast() }) {
      let hits = layout.boxes.filter { box in
        (box.x...box.x + width).contains(point.x) && (box.y...box.y + height).contains(point.y)
      }
      #expect(hits.isEmpty)
    }
  }

  @Test(
    "Only edges that close a circle lead back",
    arguments: [(2, [false, true]), (4, [false, false, false, true, true])])
  func back(index: Int, isBack: [Bool]) { #expect(drawn(index).graph.edges.map(\.isBack) == isBack) }

  @Test("The same graph gives the same drawing")
  func same() {
    for index in Self.graphs.indices {
      #expect(drawn(index).layout.boxes == drawn(index).layout.boxes)
      #expect(drawn(index).layout.lines == drawn(index).layout.lines)
    }
  }

  private func drawn(_ index: Int) -> (layout: DiagramLayout, graph: LayeredGraph) {
    let graph = LayeredGraph(nodeCount: Self.graphs[index].nodes, edges: Self.graphs[index].edges)
    return (DiagramLayout(graph), graph)
  }

  @Test(
    "A text is cut into lines that fit",
    arguments: [
      ("Report of the harbour", ["Report of the", "harbour"]), ("", []), ("Short", ["Short"]),
      ("Report of the harbour office on ships", ["Report of the", "harbour…"]),
      ("Donaudampfschifffahrt", ["Donaudampf", "schifffahrt"]),
      ("Ein Donaudampfschifffahrtskapitän", ["Ein", "Donaudam…"]), (" a\n b  ", ["a\n b"]),
      ("报道俄罗斯已在被占领土上等", ["报道俄罗斯已", "在被占领土…"]),
    ])
  func lines(text: String, lines: [String]) {
    #expect(diagramLines(text, width: 80, fontSize: 13, count: 2) == lines)
  }

  @Test("Bars share one scale from nought, below it to the left")
  func chart() {
    let bars = ["-10", "0", "30.0"].map { LedgerBar(label: "l", number: $0, value: $0) }
    let chart = ledgerChart(bars, id: "c", title: "t", description: "d")?.string ?? ""
    let rects = chart.matches(of: /<rect class="bar" x="(\d+)" y="\d+" width="(\d+)"/).map {
      [String($0.1), String($0.2)]
    }
    #expect(rects == [["0", "140"], ["140", "1"], ["140", "420"]])
    #expect(ledgerChart(Array(bars.prefix(1)), id: "c", title: "t", description: "d") == nil)
  }

  @Test("Numbers of any length have bars within the chart")
  func longNumbers() {
    let long = String(repeating: "9", count: 400)
    let values = [long, "-\(long)", "0.\(String(repeating: "0", count: 330))1", "0"]
    let bars = values.map { LedgerBar(label: long, number: $0, value: $0) }
    let chart = ledgerChart(bars, id: "c", title: "t", description: "d")?.string ?? ""
    let rects = chart.matches(of: /x="(\d+)" y="\d+" width="(\d+)"/)
    #expect(rects.count == 4)
    #expect(rects.allSatisfy { (Int($0.1) ?? 999) + (Int($0.2) ?? 999) <= 561 })
  }

  @Test("Of a hundred sources a diagram shows sixty, the nearest first, and leaves out the rest")
  func bounded() {
    let sources = (0..<100).map { "      - { source: s\($0), bearing: supports }\n" }.joined()
    var files = [
      "articles/a.md": """
      ---
      title: A
      date: 2024-01-01
      claims:
        - id: many
          claim: It is so.
          verdict: unproven
          evidence:
      \(sources)---
      """
    ]
    for number in 0..<100 {
      files["sources/s\(number).md"] = "---\ntitle: S\(number)\nrelays: [{ how: unattributed }]\n---\n"
    }
    let facts = facts(of: smallSite.merging(files) { $1 })
    let key = facts.site.claims.keys.first { facts.site.claims[$0].id == "many" }
    let diagram = key.map { ProvenanceDiagram(facts.evidence[$0].provenance) }
    #expect(diagram?.nodes.count == 61)
    #expect(diagram?.arrows.count == 60)
    #expect(diagram?.leftOut == 40)
  }
}
