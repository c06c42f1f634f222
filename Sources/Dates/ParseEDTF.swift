/// Reads a whole text as one EDTF date of level 0 to 2, and looks for what was meant when it is none.
///
/// `2023-04-24` is a date. `24.04.2023` is none: the problem says so and suggests `2023-04-24`. It never
/// guesses: the caller decides.
func parseEDTF(_ text: String) -> Result<EDTFDate, EDTFProblem> {
  do throws(EDTFProblem) {
    return .success(try readEDTF(text))
  } catch {
    return .failure(explain(error, in: text))
  }
}

/// Reads it strictly, by the standard alone.
func readEDTF(_ text: String) throws(EDTFProblem) -> EDTFDate {
  var text = text
  let read = text.withUTF8 { bytes -> Result<(EDTFDate.Value, Int, DateBounds), EDTFProblem> in
    do throws(EDTFProblem) {
      var scanner = EDTFScanner(bytes)
      return .success(try scanner.wholeDate())
    } catch {
      return .failure(error)
    }
  }
  let (value, level, bounds) = try read.get()
  return EDTFDate(text: text, value: value, level: level, bounds: bounds)
}

/// A cursor over the bytes of one date.
struct EDTFScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// Where the part that is being read ends: an interval's slash, a set's comma.
  var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  var next: UInt8? { position < end ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// `..`
  mutating func takeDots() -> Bool {
    guard position + 1 < end, bytes[position] == Byte.dot, bytes[position + 1] == Byte.dot else {
      return false
    }
    position += 2
    return true
  }

  func unexpected() -> EDTFProblem {
    guard position < end else { return EDTFProblem(.endsTooEarly, max(0, end - 1)..<end) }
    var last = position + 1
    while last < end, bytes[last] & 0xC0 == 0x80 { last += 1 }
    let found = String(decoding: bytes[position..<last], as: UTF8.self)
    return EDTFProblem(.unexpected(found), position..<last)
  }
}

extension EDTFScanner {
  mutating func wholeDate() throws(EDTFProblem) -> (EDTFDate.Value, Int, DateBounds) {
    if bytes.count == 10, let day = CivilDate(isoBytes: Slice(base: bytes, bounds: 0..<10)) {
      let date = SingleDate(plainDay: day)
      return (.single(date), 0, DateBounds(earliest: day, latest: day))
    }
    guard let first = next else { throw EDTFProblem(.empty, 0..<0) }
    if first == UInt8(ascii: "[") { return try set(closedBy: UInt8(ascii: "]")) }
    if first == UInt8(ascii: "{") { return try set(closedBy: UInt8(ascii: "}")) }
    if let slash = bytes.firstIndex(of: Byte.slash) { return try interval(slash: slash) }
    let (date, days) = try singleDate(time: .allowed)
    return (.single(date), date.level, DateBounds(days, days))
  }

  // MARK: - Intervals

  private mutating func interval(slash: Int) throws(EDTFProblem) -> (EDTFDate.Value, Int, DateBounds) {
    if let second = bytes[(slash + 1)...].firstIndex(of: Byte.slash) {
      throw EDTFProblem(.secondSlash, second..<second + 1)
    }
    end = slash
    let (start, starts) = try intervalEnd()
    position = slash + 1
    end = bytes.count
    let (finish, ends) = try intervalEnd()
    if let starts, let ends, ends.upperBound < starts.lowerBound {
      // Also when an end is marked `~` or `?`: which end comes first is told by what is written.
      throw EDTFProblem(.reversedInterval, 0..<bytes.count)
    }
    let level = max(start.level, finish.level)
    return (.interval(start: start, end: finish), level, DateBounds(starts, ends))
  }

  private mutating func intervalEnd() throws(EDTFProblem) -> (EDTFDate.IntervalEnd, ClosedRange<CivilDate>?) {
    if position == end { return (.unknown, nil) }
    if takeDots() {
      guard position == end else { throw unexpected() }
      return (.open, nil)
    }
    let (date, days) = try singleDate(time: .refused)
    return (.date(date), days)
  }

  // MARK: - Sets

  private mutating func set(closedBy close: UInt8) throws(EDTFProblem) -> (EDTFDate.Value, Int, DateBounds) {
    let last = bytes.count - 1
    guard last > 0, bytes[last] == close else { throw EDTFProblem(.setNotClosed, 0..<1) }
    position = 1
    var members: [EDTFDate.SetMember] = []
    var spans: [DateBounds] = []
    let isOneOf = close == UInt8(ascii: "]")
    while true {
      end = bytes[position..<last].firstIndex(of: Byte.comma) ?? last
      let place = SetPlace(isFirst: members.isEmpty, isLast: end == last)
      let (member, starts, ends) = try setMember(at: place)
      members.append(member)
      spans.append(
        isOneOf
          ? DateBounds(earliest: starts?.lowerBound, latest: ends?.upperBound)
          : DateBounds(starts, ends))
      if end == last { break }
      position = end + 1
    }
    let bounds = isOneOf ? DateBounds.anyOne(of: spans) : DateBounds.all(of: spans)
    return (isOneOf ? .oneOf(members) : .allOf(members), 2, bounds)
  }

  private struct SetPlace {
    let isFirst: Bool
    let isLast: Bool
  }

  private typealias Days = ClosedRange<CivilDate>

  private mutating func setMember(
    at place: SetPlace
  ) throws(EDTFProblem) -> (EDTFDate.SetMember, Days?, Days?) {
    let whole = position..<end
    if takeDots() {
      guard place.isFirst else { throw EDTFProblem(.openInsideSet, whole) }
      let (date, days) = try singleDate(time: .refused)
      return (.until(date), nil, days)
    }
    guard let dots = dots(in: whole) else {
      if whole.isEmpty { throw EDTFProblem(.emptyMember, max(0, whole.lowerBound - 1)..<whole.upperBound) }
      let (date, days) = try singleDate(time: .refused)
      return (.date(date), days, days)
    }
    end = dots
    let (first, starts) = try singleDate(time: .refused)
    end = whole.upperBound
    position = dots + 2
    if position == end {
      guard place.isLast else { throw EDTFProblem(.openInsideSet, whole) }
      return (.since(first), starts, nil)
    }
    let (last, ends) = try singleDate(time: .refused)
    if !first.isAsFine(as: last) { throw EDTFProblem(.unevenRange, whole) }
    if ends.upperBound < starts.lowerBound { throw EDTFProblem(.reversedRange, whole) }
    return (.range(first, last), starts, ends)
  }

  private func dots(in range: Range<Int>) -> Int? {
    range.dropLast().first { bytes[$0] == Byte.dot && bytes[$0 + 1] == Byte.dot }
  }
}

extension SingleDate {
  /// Both are years, months, parts of a year or days; the Library of Congress asks it of both ends of a
  /// range.
  fileprivate func isAsFine(as other: SingleDate) -> Bool {
    (month == nil, grouping == nil, day == nil)
      == (other.month == nil, other.grouping == nil, other.day == nil)
  }
}

extension EDTFDate.IntervalEnd {
  /// ISO 8601-2 has unspecified digits within an interval only at level 2.
  fileprivate var level: Int {
    switch self {
    case .date(let date): date.hasX ? 2 : date.level
    case .open, .unknown: 1
    }
  }
}
