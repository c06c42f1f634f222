/// The patterns of days of one language, taken apart so that matching needs no text.
struct DateFinder: Sendable, Hashable {
  private let patterns: [Pattern]
  /// Every name of every month, with its number.
  private let months: [Month]

  private struct Month: Hashable {
    let name: [UInt8]
    let number: Int
  }

  private enum Part: Hashable {
    case day, year, month
    case literal(UInt8)
  }

  /// The parts before and behind a pattern's first number, which is where the search takes hold of it.
  private struct Pattern: Hashable {
    let before: [Part]
    let anchor: Part
    let behind: [Part]
  }

  private struct Day {
    var year: Int?
    var month: Int?
    var day: Int?

    func found(at range: Range<Int>) -> FoundDate? {
      guard let year, let month, let day, 1...12 ~= month, 1...31 ~= day else { return nil }
      return FoundDate(range: range, date: CivilDate(year: year, month: month, day: day))
    }
  }

  /// Patterns such as `{day} {month} {year}`; one that lacks a part is left out.
  init(patterns: [String], months: [[String]]) {
    self.patterns = patterns.compactMap { text in
      let parts = DateFinder.parts(of: text)
      guard parts.contains(.day), parts.contains(.month), parts.contains(.year),
        let anchor = parts.firstIndex(where: { $0 == .day || $0 == .year })
      else { return nil }
      return Pattern(
        before: parts[..<anchor].reversed(), anchor: parts[anchor], behind: Array(parts[(anchor + 1)...]))
    }
    var names: [Month] = []
    for form in months {
      for (index, name) in form.enumerated() where !name.isEmpty {
        let month = Month(name: Array(name.utf8), number: index + 1)
        if !names.contains(month) { names.append(month) }
      }
    }
    // The longest name is tried first: `September` before `Sep`.
    self.months = names.sorted { $0.name.count > $1.name.count }
  }

  private static func parts(of pattern: String) -> [Part] {
    var parts: [Part] = []
    var rest = Array(pattern.utf8)[...]
    while let first = rest.first {
      let named: [(String, Part)] = [("{day}", .day), ("{month}", .month), ("{year}", .year)]
      if let (name, part) = named.first(where: { rest.starts(with: $0.0.utf8) }) {
        parts.append(part)
        rest = rest.dropFirst(name.utf8.count)
      } else {
        parts.append(.literal(first))
        rest = rest.dropFirst()
      }
    }
    return parts
  }

  // MARK: - Matching

  /// The date whose first number stands at `run`, if it begins at `free` or later.
  func match(_ run: Range<Int>, in text: UnsafeBufferPointer<UInt8>, from free: Int) -> FoundDate? {
    if run.count == 4, let found = isoDay(run, in: text) { return found }
    for pattern in patterns {
      var day = Day()
      guard take(pattern.anchor, run, text, into: &day),
        let end = forward(pattern.behind, from: run.upperBound, text, into: &day),
        let start = backward(pattern.before, from: run.lowerBound, to: free, text, into: &day),
        let date = day.found(at: start..<end), isWhole(start..<end, text)
      else { continue }
      return date
    }
    return nil
  }

  private func isoDay(_ run: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> FoundDate? {
    let range = run.lowerBound..<run.lowerBound + 10
    guard range.upperBound <= text.count, isWhole(range, text), !isJoined(range, text) else { return nil }
    let (month, day) = (range.lowerBound + 5..<range.lowerBound + 7, range.lowerBound + 8..<range.upperBound)
    guard text[month.lowerBound - 1] == Byte.hyphen, text[day.lowerBound - 1] == Byte.hyphen else {
      return nil
    }
    return Day(year: number(text[run]), month: number(text[month]), day: number(text[day])).found(at: range)
  }

  private func take(
    _ part: Part, _ run: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, into day: inout Day
  ) -> Bool {
    switch part {
    case .day:
      guard run.count <= 2 else { return false }
      day.day = number(text[run])
    case .year:
      guard run.count == 4 else { return false }
      day.year = number(text[run])
    case .month, .literal: return false
    }
    return true
  }

  private func forward(
    _ parts: [Part], from start: Int, _ text: UnsafeBufferPointer<UInt8>, into day: inout Day
  ) -> Int? {
    var position = start
    for part in parts {
      switch part {
      case .day, .year:
        var end = position
        while end < text.count, end - position < 5, Byte.isDigit(text[end]) { end += 1 }
        guard end > position, take(part, position..<end, text, into: &day) else { return nil }
        position = end
      case .month:
        guard let month = months.first(where: { startsWith($0.name, at: position, text) }) else { return nil }
        day.month = month.number
        position += month.name.count
      case .literal(let byte):
        if byte == Byte.space {
          guard let end = spaceEnd(at: position, text) else { return nil }
          position = end
        } else {
          guard position < text.count, text[position] == byte else { return nil }
          position += 1
        }
      }
    }
    return position
  }

  /// The parts in reverse order, from their end; numbers never stand here, for the first number is the
  /// anchor.
  private func backward(
    _ parts: [Part], from end: Int, to free: Int, _ text: UnsafeBufferPointer<UInt8>, into day: inout Day
  ) -> Int? {
    var position = end
    for part in parts {
      switch part {
      case .day, .year: return nil
      case .month:
        guard let month = months.first(where: { startsWith($0.name, at: position - $0.name.count, text) })
        else { return nil }
        day.month = month.number
        position -= month.name.count
      case .literal(let byte):
        if byte == Byte.space {
          guard let width = [1, 2, 3].first(where: { spaceEnd(at: position - $0, text) == position }) else {
            return nil
          }
          position -= width
        } else {
          position -= 1
          guard position >= 0, text[position] == byte else { return nil }
        }
      }
    }
    return position >= free ? position : nil
  }

  /// Letters of ASCII match in either case.
  private func startsWith(_ name: [UInt8], at position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position >= 0, position + name.count <= text.count else { return false }
    for (index, byte) in name.enumerated() {
      let other = text[position + index]
      guard byte == other || byte ^ other == 32 && Byte.isLetter(byte) else { return false }
    }
    return true
  }

  /// The end of a space, a no-break space or a narrow no-break space.
  private func spaceEnd(at position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard position >= 0, position < text.count else { return nil }
    let rest = text[position...]
    if rest.first == Byte.space { return position + 1 }
    if rest.starts(with: [0xC2, 0xA0]) { return position + 2 }
    return rest.starts(with: [0xE2, 0x80, 0xAF]) ? position + 3 : nil
  }
}

// MARK: - Whole words

/// Neither a letter nor a digit, nor a number with a decimal point, touches the range.
private func isWhole(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
  if range.upperBound < text.count, isWordPart(scalar(startingAt: range.upperBound, text)) { return false }
  guard range.lowerBound > 0 else { return true }
  if isWordPart(scalar(endingAt: range.lowerBound, text)) { return false }
  let separators = [Byte.dot, Byte.comma, Byte.colon, Byte.slash]
  return
    !(range.lowerBound > 1 && Byte.isDigit(text[range.lowerBound])
    && separators.contains(text[range.lowerBound - 1]) && Byte.isDigit(text[range.lowerBound - 2]))
}

/// `2023-04-24` within something longer: an interval, an address, a file's name.
private func isJoined(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
  let joiners = [Byte.hyphen, Byte.slash, UInt8(ascii: "_"), UInt8(ascii: "=")]
  if range.lowerBound > 0, joiners.contains(text[range.lowerBound - 1]) { return true }
  return range.upperBound < text.count && joiners.contains(text[range.upperBound])
}

private func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  if scalar.isASCII {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    return Byte.isDigit(byte) || Byte.isLetter(byte)
  }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func scalar(startingAt position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  let end = min(position + 4, text.count)
  return String(decoding: text[position..<end], as: UTF8.self).unicodeScalars.first
}

private func scalar(endingAt position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
  var start = position - 1
  while start > 0, position - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
  return String(decoding: text[start..<position], as: UTF8.self).unicodeScalars.last
}
