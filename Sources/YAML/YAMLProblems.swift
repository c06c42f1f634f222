import Diagnostics

// MARK: The text

func notUTF8(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0101", .error, "the file is not UTF-8 text from here on", at: place,
    help: "save the file with the encoding UTF-8 in your editor")
}

func forbiddenCharacter(_ scalar: UInt32, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0102", .error, "the invisible character \(codePoint(scalar)) stands here", at: place,
    help: "delete it; it often comes along when text is pasted")
}

/// `U+000B`: four digits or more, as Unicode writes it.
package func codePoint(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

/// `U+00A0 (no-break space)`.
private func named(_ scalar: Unicode.Scalar) -> String {
  let name = scalar.properties.name.map { " (\($0.lowercased()))" } ?? ""
  return "the character \(codePoint(scalar.value))\(name)"
}

func controlEscape(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0102", .error, "an escape in this text stands for an invisible character", at: place,
    help: "remove the escape; only `\\n`, `\\r` and `\\t` may stand in a text")
}

// MARK: Front matter

func frontMatterNotClosed(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0103", .error, "the front matter that begins here is not closed", at: place,
    help: "write a line `---` after its last key")
}

/// `start` is where the file's text begins.
func misspeltOpening(at place: Place, from start: Int) -> Diagnostic {
  misspeltMarker("the front matter begins with the file's first line, which is `---`", at: place, from: start)
}

/// `start` is where the line begins.
func misspeltClosing(at place: Place, from start: Int) -> Diagnostic {
  misspeltMarker("the front matter ends with a line `---`, and this is another", at: place, from: start)
}

/// `line` is all that stands on the marker's line and before it.
func invisibleBesideMarker(_ scalar: Unicode.Scalar, at place: Place, line: Range<Int>) -> Diagnostic {
  Diagnostic(
    "E0121", .error, "\(named(scalar)) stands beside this `---`", at: place,
    help: "delete it, so that nothing but three hyphens stands there",
    fixes: [Diagnostic.FixIt(Place(place.file, line), replacement: "---")])
}

private func misspeltMarker(_ message: String, at place: Place, from start: Int) -> Diagnostic {
  let written = Place(place.file, start..<place.range.upperBound)
  return Diagnostic(
    "E0121", .error, message, at: place, help: "write three hyphens, and nothing before them",
    fixes: [Diagnostic.FixIt(written, replacement: "---")])
}

func tomlFrontMatter(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0104", .error, "the front matter is TOML, between `+++` lines", at: place,
    help: "write it as YAML between two lines `---`, with `key: value` in place of `key = \"value\"`")
}

// MARK: Syntax

func tabIndentation(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0105", .error, "a tab indents this line", at: place,
    help: "indent with spaces, two for each level; YAML takes no tabs there")
}

func notASpace(_ scalar: Unicode.Scalar, at place: Place, fixes: [Diagnostic.FixIt]) -> Diagnostic {
  Diagnostic(
    "E0105", .error, "\(named(scalar)) stands here, where YAML takes only spaces", at: place,
    help: (scalar.properties.generalCategory == .spaceSeparator ? "write spaces in its place" : "delete it")
      + "; it often comes along when text is pasted", fixes: fixes)
}

func colonInText(_ text: String, at place: Place, fix: Diagnostic.FixIt?) -> Diagnostic {
  Diagnostic(
    "E0106", .error,
    "the unquoted text `\(text)` has a colon followed by a space, which begins a value in YAML",
    at: place, help: "put the text in quotation marks", fixes: fix.map { [$0] } ?? [])
}

func keyBelowText(_ key: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0110", .error, "the key `\(key)` is indented as if it belonged to the text above it", at: place,
    help: "let the keys of one mapping begin in the same column")
}

func noColon(_ line: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0107", .error, "`\(line)` stands where a key is expected, but has no colon", at: place,
    help: line.contains("\u{FF1A}")
      ? "write `:` and a space in place of `\u{FF1A}`"
      : line.hasPrefix("-")
        ? "write a space after the `-` of a list's item"
        : "write it as `key: value`, or indent the line if it goes on with the text above")
}

func missingSpaceAfterColon(_ line: String, after place: Place) -> Diagnostic {
  Diagnostic(
    "E0107", .error, "a space is missing after the colon in `\(line)`", at: place,
    help: "write a space after the key's colon", fixes: [Diagnostic.FixIt(place, replacement: " ")])
}

func oddSpaceAfterColon(
  _ scalar: Unicode.Scalar, key: String, at place: Place, fix: Diagnostic.FixIt
) -> Diagnostic {
  Diagnostic(
    "E0107", .error, "\(named(scalar)) stands after `\(key):` in place of a space", at: place,
    help: "write a space in its place; it often comes along when text is pasted", fixes: [fix])
}

func mergeIsNotFinished(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0122", .error, "two versions of the text stand here: their merge was not finished", at: place,
    help:
      "keep what is right of both, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`"
  )
}

func quoteNotClosed(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0108", .error, "the text that begins with this quotation mark is not closed where it should be",
    at: place,
    help: "write the same quotation mark at the end of the text")
}

func quoteClosedEarly(_ quoted: String, mark: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0108", .error, "the line goes on after the quoted text `\(quoted)`", at: place,
    help: mark == "'"
      ? "write an apostrophe inside single quotation marks twice (`''`), or quote the whole text with `\"`"
      : "write a quotation mark inside double quotation marks as `\\\"`")
}

/// `comment` is what hides the closing bracket.
func bracketNotClosed(_ bracket: String, at place: Place, comment: String?) -> Diagnostic {
  if let comment {
    return Diagnostic(
      "E0109", .error, "this `\(bracket)` is not closed, because ` \(comment)` is a comment in YAML",
      at: place, help: "put a text that begins with `#` in quotation marks")
  }
  return Diagnostic(
    "E0109", .error, "this `\(bracket)` is not closed", at: place,
    help: "write `\(closing(bracket))` after the last value, and a comma between two values")
}

func missingComma(_ rest: String, in bracket: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0109", .error, "a comma or `\(closing(bracket))` is missing before `\(rest)`", at: place,
    help: "write a comma between two values, or put a text that has such characters in quotation marks")
}

func nothingBeforeComma(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0109", .error, "no value stands before this comma", at: place,
    help: "remove the comma, or write the value before it")
}

func badIndentation(_ line: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0110", .error, "`\(line)` does not fit in with the lines above it", at: place,
    help: "let the keys of one mapping begin in the same column, and the dashes of one list likewise")
}

/// `id` is what follows the character, if that may be an id.
func badFirstCharacter(
  _ character: String, at place: Place, before id: String? = nil, fix: Diagnostic.FixIt? = nil
) -> Diagnostic {
  Diagnostic(
    "E0111", .error,
    "an unquoted text cannot begin with \(character == "`" ? "a backquote" : "`\(character)`")", at: place,
    help: (id.map { "write `\($0)` if that is an id, or " } ?? "") + "put the text in quotation marks",
    fixes: fix.map { [$0] } ?? [])
}

/// `written` is what should be a hyphen and a space; the fix leaves a blank that follows.
func notABullet(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0111", .error, "`\(written)` begins no list item in YAML", at: place,
    help: "begin each item with `- `",
    fixes: [Diagnostic.FixIt(place, replacement: written == "-" ? "- " : "-")])
}

func dashAfterKey(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0111", .error, "a list cannot begin on its key's line", at: place,
    help: "begin the list on the next line, or put a text that begins with a dash in quotation marks")
}

func unknownEscape(_ escape: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0112", .error, "`\(escape)` is no escape that YAML knows", at: place,
    help: "write a backslash inside double quotation marks as `\\\\`, or use single quotation marks")
}

func halfOfCharacter(_ escape: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0112", .error, "`\(escape)` stands for half of a character", at: place,
    help: "write the character itself in place of it and of its other half")
}

func otherSyntax(_ problem: String, while context: String, at place: Place) -> Diagnostic {
  let detail = [context, problem].filter { !$0.isEmpty }.joined(separator: ": ")
  return Diagnostic(
    "E0119", .error, "YAML cannot be read here" + (detail.isEmpty ? "" : " (\(detail))"), at: place,
    help: "put a text with unusual characters in quotation marks")
}

func textBeforeComment(_ text: String, _ comment: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0120", .warning, "the text ends with `\(text)`, because ` \(comment)` is a comment in YAML", at: place,
    help: "put the whole text in quotation marks, or write a space after the `#` of a comment")
}

// MARK: What YAML knows and this site does not

func duplicateKey(_ key: String, at place: Place, first: Place) -> Diagnostic {
  Diagnostic(
    "E0113", .error, "the key `\(key)` stands twice", at: place, help: "keep one of the two",
    related: [Diagnostic.Related("it stands here first", at: first)])
}

func anchor(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0114", .error, "`\(written)` is a YAML anchor, which is not supported", at: place,
    help:
      "write the value in full wherever it is meant, or put a text that begins with `&` in quotation marks")
}

func alias(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0114", .error, "`\(written)` is a YAML alias, which is not supported", at: place,
    help: "write the value in full, or put a text that begins with `*` in quotation marks")
}

func mergeKey(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0114", .error, "`<<` merges another mapping's keys into this one, which is not supported", at: place,
    help: "write the keys in full")
}

func tag(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0115", .error, "`\(written)` is a YAML tag, which is not supported", at: place,
    help: "remove it, or put a text that begins with `!` in quotation marks")
}

func directive(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0115", .error, "`\(written)` is a YAML directive, which is not supported", at: place,
    help: "remove the line")
}

func secondDocument(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0116", .error, "a second YAML document begins here", at: place,
    help: "keep one document in a file; remove the line `---` or `...` that parts them")
}

func keyIsNoText(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0117", .error, "a key must be a text, not a list, a mapping or nothing", at: place,
    help: "write a word before the colon; a text with braces or brackets belongs in quotation marks")
}

func tooDeep(deepest: Int, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0118", .error, "values are nested more than \(deepest) levels deep", at: place,
    help: "nest less; nothing on a site needs a tenth of it")
}

private func closing(_ bracket: String) -> String { bracket == "[" ? "]" : "}" }
