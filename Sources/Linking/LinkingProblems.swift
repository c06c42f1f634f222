import Content
import Dates
import Diagnostics
import Markdown

// All wording of what can be wrong with references, names and sources.

// MARK: - Entities

func unknownEntity(_ reference: Reference, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "E0501", .error, "no entity has the id `\(reference.value)`", at: reference.place,
    help: didYouMean(nearest) ?? "write the entity's name, or give it a file below `content/entities/`",
    fixes: .misspelt(reference.value, among: nearest, at: reference.place))
}

func nameLikeID(_ reference: Reference) -> Diagnostic {
  Diagnostic(
    "W0502", .warning, "`\(reference.value)` looks like an id, but no entity has it", at: reference.place,
    help: "write the entity's name as readers should see it, or add `content/entities/\(reference.value).md`")
}

func nameNearID(_ reference: Reference, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "W0503", .warning, "`\(reference.value)` is taken for a new name, though it is nearly a known id",
    at: reference.place, help: didYouMean(nearest) ?? "write the name as readers should see it",
    fixes: .misspelt(reference.value, among: nearest, at: reference.place))
}

func sameNameSpelledDifferently(_ reference: Reference, _ name: String, id: String, first: Place)
  -> Diagnostic
{
  Diagnostic(
    "N0504", .note, "`\(reference.value)` and `\(name)` are taken for one entity, `\(id)`",
    at: reference.place,
    help: "spell the name one way, or list the other spelling under the entity's `aliases:`",
    related: [.init("`\(name)` stands here", at: first)])
}

func sharedName(_ name: Located<String>, of id: String, alsoOf other: String, first: Place) -> Diagnostic {
  Diagnostic(
    "E0505", .error, "the name `\(name.value)` belongs to two entities, `\(other)` and `\(id)`",
    at: name.place,
    help: "leave it to one of them, or make the two names differ",
    related: [.init("`\(other)` has it here", at: first)])
}

func ringOfParts(_ ring: [(id: String, place: Place)]) -> Diagnostic {
  let start = ring.indices.min { ring[$0].id < ring[$1].id } ?? 0
  let turned = Array(ring[start...] + ring[..<start])
  let way = (turned + turned.prefix(1)).map { "`\($0.id)`" }.joined(separator: " -> ")
  return Diagnostic(
    "E0506", .error, "an entity is a part of itself: \(way)",
    at: turned.first?.place ?? Place(FileID(0), 0..<0),
    help: "take out the `part-of` that is wrong",
    related: turned.dropFirst().map { .init("`\($0.id)` is part of the next one here", at: $0.place) })
}

// MARK: - References in bodies

func unknownEntry(
  _ reference: MarkdownDocument.Reference, _ kind: EntryKind?, nearest: [String]
) -> Diagnostic {
  let what = kind.map { "no \($0.rawValue) has the id" } ?? "no entry has the id or the name"
  return Diagnostic(
    "E0507", .error, "\(what) `\(reference.target)`", at: reference.place,
    help: didYouMean(nearest) ?? "write the id of an entry: its file's name without `.md`",
    fixes: .misspelt(reference.target, among: nearest, at: reference.place))
}

/// `meant` is what the whole reference should be: its two halves were swapped, or it is a citation.
func misshapenReference(_ reference: MarkdownDocument.Reference, meant: String) -> Diagnostic {
  Diagnostic(
    "E0507", .error, "no entry has the id or the name `\(reference.target)`", at: reference.place,
    help: "did you mean `\(meant)`?", fixes: [Diagnostic.FixIt(reference.place, replacement: meant)])
}

func ambiguousReference(_ reference: MarkdownDocument.Reference, _ kinds: [EntryKind]) -> Diagnostic {
  let candidates = kinds.map { "`[[\($0.rawValue):\(reference.target)]]`" }
  return Diagnostic(
    "E0508", .error, "`\(reference.target)` is the id of \(kinds.count) entries", at: reference.place,
    help: "say which kind you mean: \(joined(candidates, "or"))")
}

func unknownKind(_ kind: String, at place: Place) -> Diagnostic {
  let kinds = EntryKind.allCases.map(\.rawValue)
  let nearest = nearestNames(to: kind, among: kinds)
  return Diagnostic(
    "E0509", .error, "`\(kind)` is no kind of entry", at: place,
    help: didYouMean(nearest)
      ?? "write one of \(joined(kinds.map { "`\($0)`" }, "or")) before the colon",
    fixes: .misspelt(kind, among: nearest, at: place))
}

func draftReferred(_ id: String, _ kind: EntryKind, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0510", .error, "the \(kind.rawValue) `\(id)` is a draft, so nothing published can refer to it",
    at: place,
    help: "publish it too, or take out the reference until it is published")
}

// MARK: - Hyperlinks

func unknownHeading(_ fragment: String, at place: Place, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "E0511", .error, "no heading of this text has the id `\(fragment)`", at: place,
    help: didYouMean(nearest.map { "#\($0)" })
      ?? "a heading's id is its words in lower case, joined by `-`",
    fixes: .misspelt(fragment, among: nearest, at: place))
}

func unknownFile(_ path: String, at place: Place, nearest: [String]) -> Diagnostic {
  let elsewhere = addressElsewhere(meantBy: path)
  return Diagnostic(
    "E0512", .error, "there is no file `\(path)`", at: place,
    help: didYouMean([elsewhere].compactMap { $0 } + nearest)
      ?? "write the path from this file's folder, or from `content/`",
    fixes: elsewhere.map { [Diagnostic.FixIt(place, replacing: path, with: $0)] } ?? [])
}

// MARK: - Sources

func unknownSource(_ id: String, at place: Place, _ near: NearSources) -> Diagnostic {
  let keepsID = near.renamed.map {
    "did you mean `\($0)`, which nothing names? Its file could also keep the old id: `id: \(id)`"
  }
  return Diagnostic(
    "E0513", .error, "no source has the id `\(id)`", at: place,
    help: keepsID ?? didYouMean(near.nearest)
      ?? (near.isNoID
        ? "write the id of a source, which is its file's name without `.md`"
        : "add `content/sources/\(id).md`, or write the source out with `title` and `url`"),
    fixes: near.renamed == nil ? .misspelt(id, among: near.nearest, at: place) : [])
}

func citedEntry(_ id: String, _ kind: EntryKind, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0513", .error, "the \(kind.rawValue) `\(id)` cannot be cited: only sources can", at: place,
    help: "link to it with `[[\(id)]]`, or cite a source that it rests on")
}

func copiesDisagree(_ copy: Source, _ taken: Source, _ keys: [String]) -> Diagnostic {
  let what = joined(keys.map { "`\($0)`" }, "and")
  return Diagnostic(
    "W0514", .warning, "two records of one source differ in \(what): `\(copy.url?.value ?? taken.header.id)`",
    at: copy.header.place, help: "make them agree, or refer to the source by its id `\(taken.header.id)`",
    related: [.init("this record is taken", at: taken.header.place)])
}

func twoFilesForOneSource(_ copy: Source, _ taken: Source) -> Diagnostic {
  Diagnostic(
    "W0515", .warning,
    "the sources `\(taken.header.id)` and `\(copy.header.id)` have one address, so they are one",
    at: copy.header.place, help: "delete one of the two files",
    related: [.init("this file is taken", at: taken.header.place)])
}

func unusedSource(_ source: Source) -> Diagnostic {
  Diagnostic(
    "W0516", .warning, "nothing cites or names the source `\(source.header.id)`", at: source.header.place,
    help: "cite it with `[@\(source.header.id)]`, or delete its file")
}

// MARK: - Translations and corrections

func unknownOriginal(_ reference: Reference, _ kind: EntryKind, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "E0517", .error, "no \(kind.rawValue) has the id `\(reference.value)`", at: reference.place,
    help: didYouMean(nearest) ?? "name the \(kind.rawValue) that this one translates",
    fixes: .misspelt(reference.value, among: nearest, at: reference.place))
}

func translationIntoSameLanguage(_ reference: Reference, _ language: String) -> Diagnostic {
  Diagnostic(
    "E0518", .error, "a translation of `\(reference.value)` cannot be in the same language, `\(language)`",
    at: reference.place, help: "set this file's `language:`, or take out `translation-of:`")
}

func translationsOfEachOther(_ reference: Reference, _ kind: EntryKind, id: String) -> Diagnostic {
  Diagnostic(
    "E0548", .error, "`\(id)` and `\(reference.value)` are translations of each other", at: reference.place,
    help: "take out `translation-of:` of the \(kind.rawValue) that was written first")
}

func twoTranslations(
  _ reference: Reference, _ id: String, _ other: String, _ language: String, first: Reference?
) -> Diagnostic {
  Diagnostic(
    "E0549", .error, "`\(other)` and `\(id)` are versions of one text in one language, `\(language)`",
    at: reference.place, help: "delete one of the two, or correct the `language:` of one",
    related: first.map { [.init("the other names its original here", at: $0.place)] } ?? [])
}

func unknownClaim(_ reference: Reference, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "E0519", .error, "no claim has the id `\(reference.value)`", at: reference.place,
    help: didYouMean(nearest) ?? "a claim's id is its own `id:`, or the article's id, `-` and a number",
    fixes: .misspelt(reference.value, among: nearest, at: reference.place))
}

// MARK: - What was meant otherwise

/// `written` stands in the text as it is; each of `meant` would have pointed to an entry.
func pointerShownAsText(_ written: String, meant: [String], at place: Place) -> Diagnostic {
  Diagnostic(
    "W0525", .warning, "`\(written)` is shown as text, though an entry has this id", at: place,
    help: "write \(joined(meant.map { "`\($0)`" }, "or")); a backslash before it keeps it as it is")
}

func noteMarkShown(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0551", .warning, "`\(written)` is shown as text: it is a note's mark without the note", at: place,
    help: "write the note in its place, `^[...]`, cite a source with `[@id]`, or take it out")
}

func commentMarkShown(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0551", .warning, "`\(written)` is shown as text: it is the mark of a comment in another program",
    at: place,
    help: "delete it, and the line that begins with it")
}

func evidenceTwice(_ source: String, _ bearing: Claim.Bearing, at place: Place, first: Place) -> Diagnostic {
  Diagnostic(
    "W0526", .warning, "`\(source)` stands twice in the evidence, each time as what \(bearing.phrase)",
    at: place,
    help: "keep one of the two, or give each its own `quote:` or `note:`",
    related: [.init("it stands here first", at: first)])
}

extension Claim.Bearing {
  fileprivate var phrase: String {
    switch self {
    case .supports: "supports the claim"
    case .undermines: "undermines the claim"
    case .context: "gives context"
    }
  }
}

// MARK: - Shared wording

/// "`a`, `b` or `c`"
private func joined(_ words: [String], _ word: String) -> String {
  guard let last = words.last, words.count > 1 else { return words.joined() }
  return "\(words.dropLast().joined(separator: ", ")) \(word) \(last)"
}
