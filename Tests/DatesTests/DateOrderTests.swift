import Dates
import TestSupport
import Testing

struct DateOrderTests {
  @Test("Dates stand by their start, finer ones first; an unknown start stands by its end")
  func order() throws {
    let ordered = [
      "Y-17E7", "-0043-03-15", "0079", "../2022-02", "2022-02-01", "2022-02-01/2022-02-03", "2022-02",
      "2022-02-01/..", "[..2022-02-24]", "2023-01-01", "2023-01-01~", "2023-01", "2023", "2023?", "202X",
    ]
    let dates = try ordered.map(edtf)
    var random = SeededRandom(seed: 7)
    #expect(dates.shuffled(using: &random).sorted() == dates.sorted())
    #expect(
      dates.sorted().map(\.text) == [
        "Y-17E7", "-0043-03-15", "0079", "202X", "2022-02-01", "2022-02-01/2022-02-03", "2022-02",
        "../2022-02",
        "2022-02-01/..", "[..2022-02-24]", "2023-01-01", "2023-01-01~", "2023-01", "2023", "2023?",
      ])
  }

  @Test(
    "Whether two dates share a day is certain, possible or impossible",
    arguments: [
      ("2023-04-24", "2023-04-24", Overlap.certain), ("2023-04-24", "2023-04-25", .impossible),
      ("2023-04", "2023-04-24", .possible), ("2023-04", "2023-05-01", .impossible),
      ("2023", "2023-04", .possible),
      ("2023-04-01/2023-04-30", "2023-04-24", .certain), ("2023-04/2023-06", "2023-05-10", .certain),
      ("2023-04/2023-06", "2023-04-10", .possible), ("2023-01-01/2023-12-31", "2023-04", .certain),
      ("2023-04-01/2023-04-30", "2023-04-24?", .possible), ("2023~", "2024", .impossible),
      ("1985/..", "2023-04-24", .possible), ("1985/..", "1984", .impossible),
      ("../2022-02", "2023", .impossible),
      ("../2022-02", "1066", .possible), ("[1667,1760-12]", "1700", .impossible),
      ("[2023-04-24,2023-04-25]", "2023-04-24", .possible),
      ("{2023-04-24,2023-04-25}", "2023-04-24", .certain),
      ("[2023-04-24,2023-04-25]", "2023-04-20/2023-04-30", .certain),
      ("{1960,1961-12}", "1961-03", .impossible),
      ("1XXX-12-XX", "2000", .impossible),
    ])
  func overlap(left: String, right: String, overlap: Overlap) throws {
    #expect(try edtf(left).overlaps(edtf(right)) == overlap)
  }

  @Test("A date is certainly before another when its last possible day is, and neither is qualified")
  func before() throws {
    #expect(try edtf("2023-04").isCertainlyBefore(edtf("2023-05")))
    #expect(try edtf("2023-04-24").isCertainlyBefore(edtf("2023-04-25/..")))
    #expect(try !edtf("2023").isCertainlyBefore(edtf("2023-05")))
    #expect(try !edtf("2023-04-24").isCertainlyBefore(edtf("2023-04-24")))
    #expect(try !edtf("2022~").isCertainlyBefore(edtf("2023-05")))
    #expect(try !edtf("2022/..").isCertainlyBefore(edtf("2023")))
    #expect(try !edtf("2022").isCertainlyBefore(edtf("../2023")))
  }

  @Test("A date is told to lie in a year, a month or a day by its bounds")
  func containment() throws {
    let april = try #require(CivilMonth(year: 2023, month: 4))
    let day = try #require(CivilDate(iso: "2023-04-24"))
    for (text, inYear, inMonth, onDay) in [
      ("2023-04-24", true, true, true), ("2023-04-25", true, true, false), ("2023-04", true, true, true),
      ("2023-05", true, false, false), ("2023", true, true, true), ("2022", false, false, false),
      ("2022/..", true, true, true), ("../2023-04-23", true, true, false),
      ("[2022,2023-06]", true, false, false),
      ("{2022,2024}", false, false, false), ("2022-24", true, false, false), ("202X", true, true, true),
    ] {
      let date = try edtf(text)
      #expect(date.contains(year: 2023) == inYear, "\(text)")
      #expect(date.contains(month: april) == inMonth, "\(text)")
      #expect(date.contains(day: day) == onDay, "\(text)")
    }
    #expect(try !edtf("2023").contains(year: .max))
  }
}
