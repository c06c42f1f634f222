import Dates
import Testing

struct EDTFTests {
  @Test("A date has its level and its bounds", arguments: validDates)
  func valid(line: String) throws {
    let cells = cells(line)
    let date = try #require(try? EDTFDate.parse(cells[0]).get())
    #expect(date.text == cells[0])
    #expect("\(date.level) | \(told(date.bounds))" == "\(cells[1]) | \(cells[2])")
  }

  @Test(
    "A text that is no date says where it goes wrong, and what to write if that is certain",
    arguments: invalidDates)
  func invalid(line: String) throws {
    let cells = cells(line)
    let problem = try #require(problemFound(in: cells[0]))
    let range = "\(problem.range.lowerBound)-\(problem.range.upperBound)"
    let suggestion = problem.suggestion.map { " | \($0)" } ?? ""
    #expect("\(cells[0]) | \(range)\(suggestion)" == line)
  }

  @Test("Every problem is told in a sentence", arguments: problemWords)
  func words(line: String) throws {
    let cells = cells(line)
    #expect(problemFound(in: cells[0])?.wordsWithSuggestion == cells[1])
  }

  @Test(
    "White space around a date is a problem that names the date",
    arguments: [" 2023", "2023\t", " 24.04.2023", "2023-04-24\n"])
  func spaces(text: String) throws {
    let problem = try #require(problemFound(in: text))
    #expect(problem.reason == .spaces)
    #expect(problem.range == 0..<text.utf8.count)
    #expect(problem.suggestion == "2023" || problem.suggestion == "2023-04-24")
  }

  @Test("An empty text is a missing date")
  func empty() {
    #expect(problemFound(in: "")?.words == "a date is missing")
    #expect(problemFound(in: "")?.range == 0..<0)
  }

  @Test("A suggestion is always a date")
  func suggestionsAreDates() {
    for line in invalidDates {
      guard let suggestion = problemFound(in: cells(line)[0])?.suggestion else { continue }
      #expect(problemFound(in: suggestion) == nil)
    }
  }

  @Test("Qualifiers are known wherever they stand")
  func qualifiers() throws {
    for (text, uncertain, approximate) in [
      ("2023", false, false), ("2023?", true, false), ("2023~", false, true), ("2023%", true, true),
      ("2023-04-~24", false, true), ("2023?-04~-24", true, true), ("2022/2023~", false, true),
      ("[2022?,2023]", true, false), ("{2022,2023..2024%}", true, true), ("../2023?", true, false),
    ] {
      let date = try edtf(text)
      #expect(date.isUncertain == uncertain, "\(text)")
      #expect(date.isApproximate == approximate, "\(text)")
    }
  }

  @Test("A qualifier behind a part holds for the parts before it, one before a part for that part alone")
  func scopeOfQualifiers() throws {
    let behind = try #require(try edtf("2004-06~-11").single)
    #expect(behind.yearQualifier == .approximate)
    #expect(behind.monthQualifier == .approximate)
    #expect(behind.dayQualifier.isEmpty)
    let before = try #require(try edtf("2004-?06-11").single)
    #expect(before.yearQualifier.isEmpty)
    #expect(before.monthQualifier == .uncertain)
    #expect(before.dayQualifier.isEmpty)
  }

  @Test("A date names a day, a month or a year only when all their digits are written")
  func names() throws {
    for (text, plain, day, month, year) in [
      ("2023-04-24", "2023-04-24", "2023-04-24", "2023-4", "2023"),
      ("2023-04-24T10:00:00Z", "2023-04-24", "2023-04-24", "2023-4", "2023"),
      ("2023-04-24?", "-", "2023-04-24", "2023-4", "2023"),
      ("2023-04-XX", "-", "-", "2023-4", "2023"), ("2023-XX", "-", "-", "-", "2023"),
      ("2023-04~", "-", "-", "2023-4", "2023"), ("2023-21", "-", "-", "-", "2023"),
      ("202X-04-24", "-", "-", "-", "-"), ("1950S2", "-", "-", "-", "-"), ("-0043", "-", "-", "-", "-43"),
      ("2023/2024", "-", "-", "-", "-"), ("[2023-04-24]", "-", "-", "-", "-"),
    ] {
      let date = try edtf(text)
      #expect(date.plainDay?.description ?? "-" == plain, "\(text)")
      #expect(date.namedDay?.description ?? "-" == day, "\(text)")
      #expect(date.namedMonth.map { "\($0.year)-\($0.month)" } ?? "-" == month, "\(text)")
      #expect(date.namedYear.map(String.init) ?? "-" == year, "\(text)")
    }
  }

  @Test("The precision is that of the finest part that is written")
  func precision() throws {
    let precisions: [(String, EDTFDate.Precision)] = [
      ("2023-04-24", .day), ("2023-04-XX", .day), ("2023-XX-XX", .day), ("2023-04", .month),
      ("2023-XX", .month),
      ("2023-21", .season), ("2023-33", .season), ("2023", .year), ("Y12345", .year), ("202X", .decade),
      ("20XX", .century), ("2X23", .millennium), ("200X-04", .month), ("2XXX", .millennium),
      ("XXXX", .longer), ("1950S4", .year),
      ("1950S3", .decade), ("1950S2", .century), ("1950S1", .millennium), ("Y171010000S3", .longer),
      ("2023/2024", .interval), ("2023/..", .interval), ("[2023]", .set), ("{2023..}", .set),
    ]
    for (text, precision) in precisions {
      #expect(try edtf(text).precision == precision, "\(text)")
    }
  }
}

func problemFound(in text: String) -> EDTFProblem? {
  switch EDTFDate.parse(text) {
  case .success: nil
  case .failure(let problem): problem
  }
}

func edtf(_ text: String) throws -> EDTFDate { try EDTFDate.parse(text).get() }

/// Bounds as the table of valid dates tells them.
func told(_ bounds: DateBounds) -> String {
  let days = bounds.all.map { $0?.description ?? "*" }
  if Set(days).count == 1 { return days[0] }
  return days[0] == days[2] && days[1] == days[3] ? "\(days[0]) \(days[1])" : days.joined(separator: " ")
}
