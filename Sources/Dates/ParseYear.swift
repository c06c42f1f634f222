extension EDTFScanner {
  /// `2023`, `-0043`, `19XX`, `1950S2`, `Y170000002`, `Y-17E7`, `Y3388E2S3`.
  mutating func year() throws(EDTFProblem) -> (SingleDate.Year, Range<Int>) {
    let start = position
    let isLong = take(Byte.longYear)
    let isNegative = take(Byte.hyphen)
    let year = isLong ? try longYear(isNegative: isNegative) : try fourDigitYear(isNegative: isNegative)
    return (year, start..<position)
  }

  private mutating func fourDigitYear(isNegative: Bool) throws(EDTFProblem) -> SingleDate.Year {
    let start = position
    let run = digitRun()
    guard run == 4 else {
      if run == 0 { throw unexpected() }
      throw EDTFProblem(.yearDigits(run), start..<start + run)
    }
    position += 4
    var magnitude = 0
    var unspecified: UInt8 = 0
    for byte in bytes[start..<position] {
      let isX = byte == Byte.unspecified
      magnitude = magnitude * 10 + (isX ? 0 : Int(byte &- 48))
      unspecified = unspecified << 1 | (isX ? 1 : 0)
    }
    if isNegative, magnitude == 0, unspecified == 0 {
      throw EDTFProblem(.negativeZero, start - 1..<position, replacement: "0000")
    }
    if next == Byte.significant, unspecified != 0 { throw unexpected() }
    return SingleDate.Year(
      isNegative: isNegative, magnitude: magnitude, unspecified: unspecified,
      significant: try significantDigits(upTo: 4))
  }

  private mutating func longYear(isNegative: Bool) throws(EDTFProblem) -> SingleDate.Year {
    let start = position
    let run = bytes[position..<end].prefix(while: Byte.isDigit).count
    guard run > 0, bytes[start] != UInt8(ascii: "0") else {
      if run == 0 { throw unexpected() }
      throw EDTFProblem(.needlessY, start..<start + run)
    }
    position += run
    var magnitude = number(bytes[start..<position]) ?? .max
    let isExponential = take(Byte.exponent)
    if isExponential {
      magnitude = try raised(magnitude)
    } else if run < 5 {
      let sign = isNegative ? "-" : ""
      let first = start - 1 - sign.utf8.count
      throw EDTFProblem(
        .needlessY, first..<position, replacement: sign + padded(magnitude, to: 4))
    }
    guard magnitude <= CivilDate.yearLimit else { throw EDTFProblem(.yearTooFar, start..<position) }
    return SingleDate.Year(
      isNegative: isNegative, magnitude: magnitude,
      significant: try significantDigits(upTo: String(magnitude).utf8.count),
      isExponential: isExponential)
  }

  /// The digits behind `E`: a positive whole number, as ISO 8601-2 asks.
  private mutating func raised(_ magnitude: Int) throws(EDTFProblem) -> Int {
    let start = position
    let run = bytes[position..<end].prefix(while: Byte.isDigit).count
    guard run > 0 else { throw unexpected() }
    position += run
    guard let exponent = number(bytes[start..<position]) else {
      throw EDTFProblem(.yearTooFar, start..<position)
    }
    guard exponent > 0 else { throw EDTFProblem(.exponentZero, start..<position) }
    var power = magnitude
    for _ in 0..<min(exponent, 20) where power <= CivilDate.yearLimit { power *= 10 }
    return power
  }

  private mutating func significantDigits(upTo limit: Int) throws(EDTFProblem) -> Int? {
    guard take(Byte.significant) else { return nil }
    let start = position
    let run = bytes[position..<end].prefix(while: Byte.isDigit).count
    guard run > 0 else { throw unexpected() }
    position += run
    guard let count = number(bytes[start..<position]), count > 0, count <= limit
    else { throw EDTFProblem(.significantDigits, start..<position) }
    return count
  }
}
