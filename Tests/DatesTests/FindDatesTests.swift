import Dates
import TestSupport
import Testing

struct FindDatesTests {
  @Test(
    "Days in prose are found where they stand",
    arguments: [
      ("On 24 April 2023 it began.", "24 April 2023=2023-04-24"),
      ("April 24, 2023: it began", "April 24, 2023=2023-04-24"),
      ("(2023-04-24)", "2023-04-24=2023-04-24"),
      ("24\u{A0}April\u{202F}2023", "24\u{A0}April\u{202F}2023=2023-04-24"),
      ("1 May 2023, 2 May 2023", "1 May 2023=2023-05-01 2 May 2023=2023-05-02"),
      ("from 1 to 24 Apr 2023", "24 Apr 2023=2023-04-24"),
      ("1–24 APRIL 2023", "24 APRIL 2023=2023-04-24"),
      ("«24 April 2023»", "24 April 2023=2023-04-24"),
      ("on 4 April 2023.", "4 April 2023=2023-04-04"),
      ("24 April 2023 April 25, 2023", "24 April 2023=2023-04-24 April 25, 2023=2023-04-25"),
      ("31 April 2023, 1 May 2023", "31 April 2023=none 1 May 2023=2023-05-01"),
      ("2023-02-30 29 February 2023", "2023-02-30=none 29 February 2023=none"),
    ])
  func found(text: String, dates: String) {
    #expect(told(text) == dates)
  }

  @Test(
    "What is no whole day is left alone",
    arguments: [
      "32 April 2023", "0 April 2023", "2023-13-30", "2023-02-32", "124 April 2023", "24 April 20231",
      "24 Aprils 2023",
      "a24 April 2023", "24 April 2023rd", "2023-04-245", "12023-04-24", "2023-04-24/2023-04-26",
      "x2023-04-24",
      "2023-04-24T10:00:00Z", "/2023-04-24/", "1.24 April 2023", "24  April 2023", "24 April, 2023",
      "24.April 2023",
      "MyApril 24, 2023", "April 24,2023", "24 April 23", "April 2023", "ж24 April 2023", "24 April 2023ж",
      "24 April",
      "20230424", "2023-4-24", "", "24", "24 ", "24 April ",
    ])
  func notFound(text: String) {
    #expect(told(text).isEmpty)
  }

  @Test("Months of another language are found in any of its forms")
  func otherLanguages() {
    let ukrainian = DateVocabulary([
      "month-4": "квітень", "month-in-date-4": "квітня", "day-in-prose": "{day} {month} {year} року",
    ])
    #expect(told("Від 24 квітня 2023 року.", ukrainian) == "24 квітня 2023=2023-04-24")
    let hungarian = DateVocabulary(["month-4": "április", "day": "{year}. {month} {day}."])
    #expect(told("A 2023. április 24. napon", hungarian) == "2023. április 24.=2023-04-24")
    let chinese = DateVocabulary(["month-4": "4", "day": "{year}年{month}月{day}日"])
    #expect(told("(2023年4月24日)", chinese) == "2023年4月24日=2023-04-24")
    let german = DateVocabulary(["month-3": "März", "day": "{day}. {month} {year}"])
    #expect(told("am 3. März 2023", german) == "3. März 2023=2023-03-03")
  }

  @Test("The ranges of a slice are its own indices")
  func slices() {
    let text = Array("xx 24 April 2023".utf8)
    #expect(findDates(in: text[3...]).map(\.range) == [3..<16])
    #expect(findDates(in: text[4...]).map(\.range) == [4..<16])
    #expect(findDates(in: text[5...]).isEmpty)
  }

  @Test("Odd bytes do no harm")
  func oddBytes() {
    var random = SeededRandom(seed: 3)
    let pieces = ["24", " ", "April", "2023", "-04-24", "\u{A0}", ",", "é", "9999", "\u{FE0F}"].map {
      Array($0.utf8)
    }
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<8 { bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      var end = 0
      for date in findDates(in: bytes[...]) {
        #expect(date.range.lowerBound >= end && date.range.upperBound <= bytes.count)
        end = date.range.upperBound
      }
    }
  }

  private func told(_ text: String, _ vocabulary: DateVocabulary = .english) -> String {
    let bytes = Array(text.utf8)
    return findDates(in: bytes[...], vocabulary: vocabulary)
      .map { found in
        "\(String(decoding: bytes[found.range], as: UTF8.self))=\(found.date.map(\.description) ?? "none")"
      }.joined(separator: " ")
  }
}
