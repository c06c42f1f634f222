import Foundation
import TestSupport

@testable import Quotations

/// Documents of this repository, and a passage in a script with other letters, for quotations by chance.
enum RealDocument: String, CaseIterable, Sendable {
  case architecture = "ARCHITECTURE.md"
  case diagnostics = "docs/diagnostics.md"
  case ukrainian

  var text: String {
    guard self != .ukrainian else { return Self.ukrainianPassage }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let whole = (try? String(contentsOf: root.appending(path: rawValue), encoding: .utf8)) ?? ""
    // Brackets and three dots have a meaning of their own in a quotation.
    return String(whole.prefix(9_000)).replacing("...", with: "").filter { !"[]…".contains($0) }
  }

  private static let ukrainianPassage = """
    Редакція перевірила 14 заяв за 2023 рік. П'ять із них – «підтверджено», три – «спростовано», а шість \
    лишилися без висновку. Кожну цитату звірено зі збереженою копією: слово за словом, від першого до \
    останнього. Пам’ять підводить, копія – ні. Якщо в тексті було 716 осіб, то й у цитаті має бути 716, \
    а не 761. Їжак, ґанок, йод і об'єкт пишемо так, як у джерелі; регістр літер, лапки й тире значення \
    не мають.
    """
}

/// What befalls a passage, the same on every run.
struct Chance {
  private var random: SeededRandom

  init(_ seed: Int) { random = SeededRandom(seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1) }

  mutating func next(_ upper: Int) -> Int { Int(random.next() >> 33) % max(upper, 1) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }
}

/// What an editor's hand may change in the words themselves.
enum Mistake: CaseIterable, Sendable {
  case otherWord, otherLetter, otherDigit, swappedWords, droppedWord, addedWord

  /// Words with one mistake; nil where there is nothing to make it with.
  func make(in words: [String], vocabulary: [String], _ chance: inout Chance) -> [String]? {
    var words = words
    let index = chance.next(words.count)
    switch self {
    case .otherWord: words[index] = chance.pick(vocabulary)
    case .otherLetter:
      let letters = words[index].indices.filter { words[index][$0].isLetter }
      guard !letters.isEmpty else { return nil }
      let at = chance.pick(letters)
      words[index].replaceSubrange(at...at, with: chance.pick(["q", "ж", "e", "і"]))
    case .otherDigit:
      guard let index = words.indices.first(where: { words[$0].contains(where: \.isNumber) }),
        let at = words[index].firstIndex(where: \.isNumber)
      else { return nil }
      words[index].replaceSubrange(at...at, with: String(chance.next(10)))
    case .swappedWords:
      guard index + 1 < words.count else { return nil }
      words.swapAt(index, index + 1)
    case .droppedWord:
      guard index > 0, index + 1 < words.count, words.count > 5 else { return nil }
      words.remove(at: index)
    case .addedWord: words.insert(chance.pick(vocabulary), at: index)
    }
    return words
  }
}

/// What may differ between a source and a faithful quotation of it.
enum Typography: CaseIterable, Sendable {
  case spacing, quotationMarks, dashes, letterCase, softHyphens, apostrophes, decomposed

  func change(_ text: String, _ chance: inout Chance) -> String {
    text.unicodeScalars.map { scalar in
      switch (self, scalar) {
      case (.spacing, " "), (.spacing, "\n"): chance.pick(["\u{A0}", "  ", "\n", "\t", "\u{2009}", "\r\n "])
      case (.quotationMarks, "\""), (.quotationMarks, "«"), (.quotationMarks, "»"), (.quotationMarks, "`"):
        chance.pick(["“", "”", "„", "»", "«", "\"", "'"])
      case (.dashes, "-"), (.dashes, "–"), (.dashes, "—"): chance.pick(["-", "–", "—", "‑", " – "])
      case (.letterCase, _): chance.next(2) == 0 ? String(scalar).uppercased() : String(scalar)
      case (.softHyphens, _) where scalar.properties.isAlphabetic: "\(scalar)\u{AD}"
      case (.apostrophes, "'"), (.apostrophes, "’"): chance.pick(["'", "’", "ʼ", "‘"])
      case (.decomposed, _): String(scalar).decomposedStringWithCanonicalMapping
      default: String(scalar)
      }
    }.joined()
  }
}
