import Dates
import TestSupport
import Testing

struct CivilDateTests {
  @Test("Only days that the calendar has are days")
  func existence() {
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 0, month: 2, day: 29) != nil)
    #expect(CivilDate(year: -1, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2023, month: 0, day: 1) == nil)
    #expect(CivilDate(year: 2023, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 2023, month: 4, day: 31) == nil)
    #expect(CivilDate(year: 2023, month: 4, day: 0) == nil)
    #expect(CivilDate(year: .max, month: 4, day: 1) == nil)
    #expect(CivilDate(year: .min, month: 4, day: 1) == nil)
    #expect(CivilDate(year: 2023, month: .min, day: .max) == nil)
    #expect(CivilMonth(year: 2023, month: 13) == nil)
    #expect(CivilMonth(year: 2024, month: 2)?.lastDay.description == "2024-02-29")
  }

  @Test(
    "A day is read from ten bytes and nothing else",
    arguments: [
      "2023-4-24", "2023-04-24 ", "20230424", "2023-04-31", "2023/04/24", "-023-04-24", "２023-04-24", "",
      "2023-04-2a",
    ])
  func strictText(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("A day is told as ISO 8601 does, with a sign outside the years 0000 to 9999")
  func description() throws {
    #expect(CivilDate(iso: "0079-08-24")?.description == "0079-08-24")
    #expect(CivilDate(year: -43, month: 3, day: 15)?.description == "-0043-03-15")
    #expect(CivilDate(year: 12_023, month: 1, day: 1)?.description == "+12023-01-01")
    #expect(CivilDate(year: -12_023, month: 1, day: 1)?.description == "-12023-01-01")
  }

  @Test(
    "Days are counted from 1970",
    arguments: [
      ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016),
      ("2023-04-24", 19_471),
      ("0000-01-01", -719_528), ("0001-01-01", -719_162), ("1600-03-01", -135_080),
    ])
  func dayNumber(text: String, number: Int) throws {
    let date = try #require(CivilDate(iso: text))
    #expect(date.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test("Counting days there and back gives the same day, and follows the order of days")
  func countingBack() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<20_000 {
      let first = Int.random(in: -2_000_000...2_000_000, using: &random)
      let date = try #require(CivilDate(dayNumber: first))
      let next = try #require(CivilDate(dayNumber: first + 1))
      #expect(date.dayNumber == first)
      #expect(date < next)
      #expect(
        next.day == 1 || (next.day == date.day + 1 && next.month == date.month && next.year == date.year))
    }
    #expect(CivilDate(dayNumber: .max) == nil)
    #expect(CivilDate(dayNumber: .min) == nil)
    let far = try #require(CivilDate(year: -CivilDate.yearLimit, month: 1, day: 1))
    #expect(far.dayNumber < 0)
  }
}
