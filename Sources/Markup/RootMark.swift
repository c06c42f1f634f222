/// Stands in a page's text where the way to the site's root belongs, until the page is finished.
///
/// So a piece of a page is the same however many folders deep the page lies. U+10FFFD is
/// the last character for private use, which no script and no icon font is known to take.
package enum RootMark {
  package static let text = "\u{10FFFD}"
  static let bytes: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBD]

  /// The same text with the way to the root (`../../`, or nothing) in every marked place.
  package static func replaced(in text: [UInt8], by root: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 1024)
    text.withUnsafeBufferPointer { text in
      var clean = 0
      var index = 0
      while let offset = text[index...].firstIndex(of: bytes[0]) {
        index = offset + 1
        guard text[offset...].starts(with: bytes) else { continue }
        result.append(contentsOf: text[clean..<offset])
        result.append(contentsOf: root)
        clean = offset + bytes.count
        index = clean
      }
      result.append(contentsOf: text[clean...])
    }
    return result
  }

  package static func isIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.starts(with: bytes) }
  }
}
