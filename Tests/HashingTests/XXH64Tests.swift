import Hashing
import Testing

@Suite struct `XXH64` {
  @Test(
    "Known texts have their known hashes",
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func texts(text: String, hash: UInt64) {
    #expect(xxh64(Array(text.utf8)) == hash)
  }

  /// The vectors of xxHash's own sanity check: the first bytes of a generated buffer, with seed 0 and with a
  /// prime as seed.
  @Test(
    "The published vectors come out",
    arguments: [
      (0, 0, 0xEF46_DB37_51D8_E999), (0, 2_654_435_761, 0xAC75_FDA2_929B_17EF),
      (1, 0, 0xE934_A84A_DB05_2768), (1, 2_654_435_761, 0x5014_6076_43A9_B4C3),
      (4, 0, 0x9136_A0DC_A574_57EE), (4, 2_654_435_761, 0xCAAB_286B_D8E9_FDB5),
      (14, 0, 0x8282_DCC4_994E_35C8), (14, 2_654_435_761, 0xC3BD_6BF6_3DEB_6DF0),
      (222, 0, 0xB641_AE8C_B691_C174), (222, 2_654_435_761, 0x20CB_8AB7_AE10_C14A),
    ] as [(Int, UInt64, UInt64)])
  func vectors(length: Int, seed: UInt64, hash: UInt64) {
    var generator: UInt64 = 2_654_435_761
    let buffer = (0..<length).map { _ in
      defer { generator &*= 11_400_714_785_074_694_797 }
      return UInt8(generator >> 56)
    }
    #expect(xxh64(buffer, seed: seed) == hash)
  }

  @Test func `Bytes need no alignment`() {
    let bytes = Array("A name of an asset, somewhat longer than thirty-two bytes".utf8)
    let shifted = [0] + bytes
    #expect(shifted.withUnsafeBytes { xxh64(UnsafeRawBufferPointer(rebasing: $0[1...])) } == xxh64(bytes))
  }
}

@Suite struct `Digits of a hash` {
  @Test(
    "Base64 for addresses follows RFC 4648",
    arguments: [
      ([], ""), ([0x66], "Zg"), ([0x66, 0x6F], "Zm8"), ([0x66, 0x6F, 0x6F], "Zm9v"),
      ([0x66, 0x6F, 0x6F, 0x62], "Zm9vYg"), ([0xFB, 0xFF], "-_8"), ([0xFF, 0xFF, 0xFF], "____"),
    ] as [([UInt8], String)])
  func base64(bytes: [UInt8], text: String) {
    #expect(base64URL(bytes) == text)
  }

  @Test func `Hexadecimal digits are lower-case and complete`() {
    #expect(hexadecimal([0x0F, 0xA0]) == "0fa0")
    #expect(hexadecimal(0xAB) == "00000000000000ab")
    #expect(hexadecimal([]) == "")
    #expect(base64URL(0) == "AAAAAAAAAAA")
  }
}
