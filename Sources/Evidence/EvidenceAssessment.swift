import Content
import Linking

/// What the evidence of every claim comes to, claim by claim, in the order of `LinkedSite.claims`.
package struct EvidenceAssessment: Sendable {
  package let claims: [ClaimEvidence]

  package subscript(key: ClaimKey) -> ClaimEvidence { claims[key.index] }
}

/// One claim's evidence for and against, counted by where the information first came from.
package struct ClaimEvidence: Sendable {
  package let supports: OriginCount
  package let undermines: OriginCount
  /// Who relays whom behind all of the claim's evidence, as an indented list.
  package let provenance: [ProvenanceStep]
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
