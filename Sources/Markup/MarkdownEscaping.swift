/// What CommonMark's reference renderer writes for text and for addresses, byte for byte.
extension HTMLBuffer {
  /// Appends text for an element's content or a double-quoted attribute: `&amp;` `&lt;` `&gt;` `&quot;`.
  package mutating func append(markdownText text: UnsafeBufferPointer<UInt8>) {
    var clean = text.startIndex
    for index in text.indices {
      let escape: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default: continue
      }
      append(raw: UnsafeBufferPointer(rebasing: text[clean..<index]))
      append(escape)
      clean = index + 1
    }
    append(raw: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  /// Appends an address for a double-quoted `href` or `src`: what may not stand in an address becomes `%XX`.
  ///
  /// An address that `isSafeAddress` refuses must not come here. A `RootMark` at its beginning stays.
  package mutating func append(markdownAddress address: UnsafeBufferPointer<UInt8>) {
    var clean = address.startIndex
    let start = address.starts(with: RootMark.bytes) ? RootMark.bytes.count : 0
    for index in address.indices[start...] where !mayStandInAddress(address[index]) {
      append(raw: UnsafeBufferPointer(rebasing: address[clean..<index]))
      clean = index + 1
      switch address[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case let byte:
        append("%")
        append(raw: hexDigit(byte >> 4))
        append(raw: hexDigit(byte & 15))
      }
    }
    append(raw: UnsafeBufferPointer(rebasing: address[clean...]))
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

private func mayStandInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"),
    UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
    UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"),
    UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
    true
  default: false
  }
}
