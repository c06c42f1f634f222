import Hashing
import Testing

@testable import Quotations

/// Passages by chance from real documents, changed by chance: every mistake is found, no typography is.
@Suite struct MutationTests {
  private struct Source {
    let text: FoldedText
    let copies: [Means: CopyOfSource]
    let haystack: String

    init(_ document: RealDocument) {
      text = FoldedText(document.text)
      haystack = " \(String(decoding: text.bytes, as: UTF8.self)) "
      let facts = SourceCopy(path: "x", sha256: SHA256(of: text.text), day: nil)
      let fingerprint = Fingerprint(of: text, source: "x", facts: facts, quotations: [])
      copies = [
        .text: CopyOfSource(facts: facts, text: text, fingerprint: nil),
        .fingerprint: CopyOfSource(facts: facts, text: nil, fingerprint: fingerprint),
      ]
    }

    func passage(_ chance: inout Chance) -> Range<Int> {
      let count = 5 + chance.next(25)
      let start = chance.next(text.words.count - count)
      return start..<(start + count)
    }

    func has(_ wording: String, _ means: Means) -> Bool {
      copies[means]?.find(QuotedWords(wording)).outcome.isFound == true
    }
  }

  @Test(
    "one wrong word, letter, digit, order, omission or addition is found", arguments: RealDocument.allCases)
  func mistakes(document: RealDocument) {
    let source = Source(document)
    let vocabulary = source.text.words.indices.map { source.text.word($0) }
    var chance = Chance(1)
    var made = 0
    for round in 0..<2_400 {
      let range = source.passage(&chance)
      let mistake = Mistake.allCases[round % Mistake.allCases.count]
      let right = range.map { vocabulary[$0] }
      guard let wrong = mistake.make(in: right, vocabulary: vocabulary, &chance) else { continue }
      let wording = wrong.joined(separator: " ")
      let folded = FoldedText(wording)
      // The changed words may stand elsewhere in the document, or be the same after folding.
      let stands = source.haystack.contains(" \(String(decoding: folded.bytes, as: UTF8.self)) ")
      guard !stands, folded.words.count >= 5 else { continue }
      made += 1
      #expect(!source.has(wording, .text), "\(mistake): \(wording)")
      if round % 12 < 1 { #expect(!source.has(wording, .fingerprint), "\(mistake): \(wording)") }
    }
    #expect(made > 1_400)
  }

  @Test(
    "spacing, quotation marks, dashes, case, soft hyphens are no mistakes", arguments: RealDocument.allCases)
  func typography(document: RealDocument) {
    let source = Source(document)
    var chance = Chance(2)
    for round in 0..<2_400 {
      let range = source.passage(&chance)
      let change = Typography.allCases[round % Typography.allCases.count]
      let wording = change.change(String(decoding: source.text.written(range), as: UTF8.self), &chance)
      #expect(source.has(wording, .text), "\(change): \(wording)")
      if round % 12 < 1 { #expect(source.has(wording, .fingerprint), "\(change): \(wording)") }
    }
  }

  @Test("an omission in order is found, one out of order is not", arguments: RealDocument.allCases)
  func omissions(document: RealDocument) {
    let source = Source(document)
    var chance = Chance(3)
    for _ in 0..<100 {
      let range = source.passage(&chance)
      guard range.count >= 16 else { continue }
      let first = source.text.written(range.lowerBound..<(range.lowerBound + 6))
      let last = source.text.written((range.upperBound - 6)..<range.upperBound)
      let parts = [first, last].map { String(decoding: $0, as: UTF8.self) }
      for means in Means.allCases {
        #expect(source.has(parts.joined(separator: chance.pick([" ... ", " […] ", " [...] "])), means))
        let turned = source.has("\(parts[1]) ... \(parts[0])", means)
        // Only where the second part stands once is its order known.
        if source.haystack.ranges(of: " \(String(decoding: FoldedText(parts[1]).bytes, as: UTF8.self)) ")
          .count == 1,
          source.haystack.ranges(of: " \(String(decoding: FoldedText(parts[0]).bytes, as: UTF8.self)) ").count
            == 1
        {
          #expect(!turned)
        }
      }
    }
  }

  @Test("wrong quotations of five words are accepted at the rate that the hashes' length gives")
  func falseAccepts() {
    // With 40 bits none would be met in a lifetime: the law is tried with 16.
    let text = FoldedText(RealDocument.diagnostics.text)
    let sha256 = SHA256(of: text.text)
    let facts = SourceCopy(path: "x", sha256: sha256, day: nil)
    func windows(of text: FoldedText) -> [UInt64] {
      Fingerprint(of: text, source: "x", facts: facts, quotations: []).windows
    }
    let all = windows(of: text)
    let known = Set(all)
    let short = Set(all.map { $0 & 0xFFFF })
    var chance = Chance(4)
    let words = text.words.indices.map { text.word($0) }
    let wrong = windows(of: FoldedText((0..<4_000).map { _ in chance.pick(words) }.joined(separator: " ")))
      .filter { !known.contains($0) }
    let expected = Double(wrong.count) * Double(short.count) / 65_536
    let met = Double(wrong.count { short.contains($0 & 0xFFFF) })
    #expect(abs(met - expected) < 4 * expected.squareRoot(), "\(met) of \(wrong.count), expected \(expected)")
    let millionWords = 1_000_000 / Double(1 << 40)
    #expect(all.allSatisfy { $0 < 1 << 40 } && millionWords < 1e-6)
  }
}
