extension EDTFScanner {
  /// Whether a time of day may follow: a date that stands alone may have one, the parts of intervals and sets
  /// may not.
  enum TimeOfDay {
    case allowed, refused
  }

  /// Reads up to `end`; gives the date and the first and last day that it may be.
  mutating func singleDate(time: TimeOfDay) throws(EDTFProblem) -> (SingleDate, ClosedRange<CivilDate>) {
    let start = position
    var parts = DateParts()
    let year = try component(&parts, 0) { scanner throws(EDTFProblem) in try scanner.year() }
    if take(Byte.hyphen) {
      guard !parts.isLongYear else { throw EDTFProblem(.monthAfterLongYear, position - 1..<end) }
      try month(&parts)
      if take(Byte.hyphen) { try day(&parts) }
    }
    if next == Byte.time, position > start { try timeOfDay(after: parts, time) }
    guard position == end else { throw unexpectedAfter(parts) }
    let date = parts.date(year: year)
    guard let days = date.days else { throw EDTFProblem(.noSuchDay(date), parts.lastRange) }
    return (date, days)
  }

  /// A part with the qualifiers that stand directly before and behind it.
  private mutating func component<Value>(
    _ parts: inout DateParts, _ index: Int,
    read: (inout EDTFScanner) throws(EDTFProblem) -> (Value, Range<Int>)
  ) throws(EDTFProblem) -> Value {
    if let before = try qualifier() { parts.before[index] = before }
    let (value, range) = try read(&self)
    parts.lastRange = range
    parts.isLongYear = parts.isLongYear || index == 0 && !isFourDigits(range)
    parts.count = index + 1
    if let behind = try qualifier() { parts.behind[index] = behind }
    return value
  }

  private mutating func qualifier() throws(EDTFProblem) -> SingleDate.Qualifier? {
    guard let first = next, let qualifier = SingleDate.Qualifier(byte: first) else { return nil }
    position += 1
    if let second = next, SingleDate.Qualifier(byte: second) != nil {
      let one = first == second ? String(decoding: [first], as: UTF8.self) : "%"
      throw EDTFProblem(.twoQualifiers, position - 1..<position + 1, replacement: one)
    }
    return qualifier
  }

  private func isFourDigits(_ range: Range<Int>) -> Bool {
    let digits = bytes[range.lowerBound] == Byte.hyphen ? range.dropFirst() : range
    return digits.count == 4
      && digits.allSatisfy { bytes[$0] != Byte.longYear && bytes[$0] != Byte.significant }
  }

  // MARK: - Month and day

  private mutating func month(_ parts: inout DateParts) throws(EDTFProblem) {
    let digits = try component(&parts, 1) { scanner throws(EDTFProblem) in
      try scanner.twoDigits(.monthDigits)
    }
    let range = parts.lastRange
    guard let number = digits.value else {
      guard (1...12).contains(where: digits.matches) else {
        throw EDTFProblem(.noSuchMonth(text(range)), range)
      }
      parts.month = digits
      return
    }
    if 1...12 ~= number {
      parts.month = digits
    } else if SingleDate.months(ofGrouping: number) != nil {
      parts.grouping = number
    } else {
      throw EDTFProblem(.noSuchMonth(text(range)), range)
    }
  }

  private mutating func day(_ parts: inout DateParts) throws(EDTFProblem) {
    if parts.grouping != nil { throw EDTFProblem(.dayOfSeason, position - 1..<end) }
    let digits = try component(&parts, 2) { scanner throws(EDTFProblem) in
      try scanner.twoDigits(.dayDigits)
    }
    guard (1...31).contains(where: digits.matches) else {
      throw EDTFProblem(.noSuchDayNumber(text(parts.lastRange)), parts.lastRange)
    }
    parts.day = digits
  }

  private mutating func twoDigits(
    _ wrong: EDTFProblem.Reason
  ) throws(EDTFProblem) -> (SingleDate.TwoDigits, Range<Int>) {
    let start = position
    let run = digitRun()
    guard run == 2 else {
      if run == 0 { throw unexpected() }
      throw EDTFProblem(wrong, start..<start + run)
    }
    position += 2
    let digits = SingleDate.TwoDigits(tens: digit(start), ones: digit(start + 1))
    return (digits, start..<position)
  }

  private func digit(_ index: Int) -> UInt8 {
    bytes[index] == Byte.unspecified ? SingleDate.TwoDigits.unspecifiedDigit : bytes[index] &- 48
  }

  /// How many digits and `X` stand here.
  func digitRun() -> Int {
    bytes[position..<end].prefix { Byte.isDigit($0) || $0 == Byte.unspecified }.count
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func unexpectedAfter(_ parts: DateParts) -> EDTFProblem {
    if parts.count == 3, next == Byte.hyphen { return EDTFProblem(.partsAfterDay, position..<end) }
    return unexpected()
  }

  // MARK: - Time of day

  private mutating func timeOfDay(after parts: DateParts, _ time: TimeOfDay) throws(EDTFProblem) {
    switch time {
    case .refused: throw EDTFProblem(.timeNotAlone, position..<end, replacement: "")
    case .allowed: break
    }
    guard parts.day != nil, parts.isPlain else { throw EDTFProblem(.timeWithoutDay, position..<end) }
    let clock = position..<end
    guard isTimeOfDay() else {
      throw EDTFProblem(.noSuchTime(text(clock)), clock, replacement: "")
    }
  }

  /// `T10:20:30`, then nothing, `Z`, `+04` or `-04:30`; offsets as far as the world has them.
  private mutating func isTimeOfDay() -> Bool {
    guard take(Byte.time), let hour = clockNumber(upTo: 24), take(Byte.colon) else { return false }
    // `T24:00:00` is the end of the day (ISO 8601-1:2019/Amd 1:2022).
    let limit = hour == 24 ? 0 : 59
    guard clockNumber(upTo: limit) != nil, take(Byte.colon), clockNumber(upTo: limit) != nil else {
      return false
    }
    if position == end || take(Byte.zulu) { return position == end }
    let isNegative = take(Byte.hyphen)
    guard isNegative || take(Byte.plus), let hours = clockNumber(upTo: isNegative ? 12 : 14) else {
      return false
    }
    var minutes = 0
    if take(Byte.colon) {
      guard let written = clockNumber(upTo: 59) else { return false }
      minutes = written
    }
    let offset = hours * 60 + minutes
    // ISO 8601-1 writes no offset as +00:00.
    return position == end && offset <= (isNegative ? 12 : 14) * 60 && !(isNegative && offset == 0)
  }

  private mutating func clockNumber(upTo limit: Int) -> Int? {
    guard position + 2 <= end, let value = number(bytes[position..<position + 2]), value <= limit else {
      return nil
    }
    position += 2
    return value
  }
}

extension SingleDate.Qualifier {
  fileprivate init?(byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }
}
