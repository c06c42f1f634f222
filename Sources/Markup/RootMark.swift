/// Stands in a page's text where the way to the site's root belongs, until the page is finished.
///
/// So a piece of a page is the same however many folders deep the page lies. U+10FFFD is
/// the last character for private use, which no script and no icon font is known to take.
package enum RootMark {
  package static let text = "\u{10FFFD}"
  static let bytes: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBD]

  /// The same text with the way to the root (`../../`, or nothing) in every marked place.
  package static func replaced(in text: [UInt8], by root: String) -> [UInt8] {
    text.withUnsafeBytes { replaced(in: $0, by: root) }
  }

  package static func replaced(in text: UnsafeRawBufferPointer, by root: String) -> [UInt8] {
    let marks = places(in: text)
    var root = root
    return root.withUTF8 { root in
      let count = text.count + marks.count * (root.count - bytes.count)
      return [UInt8](unsafeUninitializedCapacity: count) { buffer, end in
        var rest = UnsafeMutableRawBufferPointer(buffer)
        func append(_ piece: UnsafeRawBufferPointer) {
          rest.copyMemory(from: piece)
          rest = UnsafeMutableRawBufferPointer(rebasing: rest[piece.count...])
        }
        var clean = 0
        for mark in marks {
          append(UnsafeRawBufferPointer(rebasing: text[clean..<mark]))
          append(UnsafeRawBufferPointer(root))
          clean = mark + bytes.count
        }
        append(UnsafeRawBufferPointer(rebasing: text[clean...]))
        end = count
      }
    }
  }

  package static func isIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.starts(with: bytes) }
  }

  private static func places(in text: UnsafeRawBufferPointer) -> [Int] {
    let mark = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
    var places: [Int] = []
    places.reserveCapacity(128)
    var index = 0
    while let found = text.firstIndex(of: bytes[0], from: index) {
      let isMark =
        found + 4 <= text.count && text.loadUnaligned(fromByteOffset: found, as: UInt32.self) == mark
      if isMark { places.append(found) }
      index = found + (isMark ? bytes.count : 1)
    }
    return places
  }
}

extension UnsafeRawBufferPointer {
  /// Thirty-two bytes at a time: every byte of every page is looked at.
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    let wanted = SIMD32<UInt8>(repeating: byte)
    var index = start
    while index + 32 <= count,
      !any(loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self) .== wanted)
    {
      index += 32
    }
    let ones: UInt64 = 0x0101_0101_0101_0101
    while index + 8 <= count {
      let different =
        loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian ^ ones &* UInt64(byte)
      // A high bit stays where a byte was zero, that is, the wanted one; perhaps in bytes after it, too.
      let found = (different &- ones) & ~different & (ones &* 0x80)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    return self[index...].firstIndex(of: byte)
  }
}
