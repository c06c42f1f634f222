import Dates
import Markup

extension JSONWriter {
  /// A date as CSL-JSON takes it: numbers for what they can say, else the EDTF text as `raw`.
  ///
  /// `2023-04-24` is `{"date-parts": [[2023, 4, 24]]}`, `2023-21~` is `{"date-parts": [[2023]], "season": 1,
  /// "circa": true}`, `202X` is `{"raw": "202X"}`.
  mutating func citationDate(_ key: String, _ date: EDTFDate) {
    object(key) { json in
      guard let parts = date.numbers else { return json.member("raw", date.text) }
      json.array("date-parts") { json in
        for part in parts { json.array { json in part.forEach { json.number($0) } } }
      }
      if let season = date.single?.season { json.member("season", season) }
      if date.isUncertain || date.isApproximate { json.member("circa", true) }
    }
  }
}

extension EDTFDate {
  /// One list of numbers, or two for an interval that is closed on both sides.
  fileprivate var numbers: [[Int]]? {
    switch value {
    case .single(let date):
      return date.numbers.map { [$0] }
    case .interval(.date(let start), .date(let end)):
      guard start.grouping == nil, end.grouping == nil, let start = start.numbers, let end = end.numbers
      else {
        return nil
      }
      return [start, end]
    case .interval, .oneOf, .allOf:
      return nil
    }
  }
}

extension SingleDate {
  /// Year, month and day, as far as written; nil if any digit is open.
  fileprivate var numbers: [Int]? {
    guard !hasX, year.significant == nil, let year = year.value, 1...9999 ~= year,
      grouping == nil || season != nil
    else { return nil }
    return [year] + [month?.value, day?.value].compactMap { $0 }
  }

  /// 1 is spring, 4 is winter.
  fileprivate var season: Int? {
    grouping.flatMap { 21...24 ~= $0 ? $0 - 20 : nil }
  }
}
