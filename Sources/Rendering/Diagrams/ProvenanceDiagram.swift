import Content
import Evidence
import Linking
import Markup

/// Who relays whom behind a claim, as boxes and arrows: a node for the claim and for each source, at most 60.
struct ProvenanceDiagram {
  private(set) var nodes: [Node] = [.claim]
  private(set) var arrows: [Arrow] = []
  /// How many sources found no room.
  private(set) var leftOut = 0

  enum Node: Hashable {
    case claim
    case source(SourceKey)
    /// What a source passes on without naming anybody, by the source's node.
    case unknown(behind: Int)
  }

  struct Arrow {
    let from: Int
    let to: Int
    let kind: Kind

    /// Also the line's class.
    enum Kind: String {
      case evidence, names, translates, unattributed
    }
  }

  static let nodeLimit = 60

  /// Steps nearest to the claim come first when not all find room.
  init(_ steps: [ProvenanceStep]) {
    var path: [SourceKey?] = []
    var links: [(above: SourceKey?, step: ProvenanceStep)] = []
    for step in steps {
      path.removeLast(max(0, path.count - step.depth))
      links.append((path.last ?? nil, step))
      path.append(step.source)
    }
    let sorted = links.enumerated()
      .sorted { ($0.element.step.depth, $0.offset) < ($1.element.step.depth, $1.offset) }.map(\.element)
    var numbers: [Node: Int] = [.claim: 0]
    for (above, step) in sorted {
      guard let from = above.map({ numbers[.source($0)] }) ?? 0 else { continue }
      let node = step.source.map { Node.source($0) } ?? .unknown(behind: from)
      if numbers[node] == nil, nodes.count <= Self.nodeLimit {
        numbers[node] = nodes.count
        nodes.append(node)
      }
      if let to = numbers[node] {
        arrows.append(Arrow(from: from, to: to, kind: step.how.map(Arrow.Kind.init) ?? .evidence))
      }
    }
    leftOut = Set(steps.compactMap(\.source)).filter { numbers[.source($0)] == nil }.count
  }
}

extension ProvenanceDiagram.Arrow.Kind {
  init(_ how: Source.Relay.How) {
    switch how {
    case .names: self = .names
    case .translates: self = .translates
    case .unattributed: self = .unattributed
    }
  }
}

extension Views {
  /// An SVG element; nil where the claim has no evidence.
  func provenanceDiagram(of key: ClaimKey) -> SafeHTML? {
    let steps = facts.evidence[key].provenance
    guard !steps.isEmpty else { return nil }
    let diagram = ProvenanceDiagram(steps)
    let graph = LayeredGraph(
      nodeCount: diagram.nodes.count, edges: diagram.arrows.map { (from: $0.from, to: $0.to) })
    let layout = DiagramLayout(graph)
    let origins = Set(steps.filter(\.isOrigin).compactMap(\.source))
    let context = sourcesOfContext(of: key)
    var svg = SVGWriter(
      .drawing, width: layout.width, height: layout.height + (diagram.leftOut > 0 ? 24 : 0),
      title: words[.provenance], id: "provenance", description: words[.diagramDescription])
    for (arrow, (edge, line)) in zip(diagram.arrows, zip(graph.edges, layout.lines)) {
      let isContext = arrow.kind == .evidence && context.contains(diagram.nodes[arrow.to])
      svg.arrow(line, kind: isContext ? "context" : arrow.kind.rawValue, isBack: edge.isBack)
    }
    for (number, node) in diagram.nodes.enumerated() {
      append(node, of: key, isOrigin: { origins.contains($0) }, at: layout.boxes[number], to: &svg)
    }
    if diagram.leftOut > 0 {
      svg.text("+ \(words.count(.sources, diagram.leftOut))", x: 4, y: layout.height + 18, kind: "start")
    }
    return svg.html
  }

  /// The nodes of sources that speak neither for nor against the claim.
  private func sourcesOfContext(of key: ClaimKey) -> Set<ProvenanceDiagram.Node> {
    let evidence = site.claims[key].evidence
    func nodes(_ isMeant: (Claim.Evidence) -> Bool) -> Set<ProvenanceDiagram.Node> {
      Set(evidence.filter { isMeant($0.evidence) }.map { .source($0.source) })
    }
    return nodes { $0.bearing == .context }.subtracting(nodes { $0.bearing != .context })
  }

  private func append(
    _ node: ProvenanceDiagram.Node, of claim: ClaimKey, isOrigin: (SourceKey) -> Bool,
    at corner: DiagramLayout.Point, to svg: inout SVGWriter
  ) {
    switch node {
    case .claim:
      svg.box(
        at: corner, kind: "claim", href: nil, label: words[.theClaim], text: self.claim(claim).claim.value)
    case .unknown:
      svg.box(at: corner, kind: "unknown", href: nil, label: "?", text: words[.unknownOrigin])
    case .source(let key):
      let publisher = site.sources[key].publisher.map { site.entities[$0].name }
      let kinds = [
        "source", isOrigin(key) ? "origin" : nil, site.sources[key].isWithdrawn ? "withdrawn" : nil,
      ]
      let label = isOrigin(key) ? [words[.origin], publisher] : [publisher]
      svg.box(
        at: corner, kind: kinds.compactMap { $0 }.joined(separator: " "), href: href(.source(key)),
        label: label.compactMap { $0 }.joined(separator: " · "), text: source(key).title.value)
    }
  }
}
