import Content
import Dates
import Hashing

/// What tells whether some words stand in a text without giving the text: hashes of its windows of words.
///
/// A window is five words in a row. The hashes stand in the order of the text, so that a quotation is found
/// only where all its windows follow one another. `docs/quotations.md` says what this protects and what not.
struct Fingerprint: Sendable, Equatable {
  let source: String
  let facts: SourceCopy
  let wordCount: Int
  /// One hash for each five words in a row.
  let windows: [UInt64]
  /// Hashes of whole quotations that stood in the text when the fingerprint was made; sorted.
  ///
  /// They vouch for those that are too short for a window, and spare the others the hashing of many.
  let quotations: [UInt64]

  /// The fewest words that can be looked up in any fingerprint.
  static let window = 5

  init(
    source: String, facts: SourceCopy, wordCount: Int, windows: [UInt64], quotations: [UInt64]
  ) {
    self.source = source
    self.facts = facts
    self.wordCount = wordCount
    self.windows = windows
    self.quotations = quotations
  }

  /// The fingerprint of a text that holds the quotations.
  init(of text: FoldedText, source: String, facts: SourceCopy, quotations: [QuotedWords.Reading]) {
    self.init(
      source: source, facts: facts, wordCount: text.words.count, windows: Self.hashes(of: text, facts.sha256),
      quotations: Set(quotations.map { Self.hash(of: $0.key, facts.sha256) }).sorted())
  }

  var sequence: WordSequence { WordSequence(ids: windows, window: Self.window) }

  /// The hashes of a quotation's windows, run by run; nil when one of them is shorter than a window.
  func runs(of reading: QuotedWords.Reading) -> [[UInt64]]? {
    guard reading.parts.allSatisfy({ $0.words.count >= Self.window }) else { return nil }
    return reading.parts.map { Self.hashes(of: $0, facts.sha256) }
  }

  func attests(_ reading: QuotedWords.Reading) -> Bool {
    !quotations.isEmpty && quotations.contains(Self.hash(of: reading.key, facts.sha256))
  }

  private static func hashes(of text: FoldedText, _ salt: SHA256) -> [UInt64] {
    guard text.words.count >= window else { return [] }
    return concurrentMap(Array(0...(text.words.count - window))) {
      hash(of: text.folded($0..<($0 + window)), salt)
    }
  }

  private static func hash(of words: some Collection<UInt8>, _ salt: SHA256) -> UInt64 {
    stretchedHash(of: words, salt: salt, rounds: rounds, byteCount: byteCount).reduce(0) {
      $0 << 8 | UInt64($1)
    }
  }

  /// A tenth of a millisecond: little for one quotation, much for whoever tries a dictionary word by word.
  private static let rounds = 512

  /// A hash has 40 bits: among a million of them, less than one wrong quotation in a million finds its own.
  fileprivate static let byteCount = 5
}

// MARK: - The file

extension Fingerprint {
  /// The file's text.
  var file: String {
    let body = """
      \(Self.firstLine)
      source: \(source)
      snapshot: \(facts.path)
      sha256: \(facts.sha256.hex)
      taken: \(facts.day.map { "\($0)" } ?? "")
      words: \(wordCount)
      method: windows of 5 words, PBKDF2-HMAC-SHA256 with \(Self.rounds) rounds, 40 bits

      windows:
      \(lines(of: windows))
      quotations:
      \(lines(of: quotations))

      """
    return body + Self.checkLine(for: Array(body.utf8))
  }

  enum Damage: Error { case otherFormat, changed }

  /// Reads what `file` writes; line ends may have become those of another system.
  static func read(_ file: [UInt8]) throws(Damage) -> Fingerprint {
    let bytes = file.contains(0x0D) ? file.filter { $0 != 0x0D } : file
    guard bytes.starts(with: "\(firstLine)\n".utf8) else { throw .otherFormat }
    let body = Array(bytes.dropLast(checkLine(for: []).utf8.count))
    let lines = body.split(separator: UInt8(ascii: "\n"))
    func field(_ name: String) -> String {
      let line = lines.first { $0.starts(with: "\(name): ".utf8) } ?? []
      return String(decoding: line.dropFirst(name.utf8.count + 2), as: UTF8.self)
    }
    guard bytes.elementsEqual(body + checkLine(for: body).utf8),
      let sha256 = SHA256(hex: field("sha256")), let wordCount = Int(field("words")),
      let middle = lines.firstIndex(where: { $0.elementsEqual("quotations:".utf8) }),
      let start = lines[..<middle].firstIndex(where: { $0.elementsEqual("windows:".utf8) }),
      let windows = hashes(in: lines[(start + 1)..<middle]),
      let quotations = hashes(in: lines[(middle + 1)...])
    else { throw .changed }
    let facts = SourceCopy(path: field("snapshot"), sha256: sha256, day: CivilDate(iso: field("taken")))
    return Fingerprint(
      source: field("source"), facts: facts, wordCount: wordCount, windows: windows, quotations: quotations)
  }

  static let firstLine = "build-site fingerprint 1"

  private func lines(of hashes: [UInt64]) -> String {
    let digits = hashes.map { hexadecimal($0).suffix(Self.byteCount * 2) }
    return stride(from: 0, to: digits.count, by: 10).map { start in
      digits[start..<min(start + 10, digits.count)].joined()
    }.joined(separator: "\n")
  }

  private static func hashes(in lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt64]? {
    let digits = String(decoding: lines.joined(), as: UTF8.self)
    guard let bytes = decodedBytes(hex: digits), bytes.count % byteCount == 0 else { return nil }
    return stride(from: 0, to: bytes.count, by: byteCount).map { start in
      bytes[start..<(start + byteCount)].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private static func checkLine(for body: [UInt8]) -> String {
    "check: \(hexadecimal(SHA256(of: body).prefix))\n"
  }
}
