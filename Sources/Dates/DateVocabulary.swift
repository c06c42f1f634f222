/// The words and patterns of one language for dates, as plain data: a language's file is enough to have it.
package struct DateVocabulary: Sendable, Hashable {
  private let patterns: [String: DatePattern]
  private let months: [MonthForm: [String]]
  let finder: DateFinder

  /// A month's name alone (`April`), within a whole date (`апреля`), and short (`Apr`).
  package enum MonthForm: String, Sendable, Hashable, CaseIterable {
    case nominative = "month"
    case inDate = "month-in-date"
    case short = "month-short"
  }

  /// Takes a language's words by key; keys that it lacks are English, keys that no date needs are passed
  /// over.
  ///
  /// Compare with `keys` to complain of either. `month-in-date-4` falls back to the language's own `month-4`.
  package init(_ words: [String: String]) {
    var complete = DateVocabulary.englishWords.merging(words) { _, own in own }
    for month in 1...12 {
      guard let name = words["month-\(month)"] else { continue }
      complete["month-in-date-\(month)"] = words["month-in-date-\(month)"] ?? name
      complete["month-short-\(month)"] = words["month-short-\(month)"] ?? name
    }
    self.init(complete: complete)
  }

  init(complete words: [String: String]) {
    var months: [MonthForm: [String]] = [:]
    for form in MonthForm.allCases {
      months[form] = (1...12).map { words["\(form.rawValue)-\($0)"] ?? String($0) }
    }
    let days = [words["day"] ?? ""] + (words["day-in-prose"] ?? "").split(separator: "|").map(String.init)
    self.patterns = words.mapValues(DatePattern.init)
    self.months = months
    finder = DateFinder(patterns: days, months: MonthForm.allCases.compactMap { months[$0] })
  }

  /// Every key that a language may give, in alphabetical order.
  package static let keys: [String] = englishWords.keys.sorted()

  /// The keys that no other key of the language stands in for.
  package static let needed: [String] = keys.filter { key in
    !["\(MonthForm.inDate.rawValue)-", "\(MonthForm.short.rawValue)-"].contains { key.hasPrefix($0) }
  }

  /// What is filled in for names in braces: `month`, `year` and so on.
  package static let names: [String] = Set(englishWords.values.flatMap { DatePattern($0).names }).sorted()

  /// The name of month 1 to 12; empty for any other number.
  package func monthName(_ month: Int, _ form: MonthForm) -> String {
    guard 1...12 ~= month, let names = months[form] else { return "" }
    return names[month - 1]
  }

  /// The pattern of a key with its braces filled in: `fill("month", ["month": "April", "year": "2023"])` is
  /// `April 2023`.
  func fill(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    patterns[key]?.filled(with: values) ?? ""
  }
}

/// Words with names in braces among them, `{month} {year}`, taken apart once.
private struct DatePattern: Sendable, Hashable {
  private var pieces: [Piece] = []

  private enum Piece: Hashable {
    case text(String)
    case name(String)
  }

  init(_ pattern: String) {
    var rest = pattern[...]
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[brace...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      pieces.append(.text(String(rest[..<brace])))
      pieces.append(.name(String(rest[rest.utf8.index(after: brace)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    pieces.append(.text(String(rest)))
  }

  var names: [String] {
    pieces.compactMap { if case .name(let name) = $0 { name } else { nil } }
  }

  func filled(with values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .name(let name): filled += values.first { $0.key == name }?.value ?? ""
      }
    }
    return filled
  }
}
