/// A character reference like `&amp;`, `&#8212;` or `&#x2014;`: what it stands for and the offset after it.
package func entity(_ bytes: [UInt8], at start: Int, until end: Int) -> (text: [UInt8], end: Int)? {
  guard start + 2 < end, bytes[start] == UInt8(ascii: "&") else { return nil }
  return bytes[start + 1] == UInt8(ascii: "#")
    ? numericEntity(bytes, start, end) : namedEntity(bytes, start, end)
}

/// Text with its backslash escapes and character references replaced by what they stand for.
func unescaped(_ slice: ArraySlice<UInt8>) -> [UInt8] {
  guard slice.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") || $0 == 0 }) else {
    return Array(slice)
  }
  let bytes = Array(slice)
  var text: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if LinkSyntax.isEscape(bytes, index) {
      text.append(bytes[index + 1])
      index += 2
    } else if let (replacement, end) = entity(bytes, at: index, until: bytes.count) {
      text += replacement
      index = end
    } else {
      if bytes[index] == 0 { text += replacementCharacter } else { text.append(bytes[index]) }
      index += 1
    }
  }
  return text
}

/// U+FFFD, which stands for what is no character.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

private func numericEntity(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (text: [UInt8], end: Int)? {
  var index = start + 2
  let isHex = bytes[index] | 0x20 == UInt8(ascii: "x")
  if isHex { index += 1 }
  let first = index
  var value: UInt32 = 0
  while index < end, index - first < 8, let digit = bytes[index].hexValue, isHex || digit < 10 {
    value = value * (isHex ? 16 : 10) + digit
    index += 1
  }
  let digits = index - first
  guard digits >= 1, digits <= (isHex ? 6 : 7), index < end, bytes[index] == UInt8(ascii: ";") else {
    return nil
  }
  guard mayStandInPages(value), let scalar = Unicode.Scalar(value) else {
    return (replacementCharacter, index + 1)
  }
  return (Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter), index + 1)
}

/// Not so controls and U+FFFE and U+FFFF, which HTML cannot hold, nor the character of `RootMark`.
private func mayStandInPages(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D: true
  case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF, 0x10FFFD: false
  default: true
  }
}

private func namedEntity(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (text: [UInt8], end: Int)? {
  let longest = 32
  var index = start + 1
  while index < end, index - start <= longest, bytes[index].isASCIIAlphanumeric { index += 1 }
  guard index > start + 1, index < end, bytes[index] == UInt8(ascii: ";") else { return nil }
  let name = bytes[(start + 1)..<index]
  let text: [UInt8]?
  switch name {
  case _ where name.elementsEqual("amp".utf8): text = [UInt8(ascii: "&")]
  case _ where name.elementsEqual("lt".utf8): text = [UInt8(ascii: "<")]
  case _ where name.elementsEqual("gt".utf8): text = [UInt8(ascii: ">")]
  case _ where name.elementsEqual("quot".utf8): text = [UInt8(ascii: "\"")]
  case _ where name.elementsEqual("nbsp".utf8): text = [0xC2, 0xA0]
  default: text = cmarkEntity(named: name)
  }
  return text.map { ($0, index + 1) }
}
