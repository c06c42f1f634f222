import Hashing
import Testing

@Suite struct `SHA-256` {
  /// The examples of FIPS 180-4's companion "SHA examples", the empty text and the million times `a`.
  static let examples = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test("The published examples come out", arguments: examples)
  func published(text: String, hex: String) {
    #expect(SHA256(of: Array(text.utf8)).hex == hex)
  }

  @Test("Pieces give the hash of the whole", arguments: [1, 3, 64, 1000])
  func pieces(length: Int) {
    let whole = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let pieces = stride(from: 0, to: whole.count, by: length).map {
      Array(whole[$0..<min($0 + length, whole.count)])
    }
    #expect(SHA256(ofPieces: pieces + [[]]) == SHA256(of: whole))
    #expect(SHA256(ofPieces: []) == SHA256(of: []))
  }

  @Test func `Its digits are read back`() {
    let hash = SHA256(of: [1, 2, 3])
    #expect(hash.bytes.count == 32)
    #expect(SHA256(hex: hash.hex) == hash)
    #expect(SHA256(hex: hash.hex.uppercased()) == hash)
  }

  @Test("Anything but 64 digits is refused", arguments: ["", "ab", "zz", String(repeating: "g", count: 64)])
  func noDigits(text: String) {
    #expect(SHA256(hex: text) == nil)
    #expect(SHA256(hex: SHA256(of: []).hex + text.prefix(1)) == (text.isEmpty ? SHA256(of: []) : nil))
  }

  /// What Python's `hashlib.pbkdf2_hmac` gives; a password of more than a block is hashed first.
  @Test(
    "A stretched hash is that of PBKDF2",
    arguments: [
      ("", 1, "be3967bff73a17f453e5"),
      ("five words in a row", 512, "f362d4f4bb7d32be92ea"),
      (String(repeating: "b", count: 64), 2, "8a981df2af7ac13e58a6"),
      (String(repeating: "c", count: 65), 3, "df826bf56fe33d860f73"),
    ])
  func stretched(words: String, rounds: Int, hex: String) {
    let hash = stretchedHash(
      of: words.utf8, salt: SHA256(of: Array("salt".utf8)), rounds: rounds, byteCount: hex.utf8.count / 2)
    #expect(hexadecimal(hash) == hex)
  }
}
