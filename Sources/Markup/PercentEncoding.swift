/// One segment of an address's path: all but the unreserved characters of RFC 3986, section 2.3,
/// percent-encoded as UTF-8.
///
/// `a b/é.jpg` gives `a%20b%2F%C3%A9.jpg`. The segments `.` and `..` stay what they are to a browser and are
/// for the caller to refuse.
package func percentEncoded(pathSegment text: String) -> String { percentEncoded(text.utf8, isUnreserved) }

/// A text in a text directive, `#:~:text=`, in which `-`, `,` and `&` have a meaning of their own (WICG,
/// "URL Fragment Text Directives", section 3.2).
package func percentEncoded(textDirective text: [UInt8]) -> String {
  percentEncoded(text) { isUnreserved($0) && $0 != UInt8(ascii: "-") }
}

/// The bytes that a text with percent-encoded ones stands for; what is no escape stays.
///
/// `a%20b%2f%+f` gives `a b/%+f`.
package func percentDecoded(_ text: some Collection<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = text[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(hexDigit),
      let low = rest.dropFirst().first.flatMap(hexDigit)
    {
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}

@inline(__always)
private func percentEncoded(_ text: some Collection<UInt8>, _ isPlain: (UInt8) -> Bool) -> String {
  String(unsafeUninitializedCapacity: 3 * text.count) { buffer in
    let digits = StaticString("0123456789ABCDEF").utf8Start
    var end = 0
    for byte in text {
      if isPlain(byte) {
        buffer[end] = byte
        end += 1
      } else {
        buffer[end] = UInt8(ascii: "%")
        buffer[end + 1] = digits[Int(byte &>> 4)]
        buffer[end + 2] = digits[Int(byte & 0xF)]
        end += 3
      }
    }
    return end
  }
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}

@inline(__always)
private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
    UInt8(ascii: "~"):
    true
  default: false
  }
}
