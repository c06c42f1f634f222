import Diagnostics

// What editors are told about their Markdown.

func referenceIsNotClosed(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0301", .error, "the reference `\(written)` is not closed", at: place,
    help: "write `]]` after the id, or `\\[[` when you mean two brackets")
}

func referenceIsEmpty(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0302", .error, "the reference `\(written)` names nothing", at: place,
    help: "write an entry's id between the brackets, for example `[[kherson]]` or `[[source:interfax-2024]]`"
  )
}

func citationIsNotClosed(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0303", .error, "the citation `\(written)` is not closed", at: place,
    help: "write `]` after it, or `\\[` before it when you mean no citation")
}

func citationHasNoSource(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0304", .error, "the citation `\(written)` names no source", at: place,
    help: "write a source's id after the `@`, for example `[@interfax-2024]`")
}

func citationHasNoAt(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0305", .error, "`\(written)` stands in a citation without an `@`", at: place,
    help:
      "write `@` before each source's id, and commas, not semicolons, inside a locator: `[@a, pp. 4, 6; @b]`"
  )
}

/// `excerpt` is what the message quotes of it.
func citationHasNoComma(_ written: String, _ excerpt: String, at place: Place) -> Diagnostic {
  let key = String(written.prefix { !$0.isWhitespace })
  let rest = written.dropFirst(key.count).drop(while: \.isWhitespace)
  // What follows may be the rest of the id, or another source.
  let isCertain =
    key.utf8.dropFirst().allSatisfy(\.isIDByte) && !key.hasSuffix("-") && beginsWithLocator(rest)
    && !rest.contains("@")
  return Diagnostic(
    "E0306", .error, "a comma is missing after the id in the citation `\(excerpt)`", at: place,
    help:
      "write a comma before a page or other locator, `[@interfax-2024, p. 4]`, and `; @` before the id of "
      + "another source",
    fixes: isCertain ? [Diagnostic.FixIt(place, replacing: key, with: "\(key),")] : [])
}

/// Whether a text begins with a part of a source and its number: `p. 4`, `pp.4-6`, `§ 3`, `chapter 2`.
private func beginsWithLocator(_ text: Substring) -> Bool {
  let name = text.prefix { $0.isLetter || $0 == "§" }
  let number = text.dropFirst(name.count).drop { $0 == "." || $0.isWhitespace }
  return locatorNames.contains(name.lowercased()) && number.first?.isNumber == true
}

private let locatorNames: Set<String> = [
  "p", "pp", "page", "pages", "§", "§§", "ch", "chapter", "chapters", "sec", "section", "sections", "art",
  "para", "paras", "paragraph", "paragraphs", "line", "lines", "s", "seite", "seiten", "с", "стр", "стор",
]

/// `excerpt` is what the message quotes of it.
func citationsAreJoined(_ written: String, _ excerpt: String, at place: Place) -> Diagnostic {
  let bytes = Array(written.utf8)
  var mended: [UInt8] = []
  var start = 0
  for joint in citationJoints(in: bytes[...]) {
    mended += bytes[start..<joint.lowerBound] + "; ".utf8
    start = joint.upperBound
  }
  // Where lines break, the file may have other marks between them.
  let isCertain = bytes.count == place.range.count && !bytes.contains(0x0A)
  return Diagnostic(
    "E0339", .error,
    "no semicolon stands between the sources of the citation `\(excerpt)`, so only the first is cited",
    at: place, help: "write a semicolon between sources: `[@interfax-2024, p. 4; @tass-2024]`",
    fixes: isCertain
      ? [Diagnostic.FixIt(place, replacement: String(decoding: mended + bytes[start...], as: UTF8.self))] : []
  )
}

func footnoteIsNotSupported(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0307", .error, "`\(written)` is not how a note is written here", at: place,
    help:
      "write the note's text where it belongs, as `^[the text of the note]`, and delete its `[^...]:` line")
}

func noteIsNotClosed(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0308", .error, "the note that begins with `^[` is not closed", at: place,
    help: "write `]` after the note, in the same paragraph, or `\\^[` when you mean no note")
}

func noteIsEmpty(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0346", .warning, "a note has no text", at: place,
    help: "write its text between the brackets, or delete `^[]`")
}

func headingIsTitle(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0309", .warning, "a heading of level 1 stands in the text", at: place,
    help: "begin it with `##`: the page's title is its only heading of level 1")
}

func headingSkipsLevel(_ level: Int, after previous: Int, at place: Place) -> Diagnostic {
  let wanted = String(repeating: "#", count: previous + 1)
  return Diagnostic(
    "W0310", .warning, "a heading of level \(level) follows one of level \(previous)", at: place,
    help: "begin it with `\(wanted)`: screen readers navigate by levels without gaps")
}

func imageHasNoText(_ destination: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0311", .warning, "the image `\(destination)` has no text for those who cannot see it", at: place,
    help: "say between the brackets what it shows: `![A queue outside a passport office](...)`")
}

func linkHasNoText(_ destination: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0312", .warning, "the link to `\(destination)` has no text", at: place,
    help: "write between the brackets where it leads")
}

func linkHasNoAddress(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0313", .warning, "a link or an image has no address", at: place,
    help: "write an address between the parentheses")
}

func addressIsUnsafe(_ destination: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0314", .error, "the address `\(destination)` is not allowed in a page", at: place,
    help: "use an address that begins with `https:`, or a path on this site")
}

func htmlIsShownAsText(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0315", .warning, "the HTML `\(written)` is shown to readers as text", at: place,
    help: "use Markdown instead, write `\\<` when you mean the text, or set `raw-html: true` in `site.yml`")
}

func quotationIsNotOpened(_ mark: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0316", .warning, "a quotation ends with `\(mark)` before a citation but begins nowhere", at: place,
    help: "write its opening quotation mark in the same paragraph and the same emphasis, "
      + "or the quotation cannot be checked")
}

func attributionIsNotLast(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0317", .warning, "a line that says where a quotation is from is not its last line", at: place,
    help: "move it to the end of the block quotation, and give each source a block quotation of its own")
}

func attributionIsOutside(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0318", .warning, "a line that says where a quotation is from stands below the block quotation",
    at: place,
    help: "begin it with `>` and leave no blank line before it, or the quotation cannot be checked")
}

func citationIsOutside(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0318", .warning, "a line that says where a quotation is from stands below the block quotation",
    at: place,
    help: "write it as `> -- \(written)`, straight below the words, or the quotation cannot be checked")
}

func rowIsTooLong(_ count: Int, columns: Int, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0319", .error, "a table's row has \(count) cells and its header \(columns)", at: place,
    help: "add a column to the header and to the line below it, or write `\\|` for a bar inside a cell")
}

// MARK: - Markup that is shown as text, since a mark of it is missing

func quotationIsNotClosed(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0320", .warning, "a quotation begins here but does not end before its citation", at: place,
    help: "write its closing quotation mark before the citation, or the quotation cannot be checked")
}

package func quotationIsUnchecked(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0338", .warning, "these quoted words are not checked, since no citation stands straight behind them",
    at: place,
    help: "write `\"...\" [@id]`; write `\\\"` for marks around what nobody said, or set a title in "
      + "`*italics*`")
}

func attributionIsAlone(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0318", .warning, "a line that says where a quotation is from has no quotation above it", at: place,
    help: "leave no blank line between it and the quotation, or the quotation cannot be checked")
}

func headingHasNoSpace(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0321", .warning, "`\(written)` is shown as text: a heading has a space after its `#`", at: place,
    help: written.hasSuffix("\u{A0}")
      ? "write an ordinary space after the last `#`, in place of the no-break space"
      : "write a space after the last `#`")
}

/// The place is that of the character, `replacement` what is to stand there.
func markIsHidden(replacement: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0344", .warning, "an invisible character stands beside a mark, which is therefore shown as text",
    at: place, help: "delete the mark with what stands on both sides of it, and write it anew",
    fixes: [Diagnostic.FixIt(place, replacement: replacement)])
}

/// `written` is the whole definition.
func definitionIsText(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0345", .warning, "readers do not see `\(written)`: it is read as the address of a hyperlink", at: place,
    help: "write a backslash before its first bracket to show it, or delete it: no hyperlink uses it")
}

func headingIsEmpty(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0322", .warning, "a heading has no text", at: place, help: "write its text, or delete the line")
}

func tableHasNoRule(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0323", .warning, "this looks like a table and is shown as text", at: place,
    help: "write a line such as `|---|---|` below the header, with a part for each column")
}

func codeIsNotClosed(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0324", .warning, "the code that begins here does not end: all that follows is shown as code",
    at: place, help: "write the same marks on a line of their own after the code's last line")
}

func linkIsNotRead(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0325", .warning, "`\(written)` is shown as text: the hyperlink is not complete", at: place,
    help: "write `)` after the address, and an address with spaces between `<` and `>`")
}

func linkHasSpace(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0325", .warning, "`\(written)` is shown as text: the hyperlink is not complete", at: place,
    help: "take out the space between `]` and `(`")
}

func linkHasNoDefinition(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0326", .warning, "`\(written)` is shown as text: no line says where it leads", at: place,
    help: "write the address in parentheses: `[text](https://...)`")
}

func emphasisIsNotClosed(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0327", .warning, "`\(written)` is shown as text: nothing closes it in its paragraph", at: place,
    help: "write `\(written)` on both sides of the words, without a space inside, or take it out")
}

func inlineCodeIsNotClosed(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0328", .warning, "a backquote is shown as text: nothing closes it in its paragraph", at: place,
    help: "write one on both sides of code; an apostrophe is `'` or `\u{2019}`")
}

func apostrophesAreCode(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0328", .warning, "`\(written)` is shown as code, though it begins and ends inside words", at: place,
    help: "write apostrophes as `'` or `\u{2019}`, not as backquotes")
}

/// `id` is that of a source, or looks like one.
package func attributionHasNoCitation(_ id: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0329", .warning, "a quotation's last line names `\(id)`, but does not cite it", at: place,
    help: "write the line as `> -- [@\(id)]`, or the quotation cannot be checked")
}

func itemHasNoSpace(after mark: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0330", .warning, "these lines look like a list and are shown as one paragraph", at: place,
    help: "write a space after the `\(mark)` of each item")
}

func itemHasForeignBullet(_ sign: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0330", .warning, "these lines look like a list and are shown as one paragraph", at: place,
    help: "begin each item with `- ` in place of `\(sign)`")
}

func codeIsIndented(at place: Place) -> Diagnostic {
  Diagnostic(
    "W0332", .warning, "this is shown as code, since four spaces or a tab stand before it", at: place,
    help: "take them out, or write a line of three backquotes before and after what is code")
}

func quotationHasNoAttribution(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0333", .warning,
    "a block quotation cites `\(written)`, but not in a last line of its own",
    at: place,
    help: "write `> -- [@id]` as its last line, or the quotation cannot be checked word for word")
}

func linkIsTurned(_ written: String, at place: Place) -> Diagnostic {
  let halves = written.dropFirst().dropLast().split(separator: ")[", maxSplits: 1)
  let words = halves.count == 2 ? String(halves[0]) : ""
  let address = halves.last.map(String.init) ?? ""
  // Where a cell leaves out a backslash, the text is not what stands in the file.
  let isCertain =
    !words.allSatisfy(\.isWhitespace) && !words.contains { "[]".contains($0) }
    && !address.contains { "()<>\\".contains($0) } && !address.hasPrefix("www.")
    && written.utf8.count == place.range.count
  return Diagnostic(
    "W0336", .warning, "`\(written)` is shown as text: its brackets stand the wrong way round", at: place,
    help: "write the words in square brackets and the address in parentheses: `[text](https://...)`",
    fixes: isCertain ? [Diagnostic.FixIt(place, replacement: "[\(words)](\(address))")] : [])
}

func schemeIsMisspelt(_ destination: String, meant: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0337", .warning, "the beginning of the address `\(destination)` is misspelt", at: place,
    help: "did you mean `\(meant)`?",
    fixes: [Diagnostic.FixIt(place, replacing: destination, with: meant)])
}

func addressIsOnThisMachine(_ address: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0340", .warning, "`\(address)` leads to the machine on which you write, which readers cannot reach",
    at: place, help: "link to the page by its file, its id (`[[id]]`) or its published address")
}

// MARK: - What other programs understand

func imageHasFileName(_ text: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0341", .warning, "the image's text `\(text)` tells nothing to readers who cannot see it", at: place,
    help: "write between the brackets what the image shows")
}

func imageIsNoPicture(_ destination: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0342", .warning, "browsers show no picture at `\(destination)`", at: place,
    help: "save it as JPEG or PNG; lead to a video or a document with a hyperlink, which has no `!`")
}

func addressOfRedirect(_ destination: String, meant: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0343", .warning, "the hyperlink leads through a search engine's or a network's counter", at: place,
    help: "did you mean `\(meant)`?", fixes: [Diagnostic.FixIt(place, replacing: destination, with: meant)])
}

func mergeIsNotFinished(at place: Place) -> Diagnostic {
  Diagnostic(
    "E0331", .error, "two versions of the text stand here: their merge was not finished", at: place,
    help:
      "keep what is right of both, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`"
  )
}

func markupIsForeign(_ written: String, _ markup: ForeignMarkup, at place: Place) -> Diagnostic {
  let words = written.split(whereSeparator: \.isNewline).joined(separator: " ")
  return Diagnostic(
    "W0334", .warning, "`\(words)` is shown as text: it is the markup of another program", at: place,
    help: foreignMarkupHelp(markup))
}

private func foreignMarkupHelp(_ markup: ForeignMarkup) -> String {
  switch markup {
  case .highlight: "write `**` on both sides of words that are to stand out, or take the marks out"
  case .comment:
    "take out what readers are not to see; a remark of yours may follow a `#` in the front matter"
  case .call: "write what is to stand here, or take it out: a text calls nothing"
  case .task: "say in words what is done and what is not: a list has no boxes to tick"
  case .callout: "write it as a paragraph without `>`: a block quotation holds the words of a source"
  case .container: "write it as a paragraph that begins with its title between `**`"
  }
}

func imageIsReference(_ written: String, at place: Place) -> Diagnostic {
  let target = written.dropFirst(3).dropLast(2).prefix { $0 != "|" }
  let file = target.split(separator: "/").last.map(String.init) ?? ""
  return Diagnostic(
    "W0335", .warning, "`\(written)` is shown as text: neither an image nor a reference is written so",
    at: place,
    help: file.contains(".")
      ? "an image is written `![what it shows](/media/\(file))`"
      : "write a reference without `!` straight before it; a text cannot hold another one")
}
