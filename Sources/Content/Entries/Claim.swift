import Dates
import Diagnostics

/// A checked statement, written inside the article that checks it.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class Claim: Sendable {
  /// The claim's own `id:`, or `<article>-<n>`, counted from 1.
  package let id: String
  package let place: Place
  package let claim: Located<String>
  package let quote: Quote?
  package let by: [Reference]
  package let date: Located<EDTFDate>?
  /// Where it appeared, first appearance first.
  package let appeared: [SourceReference]
  /// A verdict id.
  package let verdict: Reference
  package let because: Located<String>?
  package let evidence: [Evidence]
  package let figures: [Figure]
  /// Why fewer independent origins than the rule asks for are acceptable here.
  package let singleOrigin: Located<String>?
  package let reasons: Reasons
  package let contacted: Contact?

  init(
    id: String, place: Place, claim: Located<String>, quote: Quote?, by: [Reference],
    date: Located<EDTFDate>?, appeared: [SourceReference], verdict: Reference, because: Located<String>?,
    evidence: [Evidence], figures: [Figure], singleOrigin: Located<String>?, reasons: Reasons,
    contacted: Contact?
  ) {
    self.id = id
    self.place = place
    self.claim = claim
    self.quote = quote
    self.by = by
    self.date = date
    self.appeared = appeared
    self.verdict = verdict
    self.because = because
    self.evidence = evidence
    self.figures = figures
    self.singleOrigin = singleOrigin
    self.reasons = reasons
    self.contacted = contacted
  }

  /// The claim's original wording, checked against its source.
  package struct Quote: Sendable {
    package let text: Located<String>
    package let language: Located<String>?
    package let source: SourceReference?
  }

  /// One source's bearing on the claim.
  ///
  /// Never changed and without identity: a class so that a copy costs one retain.
  package final class Evidence: Sendable {
    package let source: SourceReference
    package let bearing: Bearing
    /// The Admiralty code's second character: 1 (confirmed) to 6 (cannot be judged).
    package let credibility: Located<Int>?
    package let note: String?
    package let quote: Located<String>?

    init(
      source: SourceReference, bearing: Bearing, credibility: Located<Int>?, note: String?,
      quote: Located<String>?
    ) {
      self.source = source
      self.bearing = bearing
      self.credibility = credibility
      self.note = note
      self.quote = quote
    }
  }

  package enum Bearing: String, Sendable, CaseIterable {
    case supports, undermines, context
  }

  /// A number that the claim states; all figures with one id form a ledger over the site.
  ///
  /// Never changed and without identity: a class so that a copy costs one retain.
  package final class Figure: Sendable {
    package let id: Located<String>
    /// A decimal number as written: digits, at most one `.`, perhaps a leading `-`.
    package let value: Located<String>
    package let unit: String
    package let population: String?
    package let asOf: Located<EDTFDate>?

    init(
      id: Located<String>, value: Located<String>, unit: String, population: String?,
      asOf: Located<EDTFDate>?
    ) {
      self.id = id
      self.value = value
      self.unit = unit
      self.population = population
      self.asOf = asOf
    }
  }

  /// Why what an editorial check finds is acceptable here; each silences its check and is shown to readers.
  package struct Reasons: Sendable {
    package var oneSided: Located<String>?
    package var noPrimarySource: Located<String>?
    package var partiesOnly: Located<String>?
  }

  /// Whom the desk asked about the claim.
  package struct Contact: Sendable {
    package let who: Reference
    package let date: Located<EDTFDate>?
    package let reply: String?
  }
}
