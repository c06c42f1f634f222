/// Two lower-case digits for each byte: `[0x0F, 0xA0]` gives `0fa0`.
package func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = StaticString("0123456789abcdef").utf8Start
  return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
    for (index, byte) in bytes.enumerated() {
      buffer[index * 2] = digits[Int(byte &>> 4)]
      buffer[index * 2 + 1] = digits[Int(byte & 0xF)]
    }
    return bytes.count * 2
  }
}

/// Sixteen lower-case digits, safe in a file's name on a disk that takes `A` and `a` for one letter.
package func hexadecimal(_ value: UInt64) -> String { hexadecimal(bigEndianBytes(value)) }

/// Base64 in the alphabet for addresses and file names, without padding (RFC 4648, section 5): `[0xFB, 0xFF]`
/// gives `-_8`.
package func base64URL(_ bytes: [UInt8]) -> String {
  let alphabet = StaticString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_").utf8Start
  let count = (bytes.count * 8 + 5) / 6
  return String(unsafeUninitializedCapacity: count) { buffer in
    for index in 0..<count {
      let bit = index * 6
      let high = UInt16(bytes[bit / 8]) &<< 8
      let low = bit / 8 + 1 < bytes.count ? UInt16(bytes[bit / 8 + 1]) : 0
      buffer[index] = alphabet[Int(((high | low) &>> UInt16(10 - bit % 8)) & 0x3F)]
    }
    return count
  }
}

/// Eleven characters for a 64-bit hash.
package func base64URL(_ value: UInt64) -> String { base64URL(bigEndianBytes(value)) }

/// The bytes that pairs of hexadecimal digits stand for; `nil` if other characters or half a pair are among
/// them.
package func decodedBytes(hex: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  var high: UInt8?
  for character in hex.utf8 {
    guard let digit = digit(character) else { return nil }
    if let first = high {
      bytes.append(first &<< 4 | digit)
      high = nil
    } else {
      high = digit
    }
  }
  return high == nil ? bytes : nil
}

private func digit(_ character: UInt8) -> UInt8? {
  switch character {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
  default: nil
  }
}

private func bigEndianBytes(_ value: UInt64) -> [UInt8] {
  withUnsafeBytes(of: value.bigEndian) { Array($0) }
}
