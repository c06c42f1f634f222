import Diagnostics

/// Puts events together to a tree, with a stack of its own, so that no text can exhaust the thread's.
struct YAMLTreeBuilder {
  static let deepest = 64

  var diagnostics: [Diagnostic] = []
  /// A mistake past which nothing is read as it was meant.
  private(set) var fault: Diagnostic?
  private let text: SourceText
  private var open: [Collection] = []
  private var root: YAMLNode?
  private var lastQuoted: Range<Int>?
  private var lastBracketed: Range<Int>?
  private var hasDocument = false

  init(text: SourceText) { self.text = text }

  enum Verdict { case goOn, stop }

  mutating func add(_ event: YAMLEvent) -> Verdict {
    if event.hasProperty { refuseProperty(at: event.range.lowerBound) }
    switch event.kind {
    case .boundary: break
    case .documentStart:
      if hasDocument {
        diagnostics.append(secondDocument(at: text.place(event.range)))
        return .stop
      }
      hasDocument = true
    case .null: place(YAMLNode(place: text.place(event.range), content: .null))
    case .alias: addAlias(event.range)
    case .scalar(let scalar): addScalar(scalar, event.range)
    case .sequenceStart(let layout): return begin(.sequence, layout, event.range)
    case .mappingStart(let layout): return begin(.mapping, layout, event.range)
    case .collectionEnd: endCollection(event.range)
    }
    return fault == nil ? .goOn : .stop
  }

  /// The tree, or what is known of its top level if the text ended early.
  consuming func finish() -> Checked<YAMLNode?> {
    if root == nil, !open.isEmpty {
      let outermost = open[0]
      root = node(of: outermost, upper: outermost.upper)
    }
    return Checked(root, diagnostics)
  }

  /// What a syntax error is understood from.
  var context: FaultContext {
    let bracket = open.last.flatMap { $0.layout == .flow ? $0.lower : nil }
    return FaultContext(openBracket: bracket, lastQuoted: lastQuoted, lastBracketed: lastBracketed)
  }

  private mutating func begin(_ kind: Kind, _ layout: YAMLEvent.Layout, _ range: Range<Int>) -> Verdict {
    guard open.count < Self.deepest else {
      diagnostics.append(tooDeep(deepest: Self.deepest, at: text.place(text.character(at: range.lowerBound))))
      return .stop
    }
    open.append(Collection(kind: kind, layout: layout, range: range))
    return .goOn
  }

  private mutating func endCollection(_ range: Range<Int>) {
    guard let ended = open.popLast() else { return }
    if ended.layout == .flow { lastBracketed = ended.lower..<range.upperBound }
    place(node(of: ended, upper: range.isEmpty || ended.layout == .block ? ended.upper : range.upperBound))
  }

  private mutating func addScalar(_ scalar: YAMLScalar, _ range: Range<Int>) {
    var range = range
    if scalar.isBlock { range = text.withoutTrailingSpace(range) }
    if scalar.isQuoted { lastQuoted = range }
    if scalar.style == .doubleQuoted, scalar.text.unicodeScalars.contains(where: { isForbidden($0.value) }) {
      diagnostics.append(controlEscape(at: text.place(range)))
    }
    if scalar.style == .plain {
      warnOfHash(after: range)
      findOddDash(in: range)
    }
    place(YAMLNode(place: text.place(range), content: .scalar(scalar)))
  }

  /// `title: We are #1`: a hash sign with a word right behind it was hardly meant to begin a comment.
  private mutating func warnOfHash(after range: Range<Int>) {
    guard let comment = text.accidentalComment(after: range.upperBound) else { return }
    diagnostics.append(
      textBeforeComment(text.excerpt(range), text.excerpt(comment), at: text.place(comment)))
  }

  /// A dash that was meant to begin a list, in a line that is indented with what only looks like spaces.
  private mutating func findOddDash(in range: Range<Int>) {
    guard range.lowerBound < range.upperBound, text.bytes[range.lowerBound] >= 0xC2,
      let spaces = text.oddSpaces(from: range.lowerBound), text.isDash(at: spaces.range.upperBound)
    else { return }
    fault = text.oddIndentation(at: range.lowerBound)
  }

  /// An alias stands for its own letters, so that whoever reads the value has something to go on with.
  private mutating func addAlias(_ range: Range<Int>) {
    let written = text.string(range)
    if !open.contains(where: { $0.pending == .mergeKey }) {
      diagnostics.append(alias(written, at: text.place(range)))
    }
    place(YAMLNode(place: text.place(range), content: .scalar(YAMLScalar(text: written, style: .plain))))
  }

  private mutating func refuseProperty(at lower: Int) {
    var upper = lower
    while upper < text.range.upperBound, !isBlank(text.bytes[upper]), !isLineBreak(text.bytes[upper]) {
      upper += 1
    }
    let place = text.place(lower..<upper)
    let written = text.string(lower..<upper)
    diagnostics.append(
      text.byte(at: lower) == UInt8(ascii: "&") ? anchor(written, at: place) : tag(written, at: place))
  }

  private mutating func place(_ node: YAMLNode) {
    guard !open.isEmpty else {
      root = node
      return
    }
    let top = open.count - 1
    open[top].upper = max(open[top].upper, node.place.range.upperBound)
    switch (open[top].kind, open[top].pending) {
    case (.sequence, _): open[top].items.append(node)
    case (.mapping, .none): open[top].pending = key(from: node)
    case (.mapping, .key(let text, let keyPlace)):
      open[top].pairs.append(YAMLPair(key: text, keyPlace: keyPlace, value: node))
      open[top].pending = .none
    case (.mapping, .mergeKey), (.mapping, .noKey): open[top].pending = .none
    }
  }

  private mutating func key(from node: YAMLNode) -> Pending {
    guard let scalar = node.scalar else {
      diagnostics.append(keyIsNoText(at: node.place))
      return .noKey
    }
    if scalar.style == .plain, let problem = text.faultOfOddSpace(inKey: node.place.range) {
      fault = problem
      return .noKey
    }
    if scalar.text == "<<", scalar.style == .plain {
      diagnostics.append(mergeKey(at: node.place))
      return .mergeKey
    }
    return .key(scalar.text, node.place)
  }

  private mutating func node(of collection: Collection, upper: Int) -> YAMLNode {
    let place = text.place(collection.lower..<upper)
    switch collection.kind {
    case .sequence: return YAMLNode(place: place, content: .sequence(collection.items))
    case .mapping:
      let (pairs, problems) = withoutDuplicates(collection.pairs)
      diagnostics.append(contentsOf: problems)
      return YAMLNode(place: place, content: .mapping(YAMLMapping(pairs: pairs)))
    }
  }

  private enum Kind { case sequence, mapping }

  /// The key whose value comes next.
  private enum Pending: Equatable {
    case none, mergeKey, noKey
    case key(String, Place)
  }

  /// A list or a mapping whose end has not come yet.
  private struct Collection {
    let kind: Kind
    let layout: YAMLEvent.Layout
    let lower: Int
    var upper: Int
    var items: [YAMLNode] = []
    var pairs: [YAMLPair] = []
    var pending = Pending.none

    init(kind: Kind, layout: YAMLEvent.Layout, range: Range<Int>) {
      self.kind = kind
      self.layout = layout
      lower = range.lowerBound
      upper = range.upperBound
    }
  }
}

/// The pairs without those whose key stood before, each of which is a mistake.
private func withoutDuplicates(_ pairs: [YAMLPair]) -> ([YAMLPair], [Diagnostic]) {
  guard hasDuplicate(pairs) else { return (pairs, []) }
  var first: [String: Place] = [:]
  var kept: [YAMLPair] = []
  var problems: [Diagnostic] = []
  for pair in pairs {
    if let place = first[pair.key] {
      problems.append(duplicateKey(pair.key, at: pair.keyPlace, first: place))
    } else {
      first[pair.key] = pair.keyPlace
      kept.append(pair)
    }
  }
  return (kept, problems)
}

private func hasDuplicate(_ pairs: [YAMLPair]) -> Bool {
  guard pairs.count <= 24 else { return Set(pairs.map(\.key)).count < pairs.count }
  for (index, pair) in pairs.enumerated() where pairs[..<index].contains(where: { $0.key == pair.key }) {
    return true
  }
  return false
}
