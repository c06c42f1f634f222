import Dates
import TestSupport
import Testing

struct EDTFPropertyTests {
  @Test("No text makes reading stop, and every date that comes of it is sound")
  func mutations() throws {
    var random = SeededRandom(seed: 20_230_424)
    let texts = validDates.map { cells($0)[0] } + invalidDates.map { cells($0)[0] }
    let alphabet = Array("0123456789XY-?~%[]{}.,/ESTZ:+ u\u{e9}\u{1F600}\u{A0}".utf8)
    for _ in 0..<100_000 {
      var bytes = Array(texts[Int.random(in: 0..<texts.count, using: &random)].utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        mutate(&bytes, with: alphabet, &random)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      switch EDTFDate.parse(text) {
      case .success(let date): expectSound(date)
      case .failure(let problem):
        let length = text.utf8.count
        let isInside = problem.range.lowerBound >= 0 && problem.range.upperBound <= length
        #expect(isInside && (problem.range.isEmpty == text.isEmpty), "\(text)")
        #expect(!problem.words.isEmpty)
        if let suggestion = problem.suggestion { #expect(try edtf(suggestion).text == suggestion) }
      }
    }
  }

  @Test("Bounds of unspecified digits are the first and the last day that has these digits")
  func hullOfUnspecifiedDigits() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let day = CivilDate(dayNumber: Int.random(in: 0..<30_000, using: &random))
      guard var pattern = day.map({ Array($0.description.utf8) }) else { continue }
      for place in [2, 3, 5, 6, 8, 9] where Int.random(in: 0...2, using: &random) == 0 {
        pattern[place] = UInt8(ascii: "X")
      }
      let century = pattern[0] == UInt8(ascii: "1") ? 1900 : 2000
      let days = daysMatching(pattern, century...century + 99)
      let text = String(decoding: pattern, as: UTF8.self)
      let bounds = try? edtf(text).bounds
      #expect(bounds?.earliestStart == days.first && bounds?.latestEnd == days.last, "\(text)")
    }
  }

  /// By trial of every day.
  private func daysMatching(_ pattern: [UInt8], _ years: ClosedRange<Int>) -> [CivilDate] {
    func fits(_ number: Int, _ place: Int) -> Bool {
      let digits = [UInt8(number / 10 % 10) + 48, UInt8(number % 10) + 48]
      return zip(pattern[place...], digits).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "X") }
    }
    let months = (1...12).filter { fits($0, 5) }
    let days = (1...31).filter { fits($0, 8) }
    return years.filter { fits($0, 2) }.flatMap { year in
      months.flatMap { month in days.compactMap { CivilDate(year: year, month: month, day: $0) } }
    }
  }

  @Test("The order is total: one of <, ==, > holds, and it is transitive")
  func order() throws {
    let dates = try validDates.map { try edtf(cells($0)[0]) }
    for left in dates {
      for right in dates {
        let holds = [left < right, left == right, right < left].filter { $0 }
        #expect(holds.count == 1, "\(left.text) \(right.text)")
      }
    }
    let sorted = dates.sorted()
    for (index, date) in sorted.enumerated() {
      #expect(sorted[index...].allSatisfy { $0 == date || date < $0 }, "\(date.text)")
    }
  }

  @Test("Overlap does not depend on which date is asked")
  func overlapIsSymmetric() throws {
    let dates = try validDates.map { try edtf(cells($0)[0]) }
    for left in dates {
      for right in dates {
        let overlap = left.overlaps(right)
        #expect(overlap == right.overlaps(left), "\(left.text) \(right.text)")
        if left.isCertainlyBefore(right) { #expect(overlap == .impossible, "\(left.text) \(right.text)") }
      }
    }
  }

  private func expectSound(_ date: EDTFDate) {
    let bounds = date.bounds
    #expect(isOrdered(bounds.earliestStart, bounds.latestStart), "\(date.text)")
    #expect(isOrdered(bounds.earliestEnd, bounds.latestEnd), "\(date.text)")
    #expect(isOrdered(bounds.earliestStart, bounds.latestEnd), "\(date.text)")
    #expect(!date.words().isEmpty && !date.words(style: .short).isEmpty, "\(date.text)")
    #expect((0...2).contains(date.level), "\(date.text)")
    #expect(!(date < date), "\(date.text)")
  }

  private func isOrdered(_ first: CivilDate?, _ second: CivilDate?) -> Bool {
    guard let first, let second else { return true }
    return first <= second
  }

  private func mutate(_ bytes: inout [UInt8], with alphabet: [UInt8], _ random: inout SeededRandom) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.insert(byte, at: place)
    case 1 where place < bytes.count: bytes.remove(at: place)
    case 2 where place < bytes.count: bytes[place] = byte
    default: bytes += bytes[place...]
    }
  }
}
