import Diagnostics

/// What the tree builder knows about the spot at which libyaml gave up.
struct FaultContext {
  /// The `[` or `{` that is open there.
  let openBracket: Int?
  /// The last text in quotation marks before it.
  let lastQuoted: Range<Int>?
  /// The last list or mapping in brackets that ends before it.
  let lastBracketed: Range<Int>?
}

/// The mistake behind a syntax error: libyaml says what it missed, an editor wants to know what is wrong.
func problem(_ fault: YAMLFault, in text: SourceText, after context: FaultContext) -> Diagnostic {
  let offset = fault.problemOffset
  if let mark = mergeMark(of: fault, in: text) { return mergeIsNotFinished(at: text.place(mark)) }
  switch fault.problem {
  case "mapping values are not allowed in this context":
    return unexpectedColon(fault, in: text, after: context)
  case "could not find expected ':'": return missingColon(at: fault.contextOffset, in: text)
  case "found unexpected end of stream", "found unexpected document indicator":
    return quoteNotClosed(
      at: text.place(fault.contextOffset..<min(fault.contextOffset + 1, text.range.upperBound)))
  case "found unknown escape character", "did not find expected hexdecimal number",
    "found invalid Unicode character escape code":
    return badEscape(at: offset, in: text)
  case "found a tab character where an indentation space is expected",
    "found a tab character that violates indentation":
    return tabs(at: offset, in: text)
  case "did not find expected key", "did not find expected '-' indicator":
    return misplacedLine(at: offset, in: text, after: context)
  case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
    return openBracket(at: offset, in: text, after: context)
  case "block sequence entries are not allowed in this context":
    return dashAfterKey(at: text.place(text.character(at: offset)))
  case "found character that cannot start any token", "did not find expected node content",
    "mapping keys are not allowed in this context":
    return badStart(at: offset, in: text, after: context)
  case "did not find expected <document start>":
    return textAfterQuote(at: offset, in: text, after: context)
      ?? secondDocument(at: text.place(text.restOfLine(from: offset)))
  default: return rareProblem(fault, in: text, after: context)
  }
}

private func rareProblem(_ fault: YAMLFault, in text: SourceText, after context: FaultContext) -> Diagnostic {
  switch text.byte(at: fault.contextOffset) {
  case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"):
    return badStart(at: fault.contextOffset, in: text, after: context)
  case UInt8(ascii: "%"):
    let line = text.restOfLine(from: fault.contextOffset)
    return directive(text.excerpt(line), at: text.place(line))
  default:
    return otherSyntax(
      fault.problem, while: fault.context, at: text.place(text.character(at: fault.problemOffset)))
  }
}

/// The line `<<<<<<< HEAD`, `=======` or `>>>>>>> branch`, if YAML cannot read on because of it.
private func mergeMark(of fault: YAMLFault, in text: SourceText) -> Range<Int>? {
  let offsets = [fault.problemOffset, fault.contextOffset, text.lineAbove(fault.problemOffset)]
  for offset in offsets.compactMap(\.self) {
    let line = text.lineStart(of: offset)..<text.lineEnd(of: offset)
    let mark = text.bytes[line].prefix(7)
    guard mark.count == 7, let first = mark.first, "<=>|".utf8.contains(first),
      mark.allSatisfy({ $0 == first }), line.count == 7 || isBlank(text.bytes[mark.endIndex])
    else { continue }
    return line
  }
  return nil
}

/// The mistake at the first byte or character that YAML cannot read.
func problem(_ fault: TextFault, in text: SourceText) -> Diagnostic {
  let start = text.range.lowerBound
  switch fault {
  case .notUTF8(let offset): return notUTF8(at: text.place(start + offset..<start + offset + 1))
  case .forbidden(let range, let scalar):
    let place = text.place(start + range.lowerBound..<start + range.upperBound)
    return forbiddenCharacter(scalar, at: place)
  }
}

/// `title: One: two`, a key that is indented below a text, or a key below a line that lacks its colon.
private func unexpectedColon(
  _ fault: YAMLFault, in text: SourceText, after context: FaultContext
) -> Diagnostic {
  let offset = fault.problemOffset
  if let problem = textAfterQuote(at: offset, in: text, after: context) { return problem }
  if let bullet = falseBullet(onLineOf: offset, in: text) {
    return notABullet(text.string(bullet), at: text.place(bullet))
  }
  let place = text.place(offset..<offset + 1)
  guard let colon = text.keyColon(onLineOf: offset, before: offset) else {
    let start = text.keyStart(onLineOf: offset)
    guard let above = text.lineAbove(offset) else {
      return otherSyntax(fault.problem, while: fault.context, at: place)
    }
    if text.column(of: above) >= text.column(of: start) { return missingColon(at: above, in: text) }
    return keyBelowText(text.excerpt(start..<offset), at: text.place(start..<offset))
  }
  let value = text.restOfLine(from: text.afterBlanks(colon + 1))
  // `• { a: b, c: d }` has no key before its first colon.
  let hasKey = text.bytes[text.keyStart(onLineOf: offset)..<colon].allSatisfy(isKeyByte)
  let fix = hasKey && endsWithLine(value, in: text) ? quotingFix(of: value, in: text) : nil
  return colonInText(text.excerpt(value), at: place, fix: fix)
}

/// What a word processor begins a list item with, or a hyphen without a space before `{` or `[`.
private func falseBullet(onLineOf offset: Int, in text: SourceText) -> Range<Int>? {
  let start = text.afterBlanks(text.lineStart(of: offset))
  let character = text.character(at: start)
  guard let next = text.byte(at: character.upperBound) else { return nil }
  switch text.string(character) {
  case "•", "·", "▪", "●", "◦", "‣", "–", "—", "−": return isBlank(next) ? character : nil
  case "-": return "{[".utf8.contains(next) ? character : nil
  default: return nil
  }
}

/// `title Passports`, `title:Passports` or a second line of a text that is not indented.
private func missingColon(at offset: Int, in text: SourceText) -> Diagnostic {
  let line = text.restOfLine(from: offset)
  if let colon = line.first(where: { text.bytes[$0] == UInt8(ascii: ":") }),
    text.bytes[line.lowerBound..<colon].allSatisfy(isKeyByte), colon > line.lowerBound,
    text.byte(at: colon + 1) != UInt8(ascii: "/")
  {
    if let spaces = text.oddSpaces(from: colon + 1) {
      return oddSpaceAfterColon(
        spaces.first, key: text.string(line.lowerBound..<colon), at: text.place(spaces.place),
        fix: spaces.fix(width: 1, in: text))
    }
    return missingSpaceAfterColon(text.excerpt(line), after: text.place(colon + 1..<colon + 1))
  }
  return noColon(text.excerpt(line), at: text.place(line))
}

private func misplacedLine(at offset: Int, in text: SourceText, after context: FaultContext) -> Diagnostic {
  if let problem = textAfterQuote(at: offset, in: text, after: context) { return problem }
  if text.byte(at: offset) == UInt8(ascii: ":") {
    return keyIsNoText(at: text.place(offset..<offset + 1))
  }
  if let bracketed = context.lastBracketed, bracketed.upperBound <= offset,
    text.afterBlanks(bracketed.upperBound) == offset
  {
    let bracket = bracketed.prefix(1)
    return badFirstCharacter(text.string(bracket), at: text.place(bracket))
  }
  let line = text.restOfLine(from: offset)
  return badIndentation(text.excerpt(line), at: text.place(line))
}

private func openBracket(at offset: Int, in text: SourceText, after context: FaultContext) -> Diagnostic {
  if let problem = textAfterQuote(at: offset, in: text, after: context) { return problem }
  guard let bracket = context.openBracket else {
    return otherSyntax("", while: "", at: text.place(text.character(at: offset)))
  }
  let written = text.string(bracket..<bracket + 1)
  if text.lineStart(of: offset) != text.lineStart(of: bracket) || offset == text.range.upperBound {
    return bracketNotClosed(
      written, at: text.place(bracket..<bracket + 1), comment: comment(hidingEndOf: bracket, in: text))
  }
  return missingComma(
    text.excerpt(text.restOfLine(from: offset)), in: written, at: text.place(text.character(at: offset)))
}

/// `#other]` in `[the-desk, #other]`.
private func comment(hidingEndOf bracket: Int, in text: SourceText) -> String? {
  let end = text.lineEnd(of: bracket)
  let closing = text.bytes[bracket] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
  let hash = (bracket + 1..<end).first { isBlank(text.bytes[$0 - 1]) && text.beginsComment(at: $0) }
  guard let hash, text.bytes[hash..<end].contains(closing) else { return nil }
  return text.excerpt(hash..<end)
}

/// `'It's`: YAML takes the text to end at its second quotation mark, and cannot make sense of the rest of the
/// line.
private func textAfterQuote(at offset: Int, in text: SourceText, after context: FaultContext) -> Diagnostic? {
  guard let quoted = context.lastQuoted, quoted.upperBound <= offset,
    text.afterBlanks(quoted.upperBound) == offset, offset < text.lineEnd(of: offset)
  else { return nil }
  let isLong = text.lineStart(of: quoted.lowerBound) != text.lineStart(of: quoted.upperBound)
  return isLong
    ? quoteNotClosed(at: text.place(quoted.lowerBound..<quoted.lowerBound + 1))
    : quoteClosedEarly(text.excerpt(quoted), mark: text.string(quoted.prefix(1)), at: text.place(quoted))
}

private func badStart(at offset: Int, in text: SourceText, after context: FaultContext) -> Diagnostic {
  if text.byte(at: offset) == UInt8(ascii: "\t") { return tabs(at: offset, in: text) }
  if let bracket = context.openBracket, offset >= text.range.upperBound {
    return bracketNotClosed(
      text.string(bracket..<bracket + 1), at: text.place(bracket..<bracket + 1),
      comment: comment(hidingEndOf: bracket, in: text))
  }
  if context.openBracket != nil, text.byte(at: offset) == UInt8(ascii: ",") {
    return nothingBeforeComma(at: text.place(offset..<offset + 1))
  }
  if text.byte(at: offset) == UInt8(ascii: "*"), text.byte(at: offset + 1).map(isBlank) == true,
    text.keyStart(onLineOf: offset) == offset
  {
    return notABullet("*", at: text.place(offset..<offset + 1))
  }
  let character = text.character(at: offset)
  let line = text.restOfLine(from: offset)
  let value: Range<Int>?
  if let bracket = openBracket(at: offset, in: text) {
    value = valueInBrackets(at: offset, bracket, in: text)
  } else {
    let followsKey = text.keyColon(onLineOf: offset, before: offset) != nil
    value = followsKey && endsWithLine(line, in: text) ? line : nil
  }
  // `@the-desk` may be a name as well as an id.
  let id = (value ?? line).dropFirst()
  if text.byte(at: offset) == UInt8(ascii: "@"), text.bytes[id].allSatisfy(isKeyByte), !id.isEmpty {
    return badFirstCharacter("@", at: text.place(character), before: text.string(id))
  }
  return badFirstCharacter(
    text.string(character), at: text.place(character), fix: value.flatMap { quotingFix(of: $0, in: text) })
}

/// A text in brackets, if it is certain where it ends: before a bracket that closes them, the next key, or
/// behind the only word of a list's item.
private func valueInBrackets(at start: Int, _ bracket: Int, in text: SourceText) -> Range<Int>? {
  let lineEnd = text.lineEnd(of: start)
  guard let end = (start..<lineEnd).first(where: { ",[]{}\"#:".utf8.contains(text.bytes[$0]) }) else {
    return nil
  }
  let value = text.withoutTrailingSpace(start..<end)
  switch (text.bytes[bracket], text.bytes[end]) {
  case (UInt8(ascii: "["), UInt8(ascii: "]")): return value
  case (UInt8(ascii: "["), UInt8(ascii: ",")): return text.bytes[value].contains(where: isBlank) ? nil : value
  case (UInt8(ascii: "{"), let mark):
    var before = start
    while before > bracket, isBlank(text.bytes[before - 1]) { before -= 1 }
    guard text.bytes[before - 1] == UInt8(ascii: ":") else { return nil }
    if mark == UInt8(ascii: "}") { return value }
    let key = text.bytes[text.afterBlanks(end + 1)..<lineEnd].prefix(while: isKeyByte)
    return mark == UInt8(ascii: ",") && !key.isEmpty && text.byte(at: key.endIndex) == UInt8(ascii: ":")
      ? value : nil
  default: return nil
  }
}

private func badEscape(at offset: Int, in text: SourceText) -> Diagnostic {
  var backslash = offset
  while backslash > text.range.lowerBound, text.bytes[backslash] != UInt8(ascii: "\\") { backslash -= 1 }
  let range = backslash..<text.character(at: backslash + 1).upperBound
  let half = backslash..<min(backslash + 6, text.range.upperBound)
  let digits = text.bytes[half].dropFirst(2)
  if text.byte(at: backslash + 1) == UInt8(ascii: "u"), digits.first.map({ $0 | 0x20 }) == UInt8(ascii: "d"),
    digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
  {
    return halfOfCharacter(text.string(half), at: text.place(half))
  }
  return unknownEscape(text.string(range), at: text.place(range))
}

private func tabs(at offset: Int, in text: SourceText) -> Diagnostic {
  var end = offset
  while text.byte(at: end) == UInt8(ascii: "\t") { end += 1 }
  return tabIndentation(at: text.place(offset..<max(end, min(offset + 1, text.range.upperBound))))
}

/// Whether an unquoted value does not go on in the next line.
private func endsWithLine(_ value: Range<Int>, in text: SourceText) -> Bool {
  let lineStart = text.lineStart(of: value.lowerBound)
  let indent = text.keyStart(onLineOf: value.lowerBound) - lineStart
  var next = text.lineEnd(of: value.lowerBound)
  while let byte = text.byte(at: next), isLineBreak(byte) { next += 1 }
  return text.afterBlanks(next) - next <= indent || next == text.range.upperBound
}

/// Quotation marks around an unquoted value.
private func quotingFix(of value: Range<Int>, in text: SourceText) -> Diagnostic.FixIt? {
  guard let first = text.bytes[value].first, !"\"'[]{}#,".utf8.contains(first) else { return nil }
  var quoted: [UInt8] = [UInt8(ascii: "\"")]
  for byte in text.bytes[value] {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { quoted.append(UInt8(ascii: "\\")) }
    quoted.append(byte)
  }
  quoted.append(UInt8(ascii: "\""))
  return Diagnostic.FixIt(text.place(value), replacement: String(decoding: quoted, as: UTF8.self))
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}
