/// Python's string methods, on code points; Swift's own work on characters and know no `ς`.
enum PythonText {
  static func upper(_ text: String) -> String {
    text.unicodeScalars.map(\.properties.uppercaseMapping).joined()
  }

  static func lower(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.map { lower(scalars, at: $0) }.joined()
  }

  /// The first letter as in a title, the others small.
  static func capitalize(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first else { return text }
    return first.properties.titlecaseMapping
      + scalars.indices.dropFirst().map { lower(scalars, at: $0) }.joined()
  }

  /// Jinja2's title case: words begin at white space and at `-({[<`.
  static func title(_ text: String) -> String {
    var result = ""
    var word: [Unicode.Scalar] = []
    func finish() {
      guard let first = word.first else { return }
      result += first.properties.uppercaseMapping + lower(makeText(word.dropFirst()))
      word = []
    }
    for scalar in text.unicodeScalars {
      if isPythonSpace(scalar) || "-({[<".unicodeScalars.contains(scalar) {
        finish()
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    finish()
    return result
  }

  static func trim(_ text: String, _ characters: String?) -> String {
    let scalars = Array(text.unicodeScalars)
    let set = characters.map { Set($0.unicodeScalars) }
    func isCut(_ scalar: Unicode.Scalar) -> Bool { set.map { $0.contains(scalar) } ?? isPythonSpace(scalar) }
    guard let first = scalars.firstIndex(where: { !isCut($0) }),
      let last = scalars.lastIndex(where: { !isCut($0) })
    else { return "" }
    return makeText(scalars[first...last])
  }

  static func replace(_ text: String, _ old: String, _ new: String, _ count: Int) -> String {
    var left = count < 0 ? Int.max : count
    if old.isEmpty { return interspersed(text, new, left) }
    let bytes = Array(text.utf8)
    let needle = Array(old.utf8)
    var result: [UInt8] = []
    var start = 0
    while left > 0, let at = find(needle, in: bytes, from: start) {
      result += bytes[start..<at] + Array(new.utf8)
      start = at + needle.count
      left -= 1
    }
    return String(decoding: result + bytes[start...], as: UTF8.self)
  }

  /// Replacing the empty string puts the new one before every character and at the end.
  private static func interspersed(_ text: String, _ new: String, _ count: Int) -> String {
    var left = count
    var result = ""
    for scalar in text.unicodeScalars {
      if left > 0 { result += new }
      left -= 1
      result.unicodeScalars.append(scalar)
    }
    return left > 0 ? result + new : result
  }

  static func truncate(_ text: String, to length: Int, killwords: Bool, end: String, leeway: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > length + leeway else { return text }
    let kept = scalars.prefix(max(0, length - end.unicodeScalars.count))
    if killwords { return makeText(kept) + end }
    return makeText(kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept) + end
  }

  /// Lines as Python's `splitlines` cuts them.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if afterReturn && scalar == "\n" { continue }
      switch scalar.value {
      case 0x0a...0x0d, 0x1c...0x1e, 0x85, 0x2028, 0x2029:
        lines.append(makeText(line))
        line = []
      default: line.append(scalar)
      }
    }
    return line.isEmpty ? lines : lines + [makeText(line)]
  }

  static func indent(_ text: String, by indention: String, first: Bool, blank: Bool) -> String {
    let lines = lines(text + "\n")
    let rest = lines.dropFirst().map { $0.isEmpty && !blank ? $0 : indention + $0 }
    return (first ? indention : "") + ([lines.first ?? ""] + rest).joined(separator: "\n")
  }

  static func urlencode(_ text: String) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d...0x2f, 0x5f, 0x7e: result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// How many runs of `\w` a text has.
  static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isWord = isWordCharacter(scalar)
      if isWord && !isInWord { count += 1 }
      isInWord = isWord
    }
    return count
  }

  /// Python's `\w`: what `str.isalnum` takes, and `_`.
  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return scalar.properties.numericType != nil
    }
  }

  // MARK: - small letters

  private static func lower(_ scalars: [Unicode.Scalar], at index: Int) -> String {
    guard scalars[index] == "Σ" else { return scalars[index].properties.lowercaseMapping }
    return isFinalSigma(scalars, index) ? "ς" : "σ"
  }

  /// A capital sigma at the end of a word, over marks that do not count (Unicode 3.13, Final_Sigma).
  private static func isFinalSigma(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }
}
