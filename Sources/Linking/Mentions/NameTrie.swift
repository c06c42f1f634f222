/// A trie over the folded UTF-8 of all names: the nodes of each name side by side, a hash table of the edges
/// at which names part, and a bitmap of the names' first two bytes.
///
/// The bitmap turns most positions of a text away without touching the nodes. Along a name the nodes come one
/// after the other, so that of a large site's names, which no cache holds, few lines of memory are fetched.
struct NameTrie: Sendable {
  static let root: Int32 = 0

  private var nodes = [Node()]
  private var branches: EdgeTable
  /// One bit for each pair of first bytes, the first byte in the upper half.
  private var beginnings = [UInt64](repeating: 0, count: 1024)

  private struct Node {
    /// The owner of the name that ends here, or -1.
    var owner: Int32 = -1
    /// The owner of the name with `*` that ends here, or -1.
    var prefixOwner: Int32 = -1
    /// The byte that leads to the node after this one, or -1.
    var next: Int16 = -1
    /// Whether other bytes lead elsewhere.
    var isBranching = false
  }

  init(_ names: [MentionFinder.Name]) {
    // Each name parts from those before it once; some more may come.
    branches = EdgeTable(capacity: names.count + 100)
    nodes.reserveCapacity(names.reduce(1) { $0 + $1.text.utf8.count })
    for name in names { insert(name) }
  }

  /// With further names, which come after all others; nil if there is no room for them.
  func adding(_ names: [MentionFinder.Name]) -> NameTrie? {
    guard branches.hasRoom(for: names.count) else { return nil }
    var trie = self
    for name in names { trie.insert(name) }
    return trie
  }

  func renumbered(_ keys: KeyMoves<LinkedEntity>) -> NameTrie {
    guard !keys.areNone else { return self }
    var trie = self
    for (index, node) in nodes.enumerated() {
      if let owner = key(node.owner) { trie.nodes[index].owner = keys[owner].rawValue }
      if let owner = key(node.prefixOwner) { trie.nodes[index].prefixOwner = keys[owner].rawValue }
    }
    return trie
  }

  func owner(of node: Int32) -> EntityKey? { key(nodes[Int(node)].owner) }

  func prefixOwner(of node: Int32) -> EntityKey? { key(nodes[Int(node)].prefixOwner) }

  func child(of node: Int32, _ byte: UInt8) -> Int32? {
    if nodes[Int(node)].next == Int16(byte) { return node + 1 }
    return nodes[Int(node)].isBranching ? branches[node, byte] : nil
  }

  /// The first position of a range at which some name's two folded bytes stand.
  func nextBeginning(in text: [UInt8], _ range: Range<Int>) -> Int? {
    text.withUnsafeBufferPointer { text in
      beginnings.withUnsafeBufferPointer { beginnings in
        var position = range.lowerBound
        while position < range.upperBound {
          let second = position + 1 < range.upperBound ? Int(text[position + 1]) : 0
          let pair = Int(text[position]) << 8 | second
          if beginnings[pair >> 6] & (1 << UInt64(pair & 63)) != 0 { return position }
          position += 1
        }
        return nil
      }
    }
  }

  private mutating func insert(_ name: MentionFinder.Name) {
    var bytes = foldedName(name.text)
    let isPrefix = bytes.last == UInt8(ascii: "*")
    if isPrefix { bytes.removeLast() }
    guard bytes.contains(where: { $0 != UInt8(ascii: " ") }) else { return }
    var node = Self.root
    for byte in bytes { node = child(of: node, byte) ?? addChild(to: node, byte) }
    noteBeginning(bytes, isPrefix: isPrefix)
    if isPrefix {
      if nodes[Int(node)].prefixOwner < 0 { nodes[Int(node)].prefixOwner = name.owner.rawValue }
    } else if nodes[Int(node)].owner < 0 {
      nodes[Int(node)].owner = name.owner.rawValue
    }
  }

  private mutating func addChild(to node: Int32, _ byte: UInt8) -> Int32 {
    let child = Int32(nodes.count)
    nodes.append(Node())
    if child == node + 1 {
      nodes[Int(node)].next = Int16(byte)
    } else {
      nodes[Int(node)].isBranching = true
      branches.insert(node, byte, child)
    }
    return child
  }

  /// Sets the bits of a name's first two bytes: all second bytes where there is none, or where folding may
  /// have changed one.
  private mutating func noteBeginning(_ bytes: [UInt8], isPrefix: Bool) {
    let mayDiffer = bytes.count == 1 || [0x20, 0x27, 0x2D].contains(bytes[1])
    let firsts: [UInt8] = foldsOthers(bytes[0]) ? [bytes[0], 0xC2, 0xCA, 0xE2] : [bytes[0]]
    for first in firsts {
      for second in UInt8.min...UInt8.max where mayDiffer || first != bytes[0] || second == bytes[1] {
        let pair = Int(first) << 8 | Int(second)
        beginnings[pair >> 6] |= 1 << UInt64(pair & 63)
      }
    }
  }

  private func key(_ owner: Int32) -> EntityKey? { owner < 0 ? nil : EntityKey(Int(owner)) }
}

/// An open-addressing hash table from (node, byte) to node; 0 stands for an empty slot, as no edge leads to
/// the root.
private struct EdgeTable: Sendable {
  private var slots: [Slot]
  private let mask: Int
  private var count = 0

  private struct Slot {
    var key: UInt64 = 0
    var target: Int32 = 0
  }

  /// Never grows: `capacity` is the most edges that will ever be inserted.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
  }

  subscript(node: Int32, byte: UInt8) -> Int32? {
    let target = slots[place(of: Self.key(node, byte))].target
    return target == 0 ? nil : target
  }

  func hasRoom(for more: Int) -> Bool { (count + more) * 2 <= slots.count }

  mutating func insert(_ node: Int32, _ byte: UInt8, _ target: Int32) {
    count += 1
    let key = Self.key(node, byte)
    slots[place(of: key)] = Slot(key: key, target: target)
  }

  private static func key(_ node: Int32, _ byte: UInt8) -> UInt64 { UInt64(node) << 8 | UInt64(byte) }

  /// The slot that holds the key, or the empty one where it belongs.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].target != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }
}
