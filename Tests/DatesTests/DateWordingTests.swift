import Dates
import Testing

struct DateWordingTests {
  @Test("A date is told in words that add nothing", arguments: wordings)
  func english(line: String) throws {
    let cells = cells(line)
    #expect(try edtf(cells[0]).words() == cells[1])
  }

  @Test(
    "The short style has short months",
    arguments: [
      ("2023-04-24", "24 Apr 2023"), ("2023-09", "Sep 2023"), ("2023-07/2023-09", "Jul to Sep 2023"),
      ("2023-06-01/2023-06-03", "1 to 3 Jun 2023"), ("2023-04-24~", "about 24 Apr 2023"), ("2023", "2023"),
    ])
  func short(text: String, words: String) throws {
    #expect(try edtf(text).words(style: .short) == words)
  }

  @Test("A language is a dictionary of words and patterns")
  func ukrainian() throws {
    let vocabulary = DateVocabulary([
      "month-4": "квітень", "month-in-date-4": "квітня", "month-short-4": "квіт.",
      "day": "{day} {month} {year} р.",
      "month": "{month} {year} р.", "approximate": "приблизно {date}", "interval": "{start} – {end}",
      "interval-of-days": "{start}–{end} {month} {year} р.", "no-such-key": "{date}",
    ])
    #expect(try edtf("2023-04-24").words(in: vocabulary) == "24 квітня 2023 р.")
    #expect(try edtf("2023-04~").words(in: vocabulary) == "приблизно квітень 2023 р.")
    #expect(try edtf("2023-04-01/2023-04-03").words(in: vocabulary) == "1–3 квітня 2023 р.")
    #expect(try edtf("2022/2023").words(in: vocabulary) == "2022 – 2023")
    #expect(try edtf("2023-04-24").words(in: vocabulary, style: .short) == "24 квіт. 2023 р.")
    #expect(try edtf("2023-05").words(in: vocabulary) == "May 2023 р.")
    let day = try #require(CivilDate(iso: "2023-04-24"))
    #expect(day.words(in: vocabulary) == "24 квітня 2023 р.")
    #expect(CivilMonth(year: 2023, month: 4)?.words() == "April 2023")
  }

  @Test("A language that has one form of its months uses it everywhere")
  func oneForm() throws {
    let vocabulary = DateVocabulary(["month-4": "aprile"])
    #expect(try edtf("2023-04-24").words(in: vocabulary) == "24 aprile 2023")
    #expect(try edtf("2023-04-24").words(in: vocabulary, style: .short) == "24 aprile 2023")
  }

  @Test("Patterns may be hostile: braces that do not close, names that do not exist")
  func oddPatterns() throws {
    let vocabulary = DateVocabulary(["day": "{day", "month": "{nothing}{month}} {", "decade": ""])
    #expect(try edtf("2023-04-24").words(in: vocabulary) == "{day")
    #expect(try edtf("2023-04").words(in: vocabulary) == "April} {")
    #expect(try edtf("202X").words(in: vocabulary).isEmpty)
  }

  @Test("All keys are known in alphabetical order")
  func keys() {
    #expect(DateVocabulary.keys == DateVocabulary.keys.sorted())
    #expect(DateVocabulary.keys.contains("month-in-date-12"))
    #expect(DateVocabulary.keys.contains("season-41-of-year"))
  }

  @Test("A reading has everything that the command prints")
  func reading() {
    let date = readDate("../2022-02")
    #expect(date.isValid && date.level == 1 && date.words == "until February 2022" && date.problem == nil)
    #expect(date.bounds == [nil, nil, "2022-02-01", "2022-02-28"])
    let none = readDate("24.04.2023")
    #expect(!none.isValid && none.level == nil && none.words == nil && none.suggestion == "2023-04-24")
    #expect(none.problem == "`24.04.2023` is not how EDTF writes a day; did you mean `2023-04-24`?")
    #expect(none.bounds == [nil, nil, nil, nil])
  }
}
