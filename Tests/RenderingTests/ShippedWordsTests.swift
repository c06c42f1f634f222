import Dates
import Diagnostics
import Foundation
import Testing

@testable import Rendering

/// The words that the project ships with its theme.
struct ShippedWordsTests {
  @Test("Marks in words are filled in wherever they stand")
  func filling() {
    #expect("Сторінка {number} з {total}".filling("{total}", with: "7") == "Сторінка {number} з 7")
    #expect("{n}{n} of {{n}, {n".filling("{n}", with: "2") == "22 of {2, {n")
    #expect("".pieces(around: "{n}") == [""])
    #expect("{n}".pieces(around: "{n}") == ["", ""])
  }

  @Test(
    "Every language has all words, all forms of each number and all words of dates",
    arguments: ["ar", "ru", "uk"])
  func complete(language: String) throws {
    let english = try text("en")
    let keys = english.split(separator: "\n").filter { !" #".contains($0.first ?? " ") }
      .map { String($0.prefix { $0 != ":" }) }
    let own = try text(language)
    let file = InputFile(path: "templates/strings/\(language).yml", text: own)
    let read = readWords(file, FileID(0), language: language)
    #expect(read.diagnostics.map(\.message) == [])
    for key in keys { #expect(own.contains("\n\(key):"), "\(key)") }
    for key in DateVocabulary.keys { #expect(own.contains("\n  \(key):"), "\(key)") }
    let forms = Set((0...1000).map { PluralRule(language: language).category(of: $0).rawValue })
    for line in own.split(separator: "\n") where line.contains("{ ") && line.contains("{n}") {
      for form in forms { #expect(line.contains("\(form): "), "\(line)") }
    }
  }

  @Test(
    "Dates are worded in the language of the page",
    arguments: [
      ("2023-04-24", "24 квітня 2023 року", "24 апреля 2023 года", "24 أبريل 2023"),
      ("2023-04~", "приблизно квітень 2023 року", "примерно апрель 2023 года", "نحو أبريل 2023"),
      ("2023-21", "весна 2023 року", "весна 2023 года", "ربيع 2023"),
      ("../2022-02", "не пізніше ніж лютий 2022 року", "не позднее чем февраль 2022 года", "حتى فبراير 2022"),
      ("202X", "2020-ті роки", "2020-е годы", "عقد 2020"),
    ])
  func dates(edtf: String, uk: String, ru: String, ar: String) throws {
    let date = try EDTFDate.parse(edtf).get()
    for (language, words) in [("uk", uk), ("ru", ru), ("ar", ar)] {
      let file = InputFile(path: "templates/strings/\(language).yml", text: try text(language))
      let vocabulary = readWords(file, FileID(0), language: language).value.dates
      #expect(date.words(in: vocabulary) == words)
    }
  }

  private func text(_ language: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "templates/strings/\(language).yml"), encoding: .utf8)
  }
}
