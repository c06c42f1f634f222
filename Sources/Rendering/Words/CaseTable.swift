/// A value for every case of an enum, found without hashing.
struct CaseTable<Case: CaseIterable & Equatable & Sendable, Value: Sendable>: Sendable {
  private let cases: [Case]
  private let values: [Value]

  init(_ value: (Case) -> Value) {
    cases = Array(Case.allCases)
    values = cases.map(value)
  }

  subscript(wanted: Case) -> Value {
    var index = 0
    while cases[index] != wanted { index += 1 }
    return values[index]
  }
}

/// The forms of a counted word, each cut where its number stands.
struct CountForms: Sendable {
  private let forms: CaseTable<PluralCategory, [String]>

  init(_ forms: [PluralCategory: String]) {
    self.forms = CaseTable { category in
      (forms[category] ?? forms[.other] ?? "{n}").pieces(around: "{n}")
    }
  }

  func text(_ number: String, _ category: PluralCategory) -> String {
    forms[category].joined(separator: number)
  }
}
