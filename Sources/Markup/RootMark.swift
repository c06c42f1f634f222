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
      while let offset = text.firstIndex(of: bytes[0], from: index) {
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

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes at a time: every byte of every page is looked at.
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let wanted = ones &* UInt64(byte)
    let bytes = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let different = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wanted
      // A high bit stays where a byte was zero, that is, the wanted one; perhaps in bytes after it, too.
      let found = (different &- ones) & ~different & (ones &* 0x80)
      if found != 0 { return index + found.littleEndian.trailingZeroBitCount / 8 }
      index += 8
    }
    return self[index...].firstIndex(of: byte)
  }
}
