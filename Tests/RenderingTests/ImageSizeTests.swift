import Markdown
import Testing

@testable import Rendering

struct ImageSizeTests {
  /// The heads of files of 900 by 300 pixels.
  static let heads: [(kind: String, hex: String)] = [
    ("PNG", "89504e470d0a1a0a0000000d49484452000003840000012c"),
    ("GIF", "47494638396184032c01"),
    ("JPEG", "ffd8ffe000040000ffc2000b08012c0384"),
    ("lossy WebP", "52494646000000005745425056503820000000000000009d012a84032c01"),
    ("lossless WebP", "5249464600000000574542505650384c000000002f83c34a00"),
    ("extended WebP", "5249464600000000574542505650385800000000000000008303002b0100"),
  ]

  @Test("the size of an image is what its file's head tells", arguments: heads)
  func sizes(kind: String, hex: String) {
    let head = bytes(hex)
    #expect(imageSize(of: head) == ImageSize(width: 900, height: 300))
    for length in head.indices { #expect(imageSize(of: Array(head[..<length])) == nil) }
  }

  @Test(
    "a drawing tells its size in pixels, or by its box",
    arguments: [
      "<?xml version='1.0'?>\n<svg viewBox='0 0 1 1' width='900px' height=\"300\">",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 899.6 300\">",
    ])
  func drawings(text: String) {
    #expect(imageSize(of: Array(text.utf8)) == ImageSize(width: 900, height: 300))
  }

  @Test(
    "what tells no size has none",
    arguments: [
      "", "<", "<svg", "<svg width='100%' height='100%'>", "<svg width='0' height='9'>",
      "<svg viewBox='0 0 1e9 1'>", "text", "<html width='1' height='1'>",
    ])
  func noSize(text: String) {
    #expect(imageSize(of: Array(text.utf8)) == nil)
  }
}

private func bytes(_ hex: String) -> [UInt8] {
  let digits = hex.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
}
