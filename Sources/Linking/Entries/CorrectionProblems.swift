import Content
import Diagnostics

// All wording of corrections that say nothing a reader could understand.

func correctionWithoutClaim(_ correction: Correction, claims: [String], at place: Place) -> Diagnostic {
  let what =
    switch (correction.from, correction.to) {
    case (let from?, let to?): "changes a verdict from `\(from.value)` to `\(to.value)`"
    case (let verdict?, nil), (nil, let verdict?): "names a verdict, `\(verdict.value)`,"
    case (nil, nil): "tells what was changed in a claim"
    }
  let meant = claims.count == 1 ? claims.first : nil
  return Diagnostic(
    "E0529", .error, "the correction \(what) and does not say of which claim", at: place,
    help: "write the claim's id: `claim: \(meant ?? "...")`")
}

func verdictStays(_ from: Reference, _ to: Reference) -> Diagnostic {
  Diagnostic(
    "E0530", .error, "the correction changes the verdict from `\(from.value)` to the same", at: to.place,
    help: "write the verdict before the change and the one after it, or leave out `from:` and `to:`",
    related: [.init("the verdict before stands here", at: from.place)])
}

func halfOfVerdictChange(_ verdict: Reference, key: String, missing: String) -> Diagnostic {
  Diagnostic(
    "W0531", .warning,
    "the correction has `\(key): \(verdict.value)` and no `\(missing):`, so readers see neither",
    at: verdict.place, help: "write `\(missing):` as well, or leave out `\(key):` if the verdict is the same")
}

func removedClaimStands(_ removed: Reference, _ claim: Claim) -> Diagnostic {
  Diagnostic(
    "E0532", .error, "the claim `\(removed.value)` was removed, the correction says, but the site has it",
    at: removed.place, help: "take the claim out, or its id out of `removed:`",
    related: [.init("the claim stands here", at: claim.place)])
}

func minorVerdictChange(_ correction: Correction, _ from: Reference, _ to: Reference) -> Diagnostic {
  Diagnostic(
    "W0533", .warning,
    "a change of the verdict from `\(from.value)` to `\(to.value)` is called `minor`",
    at: correction.kindPlace,
    help: "write `kind: substantive`, or `kind: update` if new facts changed the verdict")
}

func correctionTwice(_ correction: Correction, first: Place) -> Diagnostic {
  Diagnostic(
    "W0534", .warning, "the same correction of `\(correction.date.value.text)` stands twice",
    at: correction.place, help: "keep one of the two",
    related: [.init("it stands here first", at: first)])
}
