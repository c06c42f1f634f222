import Content
import Diagnostics
import Linking

// All wording of what the editorial rules find.

// MARK: - Origins

func tooFewOrigins(
  _ claim: LinkedClaim, _ count: OriginCount, wanted: Int, _ severity: Severity
) -> Diagnostic {
  Diagnostic(
    "W0620", severity,
    "the verdict `\(claim.claim.verdict.value)` rests on \(counted(count.independent, "independent origin"))"
      + " where the rules ask for \(wanted)",
    at: claim.claim.verdict.place,
    help: "find evidence from another origin, or say under `single-origin:` why it is not needed here")
}

func circularReporting(_ sources: [Source], _ severity: Severity) -> Diagnostic {
  let way = (sources + sources.prefix(1)).map { "`\($0.header.id)`" }.joined(separator: " -> ")
  return Diagnostic(
    "W0621", severity, "circular reporting, each source relays the next: \(way)",
    at: sources.first?.header.place ?? Place(FileID(0), 0..<0),
    help: "look for the origin outside the circle; if there is none, nobody is known to vouch for it",
    related: sources.dropFirst().map { .init("`\($0.header.id)` stands here", at: $0.header.place) })
}

func selfReporting(_ source: Source, at place: Place, _ severity: Severity) -> Diagnostic {
  Diagnostic(
    "W0621", severity, "the source `\(source.header.id)` relays itself", at: place,
    help: "write the id of the source from which it has its information")
}

/// A source, what it relays, and where it says so; both are dated.
struct DatedRelay {
  let relaying: Source
  let relayed: Source
  let place: Place

  /// `` `daily` of `2024-01-05` ``
  fileprivate func named(_ source: Source) -> String {
    "`\(source.header.id)` of `\(source.date?.value.text ?? "")`"
  }

  fileprivate var related: [Diagnostic.Related] {
    [relaying, relayed].compactMap { source in
      source.date.map { .init("`\(source.header.id)` is dated here", at: $0.place) }
    }
  }
}

func relayOfLater(_ relay: DatedRelay) -> Diagnostic {
  Diagnostic(
    "E0622", .error,
    "\(relay.named(relay.relaying)) cannot relay \(relay.named(relay.relayed)), which has a later date",
    at: relay.place, help: "correct one of the two dates, or take out the relay", related: relay.related)
}

func relayOfPossiblyLater(_ relay: DatedRelay, _ severity: Severity) -> Diagnostic {
  Diagnostic(
    "W0623", severity,
    "\(relay.named(relay.relaying)) relays \(relay.named(relay.relayed)), which may be later",
    at: relay.place, help: "make one of the two dates surer, or check who relays whom",
    related: relay.related)
}

func withdrawnSource(
  _ source: Source, under claim: LinkedClaim, through relay: String?, at place: Place, isLast: Bool,
  _ severity: Severity
) -> Diagnostic {
  let way = relay.map { ", through `\($0)`," } ?? ""
  let last = isLast ? "; without what was withdrawn its verdict has no independent origin left" : ""
  return Diagnostic(
    "W0624", severity,
    "the claim `\(claim.id)` rests\(way) on `\(source.header.id)`, "
      + "which was \(source.status.rawValue)\(last)",
    at: place, help: "check whether the verdict still stands, and give the evidence that holds now",
    related: [.init("`\(source.header.id)` stands here", at: source.header.place)])
}

// MARK: - Balance and grades

func oneSided(_ claim: LinkedClaim, lacking side: Claim.Bearing, _ severity: Severity) -> Diagnostic {
  let sides = side == .supports ? "against the claim" : "for the claim"
  return Diagnostic(
    "W0625", severity, "the verdict `\(claim.claim.verdict.value)` rests on evidence \(sides) alone",
    at: claim.claim.verdict.place,
    help: "add evidence that \(side.rawValue) the claim, or say under `reasons:` in `one-sided:` why "
      + "there is none")
}

func noPrimarySource(_ claim: LinkedClaim, _ severity: Severity) -> Diagnostic {
  Diagnostic(
    "W0626", severity, "the verdict `\(claim.claim.verdict.value)` rests on no primary source",
    at: claim.claim.verdict.place,
    help: "add a source of `kind: primary`, or say under `reasons:` in `no-primary-source:` why there is none"
  )
}

func partiesOnly(_ claim: LinkedClaim, _ severity: Severity) -> Diagnostic {
  Diagnostic(
    "W0627", severity,
    "the verdict `\(claim.claim.verdict.value)` rests on parties to the conflict alone",
    at: claim.claim.verdict.place,
    help: "add evidence from somebody else, or say under `reasons:` in `parties-only:` why they are enough")
}

func unconfirmedInformation(
  from source: String, _ count: OriginCount, at place: Place, _ severity: Severity
) -> Diagnostic {
  Diagnostic(
    "W0629", severity,
    "what `\(source)` says is graded 1, confirmed, with \(counted(count.independent, "independent origin"))",
    at: place, help: "add the evidence that confirms it, or grade it 2, probably true, at best")
}

// MARK: - Figures and wording

func unlikeFigures(_ figure: Claim.Figure, _ first: Claim.Figure, _ severity: Severity) -> Diagnostic {
  Diagnostic(
    "W0630", severity,
    "figures `\(figure.id.value)` count different things: `\(first.words)` and `\(figure.words)`",
    at: figure.id.place,
    help: "give both the same `unit:` and `population:`, or the figures ids of their own",
    related: [.init("the ledger's first figure stands here", at: first.id.place)])
}

func longClaim(_ claim: Located<String>, length: Int, _ severity: Severity) -> Diagnostic {
  Diagnostic(
    "W0631", severity, "the claim has \(length) characters, and search results show about 75 of them",
    at: claim.place, help: "word the claim more briefly, and leave what it needs beside it to the article")
}

func verdictInClaim(_ claim: Located<String>, label: String) -> Diagnostic {
  Diagnostic(
    "E0632", .error, "the claim's wording holds its verdict, `\(label)`", at: claim.place,
    help: "word the claim as those who make it would, for search results show the verdict beside it")
}

func claimStandsTwice(_ claim: Claim, first: Claim) -> Diagnostic {
  Diagnostic(
    "W0633", .warning, "the claims `\(first.id)` and `\(claim.id)` have the same wording",
    at: claim.claim.place,
    help: "check a claim once, and lead to it from elsewhere with `[[\(first.id)]]`, or word the two apart",
    related: [.init("it stands here first", at: first.claim.place)])
}

func translatedToAnotherVerdict(_ claim: Claim, original: Claim) -> Diagnostic {
  Diagnostic(
    "W0634", .warning,
    "the translation's verdict on `\(claim.id)` is `\(claim.verdict.value)`, and the original's on "
      + "`\(original.id)` is `\(original.verdict.value)`", at: claim.verdict.place,
    help: "write the same verdict in both, and correct both when it changes",
    related: [.init("the original's verdict stands here", at: original.verdict.place)])
}

// MARK: - Corrections

func changedVerdict(of claim: Claim, from earlier: String) -> Diagnostic {
  Diagnostic(
    "E0640", .error,
    "the verdict on `\(claim.id)` was published as `\(earlier)` and is `\(claim.verdict.value)` now, "
      + "without a correction from the one to the other",
    at: claim.verdict.place,
    help: "add under `corrections:` what was wrong, as `{ date: ..., kind: substantive, text: ..., "
      + "claim: \(claim.id), from: \(earlier), to: \(claim.verdict.value) }`")
}

func changedWording(of claim: Claim, from earlier: String) -> Diagnostic {
  Diagnostic(
    "E0641", .error,
    "the claim `\(claim.id)` was published as `\(earlier)` and reads `\(claim.claim.value)` now, "
      + "without a correction",
    at: claim.claim.place, help: helpForCorrection(of: claim, .claim))
}

func changedQuotation(of claim: Claim, from earlier: String, to text: Located<String>?) -> Diagnostic {
  let now = text.map { "reads `\($0.value)` now" } ?? "is gone now"
  return Diagnostic(
    "E0642", .error,
    "a quotation of the claim `\(claim.id)` was published as `\(earlier)` and \(now), without a correction",
    at: text?.place ?? claim.place, help: helpForCorrection(of: claim, .quotation, isGone: text == nil))
}

func changedFigure(
  of claim: Claim, from earlier: PublishedClaim.Figure, to figure: Claim.Figure?
) -> Diagnostic {
  let now = figure.map { "is `\($0.words)` now" } ?? "is gone now"
  return Diagnostic(
    "E0643", .error,
    "the figure `\(earlier.id)` of the claim `\(claim.id)` was published as `\(earlier.words)` and \(now), "
      + "without a correction",
    at: figure?.value.place ?? claim.place,
    help: helpForCorrection(of: claim, .figure, isGone: figure == nil))
}

func removedClaim(_ claim: PublishedClaim, at place: Place, isInDraft: Bool) -> Diagnostic {
  Diagnostic(
    "E0644", .error,
    "the claim `\(claim.id)`, published as `\(claim.wording)` with the verdict `\(claim.verdict)`, is "
      + "\(isInDraft ? "in a draft now" : "gone"), without a correction",
    at: place,
    help: "explain it under `corrections:` of an article, as `{ date: ..., kind: substantive, text: ..., "
      + "removed: [\(claim.id)] }`, or "
      + (isInDraft ? "take `draft: true` away again" : "bring the claim back under its id"))
}

/// `mark` is that of `Correction.mark`.
func removedCorrection(_ mark: String, of claim: Claim) -> Diagnostic {
  Diagnostic(
    "W0648", .warning, "a correction of the claim `\(claim.id)` that was published is gone: `\(mark)`",
    at: claim.place,
    help: "bring it back under `corrections:`: readers who saw what it corrects look for it")
}

func correctedToAnother(_ told: Reference, of claim: Claim) -> Diagnostic {
  Diagnostic(
    "E0645", .error,
    "the last correction of the verdict on `\(claim.id)` ends with `\(told.value)`, "
      + "and the verdict is `\(claim.verdict.value)`",
    at: told.place, help: "correct the verdict or the correction's `to:`, whichever is wrong",
    related: [.init("the verdict stands here", at: claim.verdict.place)])
}

func brokenChain(_ from: Reference, after left: Reference, of claim: Claim) -> Diagnostic {
  Diagnostic(
    "E0646", .error,
    "the correction changes the verdict on `\(claim.id)` from `\(from.value)`, "
      + "and the one before it left `\(left.value)`",
    at: from.place, help: "correct one of the two, or add the correction that is missing between them",
    related: [.init("the verdict was changed to `\(left.value)` here", at: left.place)])
}

func correctedToOther(_ change: Correction.Change, _ claim: Claim) -> Diagnostic {
  let (what, place) =
    switch change.what {
    case .claim: ("the wording of `\(claim.id)`", claim.claim.place)
    case .quotation: ("a quotation of `\(claim.id)`", claim.quote?.text.place ?? claim.place)
    case .figure: ("a figure of `\(claim.id)`", claim.figures.first?.value.place ?? claim.place)
    }
  return Diagnostic(
    "E0647", .error,
    "the last correction of \(what) ends with `\(change.to ?? "")`, and this is not what stands there",
    at: change.place, help: "write under `to:` what the claim says now, or correct the claim",
    related: [.init("the claim has it here", at: place)])
}

private func helpForCorrection(
  of claim: Claim, _ what: Correction.Change.What, isGone: Bool = false
) -> String {
  let change = "{ what: \(what.rawValue), from: \"...\"\(isGone ? "" : ", to: \"...\"") }"
  return "add under `corrections:` an entry such as `{ date: ..., kind: minor, text: ..., "
    + "claim: \(claim.id), changed: [\(change)] }`, with the words as they stand here"
}

// MARK: - Shared wording

/// "no independent origin", "1 independent origin", "2 independent origins"
private func counted(_ number: Int, _ noun: String) -> String {
  switch number {
  case 0: "no \(noun)"
  case 1: "1 \(noun)"
  default: "\(number) \(noun)s"
  }
}
