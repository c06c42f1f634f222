/// The plural categories of CLDR for whole numbers.
///
/// Source of the rules: Unicode CLDR, "Language Plural Rules", cardinal rules of the languages named below;
/// any other language is counted as English is.
package enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  init(of number: Int, in language: String) {
    let tens = number % 100
    let ones = number % 10
    switch language.prefix(while: { $0 != "-" }) {
    case "uk", "ru", "be":
      if ones == 1, tens != 11 {
        self = .one
      } else {
        self = 2...4 ~= ones && !(12...14 ~= tens) ? .few : .many
      }
    case "pl":
      if number == 1 { self = .one } else { self = 2...4 ~= ones && !(12...14 ~= tens) ? .few : .many }
    case "cs", "sk":
      if number == 1 { self = .one } else { self = 2...4 ~= number ? .few : .other }
    case "ar":
      switch number {
      case 0: self = .zero
      case 1: self = .one
      case 2: self = .two
      default: self = 3...10 ~= tens ? .few : 11...99 ~= tens ? .many : .other
      }
    case "fr", "pt": self = number < 2 ? .one : .other
    case "zh", "ja", "ko", "vi", "th", "id": self = .other
    default: self = number == 1 ? .one : .other
    }
  }
}
