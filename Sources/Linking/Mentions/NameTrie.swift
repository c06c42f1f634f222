/// A trie over the folded UTF-8 of all names: one hash table of edges in flat arrays, and a bitmap of the
/// names' first two bytes.
///
/// The bitmap turns most positions of a text away without touching the table.
struct NameTrie: Sendable {
  static let root: Int32 = 0

  private var edges: EdgeTable
  /// By node: the owner of the name that ends there, or -1.
  private var owners: [Int32] = [-1]
  /// By node: the owner of the name with `*` that ends there, or -1.
  private var prefixOwners: [Int32] = [-1]
  /// One bit for each pair of first bytes, the first byte in the upper half.
  private var beginnings = [UInt64](repeating: 0, count: 1024)

  init(_ names: [MentionFinder.Name]) {
    edges = EdgeTable(capacity: names.reduce(0) { $0 + $1.text.utf8.count })
    for name in names { insert(name) }
  }

  /// With further names, which come after all others; nil if there is no room for them.
  func adding(_ names: [MentionFinder.Name]) -> NameTrie? {
    guard edges.hasRoom(for: names.reduce(0) { $0 + $1.text.utf8.count }) else { return nil }
    var trie = self
    for name in names { trie.insert(name) }
    return trie
  }

  func renumbered(_ keys: KeyMoves<LinkedEntity>) -> NameTrie {
    guard !keys.areNone else { return self }
    var trie = self
    trie.owners = owners.map { owner in key(owner).map { keys[$0].rawValue } ?? -1 }
    trie.prefixOwners = prefixOwners.map { owner in key(owner).map { keys[$0].rawValue } ?? -1 }
    return trie
  }

  func owner(of node: Int32) -> EntityKey? { key(owners[Int(node)]) }

  func prefixOwner(of node: Int32) -> EntityKey? { key(prefixOwners[Int(node)]) }

  func child(of node: Int32, _ byte: UInt8) -> Int32? { edges[node, byte] }

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
    for byte in bytes {
      if let next = edges[node, byte] {
        node = next
      } else {
        let next = Int32(owners.count)
        owners.append(-1)
        prefixOwners.append(-1)
        edges.insert(node, byte, next)
        node = next
      }
    }
    noteBeginning(bytes, isPrefix: isPrefix)
    if isPrefix {
      if prefixOwners[Int(node)] < 0 { prefixOwners[Int(node)] = name.owner.rawValue }
    } else if owners[Int(node)] < 0 {
      owners[Int(node)] = name.owner.rawValue
    }
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
  /// Key and target stand side by side: on a large site each step is a line of memory that no cache holds.
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
