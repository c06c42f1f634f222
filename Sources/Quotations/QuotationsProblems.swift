import Content
import Diagnostics

// All wording of what can be wrong with quotations, snapshots and fingerprints.

// MARK: - Quotations

func quotationNotFound(in source: String, nearest: String?, at place: Place) -> Diagnostic {
  guard let nearest else {
    return Diagnostic(
      "E0661", .error, "these words are not in `\(source)`, and no passage of it comes near", at: place,
      help: "correct the wording or the source that it is ascribed to")
  }
  return Diagnostic(
    "E0661", .error, "these words are not in `\(source)`; its nearest passage reads: `\(nearest)`",
    at: place, help: "leave out the words in `[-...-]` and take over those in `{+...+}`")
}

func quotationNotCovered(by source: String, marked: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0662", .error, "the fingerprint of `\(source)` does not contain what is marked: `\(marked)`",
    at: place,
    help: "correct the words in `[-...-]`, and put in what the source has where `{+...+}` stands")
}

func quotationOutOfOrder(in source: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0663", .error, "these words stand in `\(source)`, but not in this order", at: place,
    help: "quote in the source's order, or make two quotations of it")
}

func quotationUnverified(_ source: String, _ severity: Severity, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0664", severity, "the quotation cannot be checked: `\(source)` has no snapshot and no fingerprint",
    at: place, help: "run `build-site snapshot \(source) FILE` with a text of the source")
}

/// `part` is what stands before, between or after omissions, and has so many words; nil for the whole.
func quotationTooShort(
  _ count: Int, part: String?, for source: String, _ severity: Severity, at place: Place
) -> Diagnostic {
  let words = "\(count) word\(count == 1 ? "" : "s")"
  let what = part.map { "the part `\($0)` of a quotation has \(words) and" } ?? "a quotation of \(words)"
  return Diagnostic(
    "W0665", severity, "\(what) is too short for the fingerprint of `\(source)`", at: place,
    help: "quote five words in a row or more, or run `build-site snapshot \(source) FILE` again with the text"
  )
}

// MARK: - Snapshots and fingerprints

func snapshotNotUTF8(_ path: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0666", .error, "the snapshot `\(path)` is no text in UTF-8", at: place,
    help: "save it as plain text or HTML in the encoding UTF-8")
}

func snapshotIsEmpty(_ path: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0666", .error, "the snapshot `\(path)` has no words", at: place,
    help: "save the source's text in it, as plain text or HTML")
}

func snapshotElsewhere(_ path: Located<String>) -> Diagnostic {
  Diagnostic(
    "E0667", .error, "the snapshot `\(path.value)` does not lie below `\(snapshotFolder)/`", at: path.place,
    help: "move it there: no other folder is kept out of the published site")
}

func damagedFingerprint(_ damage: Fingerprint.Damage, of source: String, at place: Place) -> Diagnostic {
  let what =
    switch damage {
    case .otherFormat: "does not begin with `\(Fingerprint.firstLine)`"
    case .changed: "was changed after it was written"
    }
  return Diagnostic(
    "E0668", .error, "the fingerprint of `\(source)` \(what)", at: place,
    help: "restore the file, or run `build-site snapshot \(source) FILE` again")
}

func foreignFingerprint(of other: String, for source: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0669", .error, "the fingerprint named after `\(source)` is that of `\(other)`", at: place,
    help: "name the file after its source, or run `build-site snapshot \(source) FILE`")
}

func fingerprintOfNoSource(_ id: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0670", .warning, "there is a fingerprint for `\(id)`, but no source has that id", at: place,
    help: "rename the file with its source, or delete it")
}

func fingerprintOfOtherText(_ source: String, _ path: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0671", .error, "the fingerprint of `\(source)` was not made from `\(path)`", at: place,
    help: "run `build-site snapshot \(source) \(path) --replace`, or restore the earlier snapshot")
}
