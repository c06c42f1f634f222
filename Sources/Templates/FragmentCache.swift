import Markup

/// What included templates gave for the records of earlier pages, ready to be shown again.
///
/// It belongs to one thread, and to one theme with one site's records.
package struct FragmentCache: Sendable {
  private var places: [Key: Range<Int>] = [:]
  private var bytes: [UInt8] = []
  private let capacity: Int

  struct Key: Hashable {
    let fragment: Int
    let shape: ObjectIdentifier
    let identity: Int
    let view: Int
  }

  /// `capacity` is a number of bytes; beyond it everything is forgotten.
  package init(capacity: Int = 32 << 20) { self.capacity = capacity }

  func show(_ key: Key, in output: inout HTMLBuffer) -> Bool {
    guard let place = places[key] else { return false }
    bytes.withUnsafeBufferPointer { output.append(templateText: UnsafeBufferPointer(rebasing: $0[place])) }
    return true
  }

  mutating func keep(_ key: Key, _ html: ArraySlice<UInt8>) {
    if bytes.count + html.count > capacity {
      places.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
    }
    places[key] = bytes.count..<bytes.count + html.count
    bytes.append(contentsOf: html)
  }
}
