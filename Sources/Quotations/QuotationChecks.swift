import Dates
import Hashing
import Linking

/// What checking came to for every quotation that is bound to a source.
package struct QuotationChecks: Sendable {
  /// In the order of the entries on which they stand.
  package let quotations: [CheckedQuotation]
  /// The texts that quotations were held against, by source.
  package let copies: [SourceKey: SourceCopy]
  /// Those that have a fingerprint: what everybody who builds the site can hold quotations against.
  package let fingerprints: [SourceKey: SourceCopy]
  /// How many quotations name each source first or are borne out by it.
  package let tallies: [SourceKey: QuotationTally]

  /// `tallies` are those of the quotations, if they are known.
  init(
    _ quotations: [CheckedQuotation], copies: [SourceKey: SourceCopy], fingerprints: [SourceKey: SourceCopy],
    tallies: [SourceKey: QuotationTally]? = nil
  ) {
    self.quotations = quotations
    self.copies = copies
    self.fingerprints = fingerprints
    self.tallies =
      tallies ?? quotations.reduce(into: [:]) { $0[$1.check.told, default: QuotationTally()].add($1.check) }
  }

  /// Of every quotation that is bound to a source.
  package var outcomes: [QuotationCheck.Outcome] { quotations.map(\.check.outcome) }

  /// Nil for a quotation that names no source, or one that is not known.
  package subscript(key: QuotationKey) -> QuotationCheck? {
    let place = quotations.place(of: key)
    return place < quotations.endIndex && quotations[place].key == key ? quotations[place].check : nil
  }
}

/// A quotation with what checking it came to.
package struct CheckedQuotation: Sendable {
  package let quotation: BoundQuotation
  package let check: QuotationCheck

  package var key: QuotationKey { quotation.key }
}

extension [CheckedQuotation] {
  /// The position of the first that does not stand before a quotation.
  func place(of key: QuotationKey) -> Int { firstPosition { $0.key.place < key.place } }
}

/// Where on the site a quotation stands.
package enum QuotationKey: Hashable, Sendable {
  /// By its number among the body's `quotations`.
  case body(EntryKey, Int)
  /// A claim's original wording.
  case claim(ClaimKey)
  /// By the number of the piece of evidence in `LinkedClaim.evidence`.
  case evidence(ClaimKey, Int)
}

/// One quotation held against its source.
package struct QuotationCheck: Sendable, Equatable {
  /// The source that has the words; else the first that was named.
  package let source: SourceKey
  package let outcome: Outcome
  /// The source whose fingerprint alone bears the words out; nil where none does.
  package let attestedBy: SourceKey?
  /// The source to tell readers of: the one that attests the words, else the first that was named.
  package let told: SourceKey

  /// A snapshot tells more than a fingerprint: verbatim words from words that match after folding, and
  /// whether a few new words are there at all. A page must come out the same wherever it is built, so it
  /// shows what is attested and never the outcome.
  package enum Outcome: Sendable, Equatable {
    case verbatim, matching, withOmissions
    case notFound
    /// There is no copy of the source, or the words are too few for its fingerprint.
    case unverified

    package var isFound: Bool {
      switch self {
      case .verbatim, .matching, .withOmissions: true
      case .notFound, .unverified: false
      }
    }
  }
}

/// Of the quotations from one source, how many its fingerprint bears out.
package struct QuotationTally: Sendable, Equatable {
  package private(set) var attested = 0
  package private(set) var total = 0

  mutating func add(_ check: QuotationCheck) {
    total += 1
    if check.attestedBy != nil { attested += 1 }
  }

  mutating func remove(_ check: QuotationCheck) {
    total -= 1
    if check.attestedBy != nil { attested -= 1 }
  }
}

/// The private text of a source, as everybody may know it.
package struct SourceCopy: Sendable, Equatable {
  /// From the site's root: `snapshots/uk-mod-2023-04-24.txt`.
  package let path: String
  /// Of the file's bytes.
  package let sha256: SHA256
  /// When it was taken; nil where no fingerprint says so.
  package let day: CivilDate?
}
