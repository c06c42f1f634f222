/// The plural categories of CLDR for whole numbers.
package enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// How a language counts: which category a whole number takes.
///
/// Source of the rules: Unicode CLDR, "Language Plural Rules", cardinal rules of the languages named below;
/// any other language is counted as English is.
enum PluralRule {
  case eastSlavic, polish, czech, arabic, french, unchanging, english

  init(language: String) {
    self =
      switch language.prefix(while: { $0 != "-" }) {
      case "uk", "ru", "be": .eastSlavic
      case "pl": .polish
      case "cs", "sk": .czech
      case "ar": .arabic
      case "fr", "pt": .french
      case "zh", "ja", "ko", "vi", "th", "id": .unchanging
      default: .english
      }
  }

  func category(of number: Int) -> PluralCategory {
    let tens = number % 100
    let ones = number % 10
    let isFew = 2...4 ~= ones && !(12...14 ~= tens)
    switch self {
    case .eastSlavic: return ones == 1 && tens != 11 ? .one : isFew ? .few : .many
    case .polish: return number == 1 ? .one : isFew ? .few : .many
    case .czech: return number == 1 ? .one : 2...4 ~= number ? .few : .other
    case .arabic:
      switch number {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return 3...10 ~= tens ? .few : 11...99 ~= tens ? .many : .other
      }
    case .french: return number < 2 ? .one : .other
    case .unchanging: return .other
    case .english: return number == 1 ? .one : .other
    }
  }
}

extension PluralRule {
  /// The categories that whole numbers take, each with the smallest of them.
  var examples: [(category: PluralCategory, number: Int)] {
    var examples: [(category: PluralCategory, number: Int)] = []
    for number in 0...100 where !examples.contains(where: { $0.category == category(of: number) }) {
      examples.append((category(of: number), number))
    }
    return examples
  }
}
