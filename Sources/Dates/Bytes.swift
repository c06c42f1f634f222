/// The ASCII bytes that dates are written with.
enum Byte {
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let unspecified = UInt8(ascii: "X")
  static let longYear = UInt8(ascii: "Y")
  static let exponent = UInt8(ascii: "E")
  static let significant = UInt8(ascii: "S")
  static let time = UInt8(ascii: "T")
  static let zulu = UInt8(ascii: "Z")

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }
  static func isSpace(_ byte: UInt8) -> Bool { byte == space || byte &- 9 < 5 }
}

/// The value of bytes that are all digits, at most 18 of them; nil for anything else.
func number(_ bytes: some Collection<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
  var value = 0
  for byte in bytes {
    guard Byte.isDigit(byte) else { return nil }
    value = value * 10 + Int(byte &- 48)
  }
  return value
}

func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
