import Hashing

/// A hash of what a page is made of, put together from the hashes of its parts.
///
/// It is no protection against forgery.
struct Digest: Hashable, Sendable {
  private(set) var value: UInt64 = 0

  mutating func add(_ number: UInt64) {
    value = ((value << 23 | value >> 41) ^ number) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 2 as UInt64) }

  mutating func add(_ text: String) {
    var text = text
    add(text.withUTF8 { xxh64(UnsafeRawBufferPointer($0)) })
  }

  mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  mutating func add(_ digest: Digest) { add(digest.value) }

  /// How many there are, then each.
  mutating func add<Part>(all parts: some Collection<Part>, _ digest: (Part) -> Digest) {
    add(parts.count)
    for part in parts { add(digest(part)) }
  }
}
