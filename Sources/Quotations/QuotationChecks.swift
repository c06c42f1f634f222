import Dates
import Hashing
import Linking

/// What checking came to for every quotation that is bound to a source.
package struct QuotationChecks: Sendable {
  let checks: [QuotationKey: QuotationCheck]
  /// The texts that quotations were held against, by source.
  package let copies: [SourceKey: SourceCopy]

  /// Of every quotation that is bound to a source, in no order.
  package var outcomes: [QuotationCheck.Outcome] { checks.values.map(\.outcome) }

  /// Nil for a quotation that names no source, or one that is not known.
  package subscript(key: QuotationKey) -> QuotationCheck? { checks[key] }
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

  /// Whether words are found, and whether they have omissions, is the same from a snapshot and from a
  /// fingerprint; only a snapshot tells verbatim words from words that match after folding. So a page that
  /// must come out the same wherever it is built shows no difference between those two.
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

/// The private text of a source, as everybody may know it.
package struct SourceCopy: Sendable, Equatable {
  /// From the site's root: `snapshots/uk-mod-2023-04-24.txt`.
  package let path: String
  /// Of the file's bytes.
  package let sha256: SHA256
  /// When it was taken; nil where no fingerprint says so.
  package let day: CivilDate?
}
