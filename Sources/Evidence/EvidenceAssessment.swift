import Content
import Linking

/// What the evidence of every claim comes to, claim by claim, in the order of `LinkedSite.claims`.
package struct EvidenceAssessment: Sendable {
  package let claims: [ClaimEvidence]
  /// Circular reporting: each loop of relays once, every source relaying the next and the last the first.
  package let loops: [[SourceKey]]
  /// The figures of all claims, by the figures' ids.
  package let figures: [FigureLedger]
  /// Claims that rest on a source which was retracted or corrected, by that source; all others have none.
  package let claimsRestingOnWithdrawn: [SourceKey: [ClaimKey]]

  package subscript(key: ClaimKey) -> ClaimEvidence { claims[key.index] }
}

/// One claim's evidence for and against, counted by where the information first came from.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class ClaimEvidence: Sendable {
  package let supports: OriginCount
  package let undermines: OriginCount
  /// What the verdict rests on: evidence for the claim under the best of the scale, against it under the
  /// worst, and both under any other.
  package let foundation: OriginCount
  /// Who relays whom behind all of the claim's evidence, as an indented list.
  package let provenance: [ProvenanceStep]
  /// What is weak in how its verdict is founded; nothing for an unrated verdict, which rests on nothing.
  package let weaknesses: [Weakness]
  /// Loops of relays behind its evidence, as positions in `EvidenceAssessment.loops`.
  package let loops: [Int]
  /// Sources behind its evidence for or against that were retracted or corrected, by id.
  package let withdrawn: [SourceKey]
  /// Whether no independent origin is left to the verdict once the withdrawn sources are taken away.
  package let losesLastOrigin: Bool
  /// Words of likelihood in its quotations from assessments, each once.
  package let estimativeWords: [EstimativeWord]

  init(
    supports: OriginCount, undermines: OriginCount, foundation: OriginCount, provenance: [ProvenanceStep],
    weaknesses: [Weakness], loops: [Int], withdrawn: [SourceKey], losesLastOrigin: Bool,
    estimativeWords: [EstimativeWord]
  ) {
    self.supports = supports
    self.undermines = undermines
    self.foundation = foundation
    self.provenance = provenance
    self.weaknesses = weaknesses
    self.loops = loops
    self.withdrawn = withdrawn
    self.losesLastOrigin = losesLastOrigin
    self.estimativeWords = estimativeWords
  }
}

/// How many sources speak to one side of a claim, and how many independent origins they come down to.
package struct OriginCount: Sendable, Equatable {
  /// Sources of the claim's own evidence on this side, each once.
  package let sources: Int
  /// The origins that they pass on or are, by id.
  package let origins: [SourceKey]
  /// Origins that share neither a publisher nor an ancestor of their publishers.
  package let independent: Int
  /// Unattributed relays met on the way: they bring no known origin.
  package let unknown: Int
}

/// Something that weakens a rated verdict, whether the desk has given a reason for it or not.
package struct Weakness: Sendable, Equatable {
  package let kind: Kind
  /// Why the desk takes it to be acceptable here; nil is reported to the editor.
  package let reason: String?

  package enum Kind: Sendable {
    case tooFewOrigins, oneSided, noPrimarySource, partiesOnly
  }
}

/// One source on the way from a claim's evidence to its origins.
package struct ProvenanceStep: Sendable, Equatable {
  /// Nil where a relay does not say whose information it passes on.
  package let source: SourceKey?
  /// 0 for the claim's own evidence, 1 for what that relays, and so on.
  package let depth: Int
  /// How the step above passes it on; nil for the claim's own evidence.
  package let how: Source.Relay.How?
  /// Whether information starts here: it relays nothing, or also reports what it saw itself.
  package let isOrigin: Bool
  /// Whether it stands further up already: a loop, or a branch shown once.
  package let isRepeated: Bool
}
