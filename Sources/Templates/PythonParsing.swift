/// What Python's `int()`, and Jinja2's detour over `float()`, read from a text.
enum PythonNumber {
  case integer(Int)
  /// A number that Swift's `Int` cannot hold.
  case tooBig
  case none

  init(_ text: String) {
    let trimmed = PythonText.trim(text, nil)
    let digits = trimmed.unicodeScalars.map { scalar -> Character in
      guard scalar.value > 0x7f, scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue
      else { return Character(scalar) }
      return Character(String(Int(value)))
    }
    guard let plain = Self.withoutUnderscores(digits) else {
      self = .none
      return
    }
    let isInteger =
      !plain.isEmpty && plain.drop { $0 == "+" || $0 == "-" }.allSatisfy { $0.isASCII && $0.isNumber }
    if isInteger, plain.filter({ $0 == "+" || $0 == "-" }).count <= 1, plain.contains(where: \.isNumber) {
      self = Int(plain).map { .integer($0) } ?? .tooBig
      return
    }
    self = Self.float(plain)
  }

  /// Underscores may stand between digits only.
  private static func withoutUnderscores(_ characters: [Character]) -> String? {
    for (index, character) in characters.enumerated() where character == "_" {
      guard index > 0, index + 1 < characters.count, characters[index - 1].isNumber,
        characters[index + 1].isNumber
      else { return nil }
    }
    return String(characters.filter { $0 != "_" })
  }

  private static func float(_ text: String) -> PythonNumber {
    let isDecimal = text.utf8.allSatisfy { byte in
      (byte >= 0x30 && byte <= 0x39) || byte == 0x2e || byte == 0x2b || byte == 0x2d || byte | 0x20 == 0x65
    }
    guard isDecimal, let number = Double(text.hasSuffix(".") ? text + "0" : text) else { return .none }
    guard number.isFinite else { return .none }
    return Int(exactly: number.rounded(.towardZero)).map { .integer($0) } ?? .tooBig
  }
}

/// Markupsafe's `striptags`: comments and tags cut, white space made one blank, character references read.
///
/// Nil for a reference that is not among the few known here, as Python knows more than two thousand.
func stripTags(_ text: String) -> String? {
  var bytes = Array(text.utf8)
  cut(&bytes, from: Array("<!--".utf8), to: Array("-->".utf8))
  cut(&bytes, from: Array("<".utf8), to: Array(">".utf8))
  var words: [[Unicode.Scalar]] = [[]]
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    if isPythonSpace(scalar) { words.append([]) } else { words[words.count - 1].append(scalar) }
  }
  return unescape(words.filter { !$0.isEmpty }.map { makeText($0) }.joined(separator: " "))
}

private func cut(_ bytes: inout [UInt8], from open: [UInt8], to close: [UInt8]) {
  while let start = find(open, in: bytes, from: 0), let end = find(close, in: bytes, from: start) {
    bytes.removeSubrange(start..<end + close.count)
  }
}

private func unescape(_ text: String) -> String? {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "&"), index + 1 < bytes.count else {
      result.append(bytes[index])
      index += 1
      continue
    }
    let rest = bytes[(index + 1)...]
    let first = bytes[index + 1] | 0x20
    guard bytes[index + 1] == UInt8(ascii: "#") || (first >= 0x61 && first <= 0x7a) else {
      result.append(bytes[index])
      index += 1
      continue
    }
    guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    guard let scalar = reference(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)) else {
      return nil
    }
    result += Array(String(Character(scalar)).utf8)
    index = end + 1
  }
  return String(decoding: result, as: UTF8.self)
}

private func reference(_ name: String) -> Unicode.Scalar? {
  let known: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}", "shy": "\u{ad}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "copy": "\u{a9}",
  ]
  guard name.hasPrefix("#") else { return known[name] }
  let digits = name.dropFirst()
  let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
  guard !digits.contains("+"), !digits.contains("-") else { return nil }
  guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
  // Python has rules of its own for control characters and what is no character.
  guard value >= 0x20, !(0x7f...0x9f).contains(value), value & 0xfffe != 0xfffe,
    !(0xfdd0...0xfdef).contains(value)
  else { return nil }
  return Unicode.Scalar(value)
}
