import Diagnostics
import YAML

// MARK: Files

func missingSettings(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0401", .error, "the site has no `content/site.yml`", at: place,
    help: "create it with at least `title:` and `base-url:`")
}

func strayFile(_ path: String, _ stray: ContentRole.Stray, at place: Place) -> Diagnostic {
  switch stray {
  case .unknownFolder(let name?):
    let folders = EntryFolder.allCases.map(\.rawValue) + ["media"]
    let isForMedia = foldersOfMedia.contains(name.lowercased())
    let meant = isForMedia ? "media" : nearestNames(to: name, among: folders).first
    return Diagnostic(
      "E0402", .error, "`content/\(name)/` is not one of the site's folders, so nothing in it is read",
      at: place,
      help: meant.map { "did you mean `content/\($0)/`?" }
        ?? "use \(listed(folders.map { $0 + "/" })), or begin the folder's name with `_` to have it ignored")
  case .unknownFolder(nil):
    return Diagnostic(
      "E0402", .error, "`\(path)` lies in none of the site's folders, so it is not read", at: place,
      help: path.hasSuffix(".md")
        ? "move it to `content/pages/` or `content/articles/`, or begin its name with `_` to have it ignored"
        : "move it to `content/media/`, or begin its name with `_` to have it ignored")
  case .notAttachment:
    return Diagnostic(
      "E0403", .error, "`\(path)` is neither an entry nor an image, so it is not read", at: place,
      help: entryName(meantBy: path).map { "name it `\($0)`" }
        ?? (isOfWordProcessor(path)
          ? "copy its text into a file that ends in `.md`, and begin this file's name with `_`"
          : "end the name of an entry in `.md`, move a file to be published to `content/media/`, or begin "
            + "its name with `_` to have it ignored"))
  case .misnamedSettings:
    return Diagnostic(
      "E0402", .error, "`\(path)` is not where the site's settings are looked for", at: place,
      help: "name it `content/site.yml`")
  }
}

/// What people call the folder of their pictures elsewhere.
private let foldersOfMedia: Set = [
  "images", "image", "img", "imgs", "photos", "pictures", "pics", "assets", "static", "files", "uploads",
  "attachments", "videos",
]

/// `bridge.md` of `content/articles/bridge.md.txt`, `bridge.MD` and `bridge.markdown`.
private func entryName(meantBy path: String) -> String? {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let endings = [".md.txt", ".markdown", ".mdown", ".mkd", ".mdx", ".md"]
  return endings.first(where: name.lowercased().hasSuffix).map { name.dropLast($0.count) + ".md" }
}

private func isOfWordProcessor(_ path: String) -> Bool {
  [".docx", ".doc", ".odt", ".rtf", ".pages", ".gdoc"].contains(where: path.lowercased().hasSuffix)
}

func misplacedFile(
  _ keys: [String], of meant: EntryFolder, in folder: EntryFolder, at place: Place
) -> Diagnostic {
  Diagnostic(
    "E0442", .error, "the file has the keys of \(meant.declaration.name), not of \(folder.declaration.name)",
    at: place,
    help:
      "move it to `content/\(meant.rawValue)/`, or take out what \(folder.declaration.name) does not have: "
      + listed(keys, "and"))
}

func noFrontMatter(of record: RecordDeclaration, at place: Place) -> Diagnostic {
  let keys = record.keys.filter(\.isRequired).map { "`\($0.name):`" }.joined(separator: " and ")
  return Diagnostic(
    "E0406", .error, "the file has no front matter", at: place,
    help: "begin \(record.name) with a line `---`, then \(keys) and another line `---`")
}

func emptyFrontMatter(of record: RecordDeclaration, at place: Place) -> Diagnostic {
  let keys = record.keys.filter(\.isRequired).map { "`\($0.name):`" }.joined(separator: " and ")
  return Diagnostic(
    "E0406", .error, "\(record.name) has no keys", at: place, help: "write at least \(keys)")
}

func bodyNotUTF8(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0407", .error, "the body is not UTF-8 text from here on", at: place,
    help: "save the file with the encoding UTF-8 in your editor")
}

func invisibleInBody(_ scalar: UInt32, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0408", .error, "the invisible character \(codePoint(scalar)) stands in the body",
    at: place, help: "delete it; it often comes along when text is pasted")
}

func frontMatterEndsEarly(before key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0409", .error, "the front matter ends above this line, so that `\(key):` is text", at: place,
    help: "delete the line `---` above it, or leave a blank line after it if you mean text")
}

// MARK: Ids

func noIDFromPath(_ entry: EntryFile, at place: Place) -> Diagnostic {
  let way = suggestedID(for: entry.pathID).map { "name it `\($0)`, or write `id: \($0)` in its front matter" }
  return Diagnostic(
    "E0404", .error, "the file's name `\(entry.pathID)` cannot be an id", at: place,
    help: way.map { "an id is lower-case letters, digits and `-`: " + $0 }
      ?? "an id is lower-case letters, digits and `-`: write one after `id:` in its front matter")
}

func notAnID(_ text: Located<String>, meant: String?, fixes: [Diagnostic.FixIt]) -> Diagnostic {
  Diagnostic(
    "E0404", .error, "`\(text.value)` cannot be an id", at: text.place,
    help: "an id is lower-case letters, digits and `-`" + (meant.map { ": write `\($0)`" } ?? ""),
    fixes: fixes)
}

func duplicateID(_ id: EntryID, at place: Place, first: Place, isTranslation: Bool) -> Diagnostic {
  let kind = id.kind.rawValue
  let article = "aeiou".contains(kind.prefix(1)) ? "an" : "a"
  return Diagnostic(
    "E0405", .error, "another \(kind) has the id `\(id.id)`", at: place,
    help: isTranslation
      ? "what stands in a translation needs an id of its own: `id: \(id.id)-2`, for instance"
      : "rename one of the two, or give \(article) \(kind) of its own the key `id:`",
    related: [Diagnostic.Related("it is used first here", at: first)])
}

// MARK: Keys

func missingKey(_ key: KeyDeclaration, in record: RecordDeclaration, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0410", .error, "\(record.name) needs the key `\(key.name)`", at: place,
    help: "write it like this: `\(key.example)`")
}

func wrongType(expected shape: ValueShape, found: String, key: KeyDeclaration?, at place: Place) -> Diagnostic
{
  Diagnostic(
    "E0411", .error, "expected \(shape.phrase), found \(found)", at: place,
    help: key.map { "write it like this: `\($0.example)`" } ?? "write keys and values: `key: value`")
}

func unknownKey(
  _ name: String, in record: RecordDeclaration, _ guess: KeyGuess, at place: Place,
  fixes: [Diagnostic.FixIt]
) -> Diagnostic {
  let help: String
  switch guess {
  case .key(let meant), .synonym(let meant): help = "did you mean `\(meant)`?"
  case .near(let nearest): help = didYouMean(Array(nearest.prefix(1))) ?? ""
  case .madeID: help = "\(record.name) has no id of its own; what has a file can have one"
  case .under(let path):
    help = "`\(name)` belongs under " + path.reversed().map { "`\($0):`" }.joined(separator: " of ")
  case .atTop: help = "`\(name)` belongs at the top level, not into \(record.name)"
  case .present(let key): help = "`\(key)` stands here already: keep one of the two"
  case .lacking(let key): help = "\(record.name) needs the key `\(key)`: write that if you mean it"
  case .ofOther(let other): help = "`\(name)` is a key of \(other), not of \(record.name)"
  case .nothing:
    let keys = "\(record.name) has the keys \(listed(record.keys.map(\.name), "and"))"
    help = record.key(named: "extra") == nil ? keys : keys + "; a key of your own belongs under `extra:`"
  }
  return Diagnostic("E0412", .error, "unknown key `\(name)`", at: place, help: help, fixes: fixes)
}

/// `value` is what stands before the comma.
func cutByComma(_ rest: String, after value: String?, at place: Place) -> Diagnostic {
  let number = value.flatMap { isDecimal($0) && rest.allSatisfy(\.isNumber) ? "\($0).\(rest)" : nil }
  return Diagnostic(
    "E0430", .error, "`\(rest)` stands after a comma like a key, but has no value", at: place,
    help: number.map { "write `\($0)`: a fraction begins with a point, and a comma ends the value" }
      ?? "put the whole text in quotation marks: between `{` and `}` a comma ends it")
}

/// `comment` stands where the value could.
func noValue(of key: KeyDeclaration, at place: Place, comment: String?) -> Diagnostic {
  let message = "the key `\(key.name)` has no value" + because(comment)
  let help = comment.map { _ in "put a text that begins with `#` in quotation marks" }
  return key.isRequired
    ? Diagnostic("E0413", .error, message, at: place, help: help ?? "write it like this: `\(key.example)`")
    : Diagnostic(
      "W0414", .warning, message, at: place,
      help: help ?? "write a value, or remove the key; put a text such as `null` in quotation marks")
}

func emptyItem(of key: String, at place: Place, comment: String?) -> Diagnostic {
  Diagnostic(
    "W0414", .warning, "an item under `\(key)` has no value" + because(comment), at: place,
    help: comment.map { _ in "put a text that begins with `#` in quotation marks" }
      ?? "write a value, or remove the item")
}

private func because(_ comment: String?) -> String {
  comment.map { ", because `\($0)` is a comment in YAML" } ?? ""
}

func repeatedItem(_ text: Located<String>, of key: String, first: Place) -> Diagnostic {
  Diagnostic(
    "W0431", .warning, "`\(text.value)` stands twice under `\(key)`", at: text.place,
    help: "keep one of the two", related: [.init("it stands here first", at: first)])
}

func markupIsShown(_ written: String, in key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0437", .warning, "readers see `\(written)` as it is written: `\(key)` is no Markdown", at: place,
    help: "write plain words; references, citations and emphasis belong in the text below the front matter")
}

func perhapsSeveral(_ text: Located<String>, key: String) -> Diagnostic {
  Diagnostic(
    "E0415", .error, "`\(text.value)` may be one value or several", at: text.place,
    help: "write several as `\(key): [one, other]`, and one with a comma in it as `\(key): [\"...\"]`")
}

// MARK: Values

func notABoolean(_ text: Located<String>, fixes: [Diagnostic.FixIt]) -> Diagnostic {
  Diagnostic(
    "E0416", .error, "`\(text.value)` is neither `true` nor `false`", at: text.place,
    help: fixes.first.map { "write `\($0.replacement)`; other words for it are taken as texts" }
      ?? "write `true` or `false`", fixes: fixes)
}

func notAWholeNumber(_ text: Located<String>, in range: ClosedRange<Int>) -> Diagnostic {
  Diagnostic(
    "E0417", .error, "`\(text.value)` is not a whole number from \(range.lowerBound) to \(range.upperBound)",
    at: text.place,
    help: gradeOfInformation(text.value).map {
      "write `\($0)`; a letter grades the source, under `reliability:`"
    }
      ?? (wholeNumber(text.value) == nil
        ? "write it in digits alone" : "write a number from \(range.lowerBound) to \(range.upperBound)"))
}

/// The number of the Admiralty code in `C2`, or of its words.
private func gradeOfInformation(_ text: String) -> String? {
  let words = [
    "confirmed": "1", "probably true": "2", "possibly true": "3", "doubtful": "4", "improbable": "5",
    "cannot be judged": "6",
  ]
  if let number = words[text.lowercased()] { return number }
  guard text.count == 2, let letter = text.uppercased().first, let digit = text.last,
    ("A"..."F").contains(letter), ("1"..."6").contains(digit)
  else { return nil }
  return String(digit)
}

func notADecimal(_ text: Located<String>, meant: String?, fixes: [Diagnostic.FixIt]) -> Diagnostic {
  Diagnostic(
    "E0418", .error, "`\(text.value)` is not a number", at: text.place,
    help: meant.map { "write `\($0)`: digits alone, with a point before a fraction" }
      ?? (text.value.contains(where: \.isLetter)
        ? "write digits alone, such as `2000000` or `1.5`; what is counted belongs under `unit:`"
        : "write digits alone, with a point before a fraction, such as `2000000` or `1.5`"),
    fixes: fixes)
}

func notALanguageTag(_ text: Located<String>, meant: String?, fixes: [Diagnostic.FixIt]) -> Diagnostic {
  Diagnostic(
    "E0419", .error, "`\(text.value)` is not a language tag", at: text.place,
    help: meant.map { "did you mean `\($0)`?" } ?? "write a BCP 47 tag such as `en`, `uk` or `pt-BR`",
    fixes: fixes)
}

func notAWebAddress(
  _ text: Located<String>, _ fault: WebAddressFault, meant: String? = nil, fixes: [Diagnostic.FixIt] = []
) -> Diagnostic {
  let (why, help) =
    switch fault {
    case .noScheme: ("it does not begin with `https://`", "write the whole address, from `https://` on")
    case .otherScheme(let scheme):
      ("`\(scheme):` leads to no web page", "write an address that begins with `https://` or `http://`")
    case .schemeTwice: ("it begins with `https://` twice", "copy the address from the browser's address bar")
    case .noHost: ("it names no host", "write the whole address, such as `https://example.org/page`")
    case .badCharacter(let name): ("\(name) stands in it", "copy the address from the browser's address bar")
    case .cutOff:
      ("it ends in dots", "open the page, and copy the whole address from the browser's address bar")
    case .queryOrFragment:
      ("a site's address has neither `?` nor `#`", "write the address of the site's front page")
    case .fileName(let folder): ("a site's address is a folder, not a file", "write `\(folder)`")
    }
  return Diagnostic(
    "E0420", .error, "`\(text.value)` is no web address: \(why)", at: text.place,
    help: meant.map { "write `\($0)`" } ?? help, fixes: fixes)
}

func notASiteAddress(_ text: Located<String>) -> Diagnostic {
  Diagnostic(
    "E0421", .error, "`\(text.value)` is no old address of this site", at: text.place,
    help: "write the path alone, from the site's root and without spaces, `?` or `#`, such as `/old/address/`"
  )
}

func notAFilePath(_ text: Located<String>) -> Diagnostic {
  Diagnostic(
    "E0422", .error, "`\(text.value)` is no path of a file of this site", at: text.place,
    help:
      "write the file's folders and name with `/` between them, without `/` at the beginning and without `..`"
  )
}

func notAWikidataItem(_ text: Located<String>, meant: String?, fixes: [Diagnostic.FixIt]) -> Diagnostic {
  Diagnostic(
    "E0423", .error, "`\(text.value)` is no Wikidata item", at: text.place,
    help: "write the item's `Q` and its number alone, such as `\(meant ?? "Q212")`", fixes: fixes)
}

func notAChoice(
  _ text: Located<String>, words: [String], nearest: String?, lookalike: String?,
  fixes: [Diagnostic.FixIt]
) -> Diagnostic {
  Diagnostic(
    "E0424", .error, "`\(text.value)` is none of \(listed(words, "and"))", at: text.place,
    help: lookalike.map { "write `\($0)` in Latin letters; another alphabet has one that looks the same" }
      ?? nearest.map { "did you mean `\($0)`?" } ?? "write one of these words", fixes: fixes)
}

func unknownVerdict(
  _ text: Located<String>, scale: [String], nearest: String?, fixes: [Diagnostic.FixIt]
) -> Diagnostic {
  let ordered = (nearest.map { [$0] } ?? []) + scale.filter { $0 != nearest }
  return Diagnostic(
    "E0425", .error, "`\(text.value)` is no verdict of this site", at: text.place,
    help: (nearest.map { "did you mean `\($0)`? " } ?? "") + "the scale has \(listed(ordered, "and"))",
    fixes: fixes)
}

func duplicateVerdict(_ id: String, at place: Place, first: Place) -> Diagnostic {
  Diagnostic(
    "E0426", .error, "the scale has the verdict `\(id)` twice", at: place,
    help: "give each verdict an id of its own",
    related: [Diagnostic.Related("it stands here first", at: first)])
}

func duplicateLabel(_ label: String, at place: Place, first: Place) -> Diagnostic {
  Diagnostic(
    "E0438", .error, "two verdicts of the scale have the label `\(label)`", at: place,
    help: "word the two apart, for readers see the label alone",
    related: [Diagnostic.Related("it stands here first", at: first)])
}

func emptyScale(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0427", .error, "the scale has no verdict", at: place,
    help: "list the verdicts, best first, or remove the key for the usual scale")
}

func missingRating(of id: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0433", .error, "the verdict `\(id)` has no `rating`, but others of the scale have", at: place,
    help: "give every rated verdict a number, or none, so that the order gives them")
}

func ratingOfUnrated(_ id: String, _ rating: Int, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0434", .error, "the verdict `\(id)` is unrated, but has the rating `\(rating)`", at: place,
    help: "remove the number, or `unrated: true`")
}

func risingRating(of id: String, _ rating: Int, above: Int, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0435", .error, "the rating `\(rating)` of `\(id)` is not below `\(above)`, that of a better verdict",
    at: place,
    help: "list the verdicts best first, with the highest number for the best")
}

func notASecuritySource(_ text: Located<String>) -> Diagnostic {
  Diagnostic(
    "E0436", .error, "`\(text.value)` cannot be allowed by a content security policy", at: text.place,
    help: "write an origin such as `https://images.example.org`, or a hash such as `'sha256-...'`")
}

func addressForSource(_ text: Located<String>) -> Diagnostic {
  Diagnostic(
    "E0428", .error, "`\(text.value)` is an address, where a source is asked for", at: text.place,
    help: "give it a title, as in `{ title: ..., url: \(text.value) }`, or write a source's id")
}

func relayOfNothing(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0429", .error, "a relay needs the key `source`", at: place,
    help: "name the source that is passed on, or write `how: unattributed` if it is not known")
}
