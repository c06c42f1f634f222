import CCrypto

/// The SHA-256 of some bytes (FIPS 180-4), computed by libcrypto: what `record.json` lets third parties
/// verify.
package struct SHA256: Sendable, Hashable {
  /// Its bytes without a place of their own in memory, of which a large site would have a million.
  private var words: (UInt64, UInt64, UInt64, UInt64)

  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { SHA256(of: $0) }
  }

  package init(of bytes: UnsafeRawBufferPointer) {
    var stream = Stream()
    stream.add(bytes)
    self = stream.finish()
  }

  /// The hash of all pieces one after the other.
  package init(ofPieces pieces: [[UInt8]]) {
    var stream = Stream()
    for piece in pieces { piece.withUnsafeBytes { stream.add($0) } }
    self = stream.finish()
  }

  /// Reads what `hex` writes, in letters of either case; `nil` for anything but 64 hexadecimal digits.
  package init?(hex: String) {
    guard let bytes = decodedBytes(hex: hex), bytes.count == 32 else { return nil }
    self.init { $0.copyBytes(from: bytes) }
  }

  private init(_ write: (UnsafeMutableRawBufferPointer) -> Void) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words, write)
    self.words = words
  }

  /// The eight numbers of a computation that has come to its end.
  private init(_ state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)) {
    func word(_ high: UInt32, _ low: UInt32) -> UInt64 { (UInt64(high) << 32 | UInt64(low)).bigEndian }
    words = (word(state.0, state.1), word(state.2, state.3), word(state.4, state.5), word(state.6, state.7))
  }

  /// 32 of them.
  package var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// The first eight bytes as a number: enough where nobody tries to deceive.
  package var prefix: UInt64 { UInt64(bigEndian: words.0) }

  package static func == (one: SHA256, other: SHA256) -> Bool { one.words == other.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  /// As a content security policy and `integrity` take it: `sha256-` and Base64 with padding.
  package var integrity: String {
    let alphabet: [Character: Character] = ["-": "+", "_": "/"]
    return "sha256-" + base64URL(bytes).map { alphabet[$0] ?? $0 } + "="
  }

  /// 64 lower-case digits.
  package var hex: String { hexadecimal(bytes) }

  /// A hash in the making, for bytes that do not come at once; a copy goes on by itself.
  package struct Stream: Sendable {
    private var context = SHA256_CTX()

    package init() { Self.require(SHA256_Init(&context)) }

    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
      Self.require(SHA256_Update(&context, bytes.baseAddress, bytes.count))
    }

    fileprivate mutating func add(_ hash: SHA256) { withUnsafeBytes(of: hash.words) { add($0) } }

    /// What `add` and `finish` come to for a hash after one block of 64 bytes: with its padding it fills
    /// another, which is all that is left to compute.
    fileprivate func finish(afterBlock hash: SHA256) -> SHA256 {
      var state = context
      let bits = UInt64(64 + 32) * 8
      let padding = ((UInt64(0x80) << 56).bigEndian, UInt64(0), UInt64(0), bits.bigEndian)
      withUnsafeBytes(of: (hash.words, padding)) {
        SHA256_Transform(&state, $0.assumingMemoryBound(to: UInt8.self).baseAddress)
      }
      return SHA256(state.h)
    }

    package consuming func finish() -> SHA256 {
      SHA256 { digest in
        Self.require(SHA256_Final(digest.assumingMemoryBound(to: UInt8.self).baseAddress, &context))
      }
    }

    /// A record with a wrong hash would be worse than none.
    private static func require(_ result: Int32) {
      precondition(result == 1, "libcrypto cannot compute SHA-256")
    }
  }
}

/// The first bytes, at most 32, of PBKDF2-HMAC-SHA256 (RFC 8018, section 5.2): a hash that makes guessing
/// `rounds` times as slow.
///
/// libcrypto's own takes five times as long, since it makes every round's objects anew.
package func stretchedHash(
  of bytes: some Collection<UInt8>, salt: SHA256, rounds: Int, byteCount: Int
) -> [UInt8] {
  let password = Authentication(key: Array(bytes))
  var round = password.inner
  round.add(salt)
  withUnsafeBytes(of: UInt32(1).bigEndian) { round.add($0) }
  var last = password.finish(round)
  var sum = last
  for _ in 1..<rounds {
    last = password.authenticate(last)
    sum.combine(last)
  }
  return Array(sum.bytes.prefix(byteCount))
}

extension SHA256 {
  fileprivate mutating func combine(_ other: SHA256) {
    words.0 ^= other.words.0
    words.1 ^= other.words.1
    words.2 ^= other.words.2
    words.3 ^= other.words.3
  }
}

/// HMAC-SHA256 (RFC 2104) with a key that is taken in once for many messages.
private struct Authentication {
  /// To which a message is added.
  let inner: SHA256.Stream
  private let outer: SHA256.Stream

  init(key: [UInt8]) {
    let block = 64
    let short = key.count > block ? SHA256(of: key).bytes : key
    let padded = short + repeatElement(0, count: block - short.count)
    func stream(_ mask: UInt8) -> SHA256.Stream {
      var stream = SHA256.Stream()
      padded.map { $0 ^ mask }.withUnsafeBytes { stream.add($0) }
      return stream
    }
    inner = stream(0x36)
    outer = stream(0x5C)
  }

  func finish(_ message: SHA256.Stream) -> SHA256 { outer.finish(afterBlock: message.finish()) }

  /// The same for a message that is a hash.
  func authenticate(_ message: SHA256) -> SHA256 {
    outer.finish(afterBlock: inner.finish(afterBlock: message))
  }
}
