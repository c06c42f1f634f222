/// The 64-bit xxHash of some bytes: a fast fingerprint for asset names and change detection, no protection
/// against forgery.
///
/// After the specification "xxHash fast digest algorithm", version 0.1.1, section "XXH64 algorithm
/// description".
package func xxh64(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
  bytes.withUnsafeBytes { xxh64($0, seed: seed) }
}

package func xxh64(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
  var offset = 0
  var hash: UInt64
  if bytes.count >= 32 {
    (hash, offset) = stripes(of: bytes, seed: seed)
  } else {
    hash = seed &+ prime5
  }
  hash &+= UInt64(bytes.count)
  while offset + 8 <= bytes.count {
    hash ^= round(0, word64(bytes, offset))
    hash = rotated(hash, 27) &* prime1 &+ prime4
    offset += 8
  }
  if offset + 4 <= bytes.count {
    hash ^= UInt64(word32(bytes, offset)) &* prime1
    hash = rotated(hash, 23) &* prime2 &+ prime3
    offset += 4
  }
  while offset < bytes.count {
    hash ^= UInt64(bytes[offset]) &* prime5
    hash = rotated(hash, 11) &* prime1
    offset += 1
  }
  return avalanche(hash)
}

/// Four lanes over all whole stripes of 32 bytes; gives the lanes put together and where the rest begins.
private func stripes(of bytes: UnsafeRawBufferPointer, seed: UInt64) -> (hash: UInt64, rest: Int) {
  var lane1 = seed &+ prime1 &+ prime2
  var lane2 = seed &+ prime2
  var lane3 = seed
  var lane4 = seed &- prime1
  var offset = 0
  while offset + 32 <= bytes.count {
    lane1 = round(lane1, word64(bytes, offset))
    lane2 = round(lane2, word64(bytes, offset + 8))
    lane3 = round(lane3, word64(bytes, offset + 16))
    lane4 = round(lane4, word64(bytes, offset + 24))
    offset += 32
  }
  var hash = rotated(lane1, 1) &+ rotated(lane2, 7) &+ rotated(lane3, 12) &+ rotated(lane4, 18)
  hash = merged(hash, lane1)
  hash = merged(hash, lane2)
  hash = merged(hash, lane3)
  return (merged(hash, lane4), offset)
}

private func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
  rotated(lane &+ input &* prime2, 31) &* prime1
}

private func merged(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
  (hash ^ round(0, lane)) &* prime1 &+ prime4
}

private func avalanche(_ hash: UInt64) -> UInt64 {
  var hash = hash
  hash ^= hash &>> 33
  hash &*= prime2
  hash ^= hash &>> 29
  hash &*= prime3
  return hash ^ (hash &>> 32)
}

private func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
  (value &<< count) | (value &>> (64 &- count))
}

private func word64(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
  UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}

private func word32(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
  UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
}

private let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
private let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
private let prime3: UInt64 = 0x1656_67B1_9E37_79F9
private let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
private let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
