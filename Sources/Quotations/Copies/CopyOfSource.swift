/// What is at hand of a source's text: the text itself, its fingerprint, or both.
struct CopyOfSource: Sendable {
  /// Nil when neither could be read; that has been reported.
  let facts: SourceCopy?
  let text: FoldedText?
  let fingerprint: Fingerprint?

  /// Looks for a quotation in the text, and without one in the fingerprint.
  func find(_ quotation: QuotedWords) -> CopyFinding {
    guard let likeliest = quotation.readings.first else { return .unverified(.tooShort(quotation)) }
    if let text {
      let sequence = WordSequence(ids: text.ids, window: 1)
      for reading in quotation.readings {
        if let found = sequence.locate(reading.parts.map(\.ids)) {
          return .found(agreement(of: reading, quotation.wording, with: text, found))
        }
      }
      return difference(of: likeliest, from: text, sequence)
    }
    guard let fingerprint else { return .unverified(.damagedCopy) }
    for reading in quotation.readings where holds(reading, fingerprint) {
      return .found(reading.parts.count > 1 ? .withOmissions : .matching)
    }
    guard let runs = fingerprint.runs(of: likeliest) else { return .unverified(.tooShort(quotation)) }
    return gaps(of: likeliest, runs, in: fingerprint)
  }

  /// Whether its fingerprint alone bears out a quotation that was looked for, with or without the text.
  func attests(_ quotation: QuotedWords, found finding: CopyFinding) -> Bool {
    guard let fingerprint else { return false }
    let isLong = quotation.readings.allSatisfy { reading in
      reading.parts.allSatisfy { $0.words.count >= Fingerprint.window }
    }
    // What is long enough stands in the fingerprint of a text whenever it stands in the text.
    if text == nil || isLong { return finding.outcome.isFound }
    return quotation.readings.contains { holds($0, fingerprint) }
  }

  private func holds(_ reading: QuotedWords.Reading, _ fingerprint: Fingerprint) -> Bool {
    if fingerprint.attests(reading) { return true }
    return fingerprint.runs(of: reading).map { fingerprint.sequence.locate($0) != nil } ?? false
  }
}

/// What one copy says of a quotation.
enum CopyFinding: Sendable {
  case found(QuotationCheck.Outcome)
  /// Not in the text, whose nearest passage is marked.
  case differs(nearest: String?)
  /// Not in the fingerprint; the words that it does not bear out are marked.
  case notCovered(marked: String)
  /// All the words are there, but not one after the other like this.
  case inAnotherOrder
  case unverified(Reason)

  enum Reason: Sendable {
    case noCopy, damagedCopy
    case tooShort(QuotedWords)
  }

  var outcome: QuotationCheck.Outcome {
    switch self {
    case .found(let outcome): outcome
    case .differs, .notCovered, .inAnotherOrder: .notFound
    case .unverified: .unverified
    }
  }
}

extension CopyOfSource {
  private func agreement(
    of reading: QuotedWords.Reading, _ wording: [UInt8], with text: FoldedText, _ found: [Range<Int>]
  ) -> QuotationCheck.Outcome {
    guard found.count == 1, let part = reading.parts.first, let range = found.first else {
      return .withOmissions
    }
    let isWhole = part.text == wording
    let quoted = part.written(part.words.indices)
    return isWhole && spaced(quoted) == spaced(text.written(range)) ? .verbatim : .matching
  }

  private func difference(
    of reading: QuotedWords.Reading, from text: FoldedText, _ sequence: WordSequence
  ) -> CopyFinding {
    guard let missing = reading.parts.first(where: { sequence.firstIndex(of: $0.ids) == nil }) else {
      return .inAnotherOrder
    }
    return .differs(nearest: nearestPassage(to: missing, in: text))
  }

  private func gaps(
    of reading: QuotedWords.Reading, _ runs: [[UInt64]], in fingerprint: Fingerprint
  ) -> CopyFinding {
    for (part, run) in zip(reading.parts, runs) where fingerprint.sequence.firstIndex(of: run) == nil {
      let known = Set(fingerprint.windows).intersection(run)
      let marked = markGaps(in: part, isKnown: run.map(known.contains))
      return marked.map { .notCovered(marked: $0) } ?? .inAnotherOrder
    }
    return .inAnotherOrder
  }
}

/// A run of words in which those that stand in no known window are marked, and with `{+...+}` where no window
/// joins two that do; nil when nothing is to be marked.
private func markGaps(in part: FoldedText, isKnown: [Bool]) -> String? {
  let isCovered = part.words.indices.map { word in
    isKnown[max(0, word - Fingerprint.window + 1)...min(word, isKnown.count - 1)].contains(true)
  }
  var marked = MarkedWords()
  var hasGap = false
  for word in part.words.indices {
    let joining = max(0, word - Fingerprint.window + 1)..<min(word, isKnown.count)
    let isJoined = word == 0 || isKnown[joining].contains(true)
    if isCovered[word], !isJoined, isCovered[word - 1] { marked.add("...", .added) }
    marked.add(part.word(word), isCovered[word] ? .same : .removed)
    hasGap = hasGap || !isCovered[word] || !isJoined
  }
  return hasGap ? marked.text : nil
}

/// With one space for every stretch of white space: where lines break is no wording.
private func spaced(_ text: ArraySlice<UInt8>) -> [UInt8] {
  Array(text.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.joined(separator: [0x20]))
}
