/// White space as Python's `str.isspace` knows it, which is what Jinja2 strips.
func isPythonSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0d, 0x1c...0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
    true
  default: false
  }
}

extension [UInt8] {
  /// Where the white space that starts at an offset ends.
  func endOfSpace(from start: Int) -> Int {
    var index = start
    while index < count, let length = spaceLength(at: index) { index += length }
    return Swift.min(index, count)
  }

  /// Where the white space that ends at an offset starts, not before `floor`.
  func startOfSpace(before end: Int, notBefore floor: Int) -> Int {
    var index = end
    while index > floor {
      var start = index - 1
      while start > floor, self[start] & 0xc0 == 0x80 { start -= 1 }
      guard let length = spaceLength(at: start), start + length == index else { break }
      index = start
    }
    return index
  }

  func starts(with text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { word in
      for offset in word.indices where self[index + offset] != word[offset] { return false }
      return true
    }
  }

  func spell(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && starts(with: word, at: 0) }

  private func spaceLength(at index: Int) -> Int? {
    let byte = self[index]
    if byte < 0x80 { return isPythonSpace(Unicode.Scalar(byte)) ? 1 : nil }
    let length = byte >= 0xe0 ? 3 : 2
    guard byte >= 0xc2, byte < 0xf0, index + length <= count else { return nil }
    guard let scalar = String(decoding: self[index..<index + length], as: UTF8.self).unicodeScalars.first
    else {
      return nil
    }
    return isPythonSpace(scalar) ? length : nil
  }
}
