import Dates
import Diagnostics
import Hashing
import Testing

@testable import Quotations

/// A text of which quotations are taken.
let sampleText = """
  Residents in Kherson have been warned that those who have not accepted a Russian passport by 1 June 2023, \
  will be ‘deported’ and their property seized. The authorities in occupied areas are almost certainly \
  coercing the population to accept passports. Residents in Kherson have been warned that those who \
  refuse are fined.
  """

/// What a quotation comes to, from the text or from its fingerprint.
func finding(_ wording: String, in text: String = sampleText, by means: Means = .text, noted: [String] = [])
  -> String
{
  let folded = FoldedText(text)
  let facts = SourceCopy(path: "snapshots/x.txt", sha256: SHA256(of: Array(text.utf8)), day: nil)
  let fingerprint = Fingerprint(
    of: folded, source: "x", facts: facts, quotations: noted.flatMap { QuotedWords($0).readings })
  let copy = CopyOfSource(
    facts: facts, text: means == .text ? folded : nil, fingerprint: means == .text ? nil : fingerprint)
  switch copy.find(QuotedWords(wording)) {
  case .found(let outcome): return "\(outcome)"
  case .differs(let nearest): return "differs: \(nearest ?? "-")"
  case .notCovered(let marked): return "not covered: \(marked)"
  case .inAnotherOrder: return "in another order"
  case .unverified(.tooShort(let words)): return "too short: \(words.readings.first?.wordCount ?? 0)"
  case .unverified: return "unverified"
  }
}

enum Means: CaseIterable { case text, fingerprint }

@Suite struct MatchingTests {
  @Test(
    "a quotation is found word for word, after folding, or with omissions in order",
    arguments: [
      ("will be ‘deported’ and their property", "verbatim"),
      ("Will be “deported” — and their property", "matching"),
      ("Residents in Kherson have been warned [...] and their property seized. The", "withOmissions"),
      ("Residents in Kherson have been warned … that those who refuse are fined …", "withOmissions"),
      ("those who have not accepted a . . . deported and their property seized", "withOmissions"),
      ("[T]he authorities in occupied area[s] are", "matching"),
      ("in occupied areas [of the country] are almost certainly", "matching"),
    ])
  func found(wording: String, outcome: String) {
    #expect(finding(wording) == outcome)
    #expect(finding(wording, by: .fingerprint) == (outcome == "verbatim" ? "matching" : outcome))
  }

  @Test("brackets may be the source's own")
  func ownBrackets() {
    #expect(finding("on the [sic] fourth of June", in: "Done on the [sic] fourth of June.") == "verbatim")
    #expect(finding("on the [sic] fourth of June", in: "Done on the fourth of June.") == "matching")
    #expect(finding("on the [first] fourth of June", in: "Done on the second fourth of June.") != "matching")
  }

  @Test(
    "what is not in the text is shown beside the nearest passage",
    arguments: [
      (
        "have not taken a Russian passport by 1 June",
        "have not [-taken-] {+accepted+} a Russian passport by 1 June"
      ),
      ("a passport by 1 June 2023", "a {+Russian+} passport by 1 June 2023"),
      ("passport by the 1 June 2023", "passport by [-the-] 1 June 2023"),
      ("passport by 2 June 2023", "passport by [-2-] {+1+} June 2023"),
      ("passport by June 1 2023", "passport by [-June-] 1 {+June+} 2023"),
      (
        "Residents in Kherson have been warned that those who have not accepted a French passport",
        "… have not accepted a [-French-] {+Russian+} passport"
      ),
      ("all residents in Kherson were", "[-all-] Residents in Kherson [-were-] {+have+}"),
      ("cats and dogs under a rainy sky", "-"),
    ])
  func nearest(wording: String, passage: String) {
    #expect(finding(wording) == "differs: \(passage)")
  }

  @Test(
    "from a fingerprint it is said which words are not borne out",
    arguments: [
      (
        "those who have not accepted a French passport by 1 June 2023",
        "not covered: those who have not accepted a [-French-] passport by 1 June 2023"
      ),
      (
        "those who have not accepted a passport by 1 June 2023",
        "not covered: those who have not accepted a {+...+} passport by 1 June 2023"
      ),
      (
        "by 1 June 2023 will be deported soon", "not covered: by 1 June 2023 will be deported [-soon-]"
      ),
      ("cats and dogs under a rainy sky", "not covered: [-cats and dogs under a rainy sky-]"),
    ])
  func notCovered(wording: String, message: String) {
    #expect(finding(wording, by: .fingerprint) == message)
  }

  @Test("parts in another order are told apart from wrong words", arguments: Means.allCases)
  func order(means: Means) {
    let wording =
      "are almost certainly coercing the population ... and their property seized. The authorities"
    #expect(finding(wording, by: means) == "in another order")
  }

  @Test("two passages that share five words are not one, though each of its windows is known")
  func splice() {
    let text = "one a b c d e two. Three a b c d e four."
    #expect(finding("one a b c d e four", in: text, by: .fingerprint) == "in another order")
    #expect(finding("three a b c d e four", in: text, by: .fingerprint) == "matching")
  }

  @Test("fewer than five words in a row need the text, now or when the fingerprint was made")
  func short() {
    #expect(finding("have been warned") == "verbatim")
    #expect(finding("have been warned", by: .fingerprint) == "too short: 3")
    #expect(finding("“Have been warned”", by: .fingerprint, noted: ["have been warned"]) == "matching")
    #expect(finding("have been", by: .fingerprint, noted: ["have been warned"]) == "too short: 2")
    let mixed = "Residents in Kherson have been ... property seized"
    #expect(finding(mixed, by: .fingerprint) == "too short: 7")
    #expect(finding(mixed, by: .fingerprint, noted: [mixed]) == "withOmissions")
    #expect(finding("…", by: .text) == "too short: 0")
  }
}

@Suite struct FingerprintTests {
  private let fingerprint = Fingerprint(
    of: FoldedText("One two three four five, six."), source: "x",
    facts: SourceCopy(
      path: "snapshots/x.txt", sha256: SHA256(of: Array("One two three four five, six.".utf8)),
      day: CivilDate(iso: "2024-06-01")),
    quotations: QuotedWords("Two three").readings)

  @Test("the file is what docs/quotations.md describes")
  func file() {
    #expect(
      fingerprint.file == """
        build-site fingerprint 1
        source: x
        snapshot: snapshots/x.txt
        sha256: 0ed39612d52aeb881c2b6bf6e26ff8059a0d76bc35095c6c25bcebbadfd7eef8
        taken: 2024-06-01
        words: 6
        method: windows of 5 words, PBKDF2-HMAC-SHA256 with 512 rounds, 40 bits

        windows:
        6cbb50ba07fe52ea5712
        quotations:
        0d0f745be2
        check: 3766351551fdf204

        """)
  }

  @Test("the file is read back, whatever its line ends")
  func roundTrip() throws {
    #expect(try Fingerprint.read(Array(fingerprint.file.utf8)) == fingerprint)
    let lines = fingerprint.file.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(try Fingerprint.read(Array(lines.joined(separator: "\r\n").utf8)) == fingerprint)
  }

  @Test("every changed byte is found")
  func damage() {
    let bytes = Array(fingerprint.file.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(throws: Fingerprint.Damage.self, "byte \(index)") { try Fingerprint.read(changed) }
    }
    #expect(throws: Fingerprint.Damage.changed) { try Fingerprint.read(bytes.dropLast()) }
    #expect(throws: Fingerprint.Damage.otherFormat) { try Fingerprint.read([]) }
  }
}
