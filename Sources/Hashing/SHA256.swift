import CCrypto

/// The SHA-256 of some bytes (FIPS 180-4), computed by libcrypto: what `record.json` lets third parties
/// verify.
package struct SHA256: Sendable, Hashable {
  /// Its bytes without a place of their own in memory, of which a large site would have a million.
  private let words: (UInt64, UInt64, UInt64, UInt64)

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

  /// A hash in the making, for bytes that do not come at once.
  package struct Stream: ~Copyable {
    private let context: OpaquePointer?

    package init() {
      context = EVP_MD_CTX_new()
      Self.require(EVP_DigestInit_ex(context, EVP_sha256(), nil))
    }

    deinit { EVP_MD_CTX_free(context) }

    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
      Self.require(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count))
    }

    package consuming func finish() -> SHA256 {
      SHA256 { digest in
        Self.require(EVP_DigestFinal_ex(context, digest.assumingMemoryBound(to: UInt8.self).baseAddress, nil))
      }
    }

    /// A record with a wrong hash would be worse than none.
    private static func require(_ result: Int32) {
      precondition(result == 1, "libcrypto cannot compute SHA-256")
    }
  }
}

/// The first bytes of PBKDF2-HMAC-SHA256 (RFC 8018, section 5.2): a hash that makes guessing `rounds` times
/// as slow.
package func stretchedHash(
  of bytes: some Collection<UInt8>, salt: SHA256, rounds: Int, byteCount: Int
) -> [UInt8] {
  let password = bytes.map { CChar(bitPattern: $0) }
  return [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
    let result = PKCS5_PBKDF2_HMAC(
      password, Int32(password.count), salt.bytes, Int32(salt.bytes.count), Int32(rounds), EVP_sha256(),
      Int32(byteCount), buffer.baseAddress)
    precondition(result == 1, "libcrypto cannot compute PBKDF2")
    count = byteCount
  }
}
