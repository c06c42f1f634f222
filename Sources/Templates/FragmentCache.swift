import Markup

/// What included templates gave for the records of earlier pages, ready to be shown again.
///
/// It belongs to one thread, and to one theme with one site's records.
package struct FragmentCache: Sendable {
  /// Where a fragment stands in `bytes`; nil for one that was met once, and may never be met again.
  private var places: [Key: Range<Int>?] = [:]
  private var bytes: [UInt8] = []
  private let capacity: Int
  /// Room for what one page after the other remembers.
  var knownValues = KnownValues()

  struct Key: Hashable {
    let fragment: Int
    let shape: ObjectIdentifier
    let identity: Int
    let view: Int
  }

  enum Found { case nothing, trace, fragment }

  /// `capacity` is a number of bytes; beyond it everything is forgotten.
  package init(capacity: Int = 24 << 20) { self.capacity = capacity }

  /// Shows a fragment if it is at hand; one that was met before is worth being kept.
  mutating func show(_ key: Key, in output: inout HTMLBuffer) -> Found {
    guard let found = places[key] else {
      places[key] = .some(nil)
      return .nothing
    }
    guard let place = found else { return .trace }
    bytes.withUnsafeBytes { output.append(templateText: UnsafeRawBufferPointer(rebasing: $0[place])) }
    return .fragment
  }

  mutating func keep(_ key: Key, _ html: UnsafeRawBufferPointer) {
    if bytes.count + html.count > capacity {
      places.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
    }
    places[key] = bytes.count..<bytes.count + html.count
    bytes.append(contentsOf: html)
  }
}
