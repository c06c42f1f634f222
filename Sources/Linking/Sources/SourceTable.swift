import Content
import Diagnostics

/// All sources of a site, each once: those of files and those written inline, found by id or by address.
struct SourceTable: Sendable {
  /// By id.
  let records: [Source]
  /// Records with the address of another one, which was taken instead.
  let copies: [Copy]
  private let keysByID: [String: SourceKey]
  private let keysByAddress: [String: SourceKey]

  struct Copy: Sendable {
    let source: Source
    let taken: SourceKey
  }

  /// A file wins over an inline record, else the first in the order given.
  init(files: [Source], inline: [Source]) {
    var kept: [Source] = []
    var positionsByAddress: [String: Int] = [:]
    var positionsByID: [String: Int] = [:]
    var copies: [(source: Source, taken: Int)] = []
    for source in files + inline {
      let address = source.url.map { comparableAddress($0.value) }
      if let taken = address.flatMap({ positionsByAddress[$0] }) ?? positionsByID[source.header.id] {
        copies.append((source, taken))
        if !source.isInline, positionsByID[source.header.id] == nil {
          positionsByID[source.header.id] = taken
        }
      } else {
        positionsByID[source.header.id] = kept.count
        if let address { positionsByAddress[address] = kept.count }
        kept.append(source)
      }
    }
    let order = sortedOrder(of: kept.count) { kept[$0].header.id < kept[$1].header.id }
    var keys = Array(repeating: SourceKey(0), count: kept.count)
    for (position, index) in order.enumerated() { keys[index] = SourceKey(position) }
    records = order.map { kept[$0] }
    self.copies = copies.map { Copy(source: $0.source, taken: keys[$0.taken]) }
    keysByID = positionsByID.mapValues { keys[$0] }
    keysByAddress = positionsByAddress.mapValues { keys[$0] }
  }

  /// With further sources; nil if one of them has the id or the address of another one.
  func adding(_ sources: [Source]) -> SourceTable? {
    let new = sources.sorted { $0.header.id < $1.header.id }
    let keys = KeyMoves<LinkedSource>(adding: new.map(\.header.id), to: records, id: \.header.id)
    var rest = new[...]
    let moved = renumbered(keys) { _ in rest.removeFirst() }
    var (ids, addresses) = (moved.keysByID, moved.keysByAddress)
    for (key, source) in zip(keys.added, new) {
      guard ids.updateValue(key, forKey: source.header.id) == nil else { return nil }
      guard let address = source.url.map({ comparableAddress($0.value) }) else { continue }
      guard addresses.updateValue(key, forKey: address) == nil else { return nil }
    }
    return SourceTable(
      records: moved.records, copies: moved.copies, keysByID: ids, keysByAddress: addresses)
  }

  private init(
    records: [Source], copies: [Copy], keysByID: [String: SourceKey], keysByAddress: [String: SourceKey]
  ) {
    self.records = records
    self.copies = copies
    self.keysByID = keysByID
    self.keysByAddress = keysByAddress
  }

  private init(_ table: SourceTable, _ keys: KeyMoves<LinkedSource>, records: [Source]) {
    self.records = records
    copies = table.copies.map { Copy(source: $0.source, taken: keys[$0.taken]) }
    keysByID = table.keysByID.mapValues { keys[$0] }
    keysByAddress = table.keysByAddress.mapValues { keys[$0] }
  }

  /// With keys for `added` sources, by id, that nothing can name.
  func renumbered(_ keys: KeyMoves<LinkedSource>, added: (SourceKey) -> Source) -> SourceTable {
    keys.areNone ? self : SourceTable(self, keys, records: keys.spread(records, added: added))
  }

  var ids: Dictionary<String, SourceKey>.Keys { keysByID.keys }

  func key(ofID id: String) -> SourceKey? { keysByID[id] }

  func key(ofAddress address: String) -> SourceKey? { keysByAddress[comparableAddress(address)] }

  func key(of reference: SourceReference) -> SourceKey? {
    switch reference {
    case .id(let reference): keysByID[reference.value]
    case .inline(let source):
      source.url.flatMap { keysByAddress[comparableAddress($0.value)] } ?? keysByID[source.header.id]
    }
  }

  func keys(of references: [SourceReference]) -> [SourceKey] { uniqued(references.compactMap(key)) }
}
