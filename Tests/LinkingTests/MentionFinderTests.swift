import TestSupport
import Testing

@testable import Linking

@Suite("Names are found in prose in one pass")
struct MentionFinderTests {
  /// The matched texts, each with its name's position in the list.
  private func found(_ names: [String], in text: String) -> [String] {
    let finder = MentionFinder(
      names: names.enumerated().map { .init(text: $1, owner: EntityKey($0)) })
    let bytes = Array(text.utf8)
    return finder.matches(in: text).map {
      "\(String(decoding: bytes[$0.range], as: UTF8.self))=\($0.owner.index)"
    }
  }

  @Test(arguments: [
    ("Kherson fell.", ["Kherson=0"]),
    ("Khersonites and inKherson", []),
    ("kherson", []),
    ("(Kherson) Kherson’s Kherson-based", ["Kherson=0", "Kherson=0", "Kherson=0"]),
    ("Kherson2 2Kherson Kherson\u{301}", []),
    ("", []),
    ("Kherso", []),
  ])
  func `a name is found as a whole word only`(text: String, matches: [String]) {
    #expect(found(["Kherson"], in: text) == matches)
  }

  @Test func `the leftmost and then the longest name wins, and names never overlap`() {
    let names = ["National Resistance Center", "Resistance", "National", "Center of Kyiv", "Kyiv"]
    #expect(
      found(names, in: "The National Resistance Center of Kyiv, the National Resistance of Kyiv")
        == ["National Resistance Center=0", "Kyiv=4", "National=2", "Resistance=1", "Kyiv=4"])
  }

  @Test func `a longer name that breaks off gives way to the shorter one`() {
    #expect(found(["New York Times", "New York"], in: "New York Time") == ["New York=1"])
  }

  @Test func `an alias with a star matches the word however it ends`() {
    #expect(
      found(["Лубінц*", "Лубінець"], in: "Лубінця, Лубінцем; Лубінець, Лубінц і Залубінця")
        == ["Лубінця=0", "Лубінцем=0", "Лубінець=1", "Лубінц=0"])
  }

  @Test func `the more particular of two names for one word wins`() {
    #expect(
      found(["Пут*", "Путін*", "Путіна"], in: "Путь Путіну Путіна") == ["Путь=0", "Путіну=1", "Путіна=2"])
  }

  @Test func `typographic spaces, apostrophes and hyphens are plain ones`() {
    #expect(
      found(
        ["Côte d'Ivoire", "Rostov-on-Don"],
        in: "Côte\u{A0}d’Ivoire Rostov\u{2011}on\u{2011}Don Côte\nd'Ivoire")
        == ["Côte\u{A0}d’Ivoire=0", "Rostov\u{2011}on\u{2011}Don=1", "Côte\nd'Ivoire=0"])
    #expect(found(["Côte\u{A0}d’Ivoire"], in: "Côte d'Ivoire") == ["Côte d'Ivoire=0"])
  }

  @Test func `an apostrophe between Cyrillic letters is part of the word`() {
    #expect(found(["Лук", "янов", "Лук'янов"], in: "Лук’янова, Лук'янов, «Лук’") == ["Лук'янов=2", "Лук=0"])
    #expect(found(["В'ят*"], in: "В’ятрович") == ["В’ятрович=0"])
  }

  @Test func `scripts without word spaces need no edge`() {
    #expect(found(["東京", "京"], in: "私は東京都に京") == ["東京=0", "京=1"])
    #expect(found(["กรุงเทพ"], in: "ในกรุงเทพมี") == ["กรุงเทพ=0"])
    #expect(found(["TASS"], in: "据TASS报道") == ["TASS=0"])
  }

  @Test(arguments: UInt64(1)...40)
  func `where a name is found, the filter of words lets it through`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let parts = [
      "Ан", "на", "’", "ʼ", "'", " ", "\u{A0}", "-", "\u{2011}", "ab", "Ü", "e\u{301}", "中", "東", "1", "«",
      "»", ".", "\n", "\u{AD}", "ไทย",
    ]
    func text(_ length: Int) -> String {
      (0..<length).map { _ -> String in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
    }
    var matches = 0
    for _ in 0..<2000 {
      let star = Int.random(in: 0...4, using: &random) == 0 ? "*" : ""
      let name = MentionFinder.Name(
        text: text(Int.random(in: 1...3, using: &random)) + star, owner: EntityKey(0))
      let bytes = Array(text(40).utf8)
      guard !MentionFinder(names: [name]).matches(in: bytes, bytes.indices).isEmpty else { continue }
      matches += 1
      #expect(WordFilter([bytes]).mayHold(NameWords(name)), "\(name.text)")
    }
    #expect(matches > 50)
  }

  @Test func `a word that is nowhere is turned away`() {
    let words = WordFilter([Array("Kherson’s mayor".utf8)])
    let names = ["Kherson", "Kherson mayor", "Odesa", "mayo", "Kherson Odesa", "Odes*", "mayo*"]
    #expect(
      names.map { words.mayHold(NameWords(MentionFinder.Name(text: $0, owner: EntityKey(0)))) }
        == [true, true, false, false, false, true, true])
  }

  @Test func `empty names and a lone star find nothing`() {
    #expect(found(["", " ", "*", "a"], in: "* a b") == ["a=3"])
  }

  @Test func `hostile names and texts are read without harm`() {
    let hostile = ["<script>", "\u{0}", String(repeating: "a", count: 5000), "a\u{FE0F}", "-", "'x"]
    #expect(
      found(hostile, in: "<script> \u{0} ’x \u{2011}") == ["<script>=0", "\u{0}=1", "’x=5", "\u{2011}=4"])
    let broken: [UInt8] = [0xE2, 0x80, 0x41, 0xF0, 0xC2]
    let finder = MentionFinder(names: [.init(text: "A", owner: EntityKey(0))])
    #expect(finder.matches(in: broken, 0..<5).count <= 1)
  }

  @Test func `twenty thousand names and five megabytes of prose take a moment`() {
    let names = (0..<20_000).map { "Name\($0) Фамилия\($0)" }
    let finder = MentionFinder(
      names: names.enumerated().map { .init(text: $1, owner: EntityKey($0)) })
    let prose = String(repeating: "In Kyiv wurde Name777 Фамилия777 в городе Наме genannt. ", count: 70_000)
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = finder.matches(in: prose).count }
    #expect(count == 70_000)
    #expect(time < .seconds(5))
  }
}
