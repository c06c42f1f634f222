/// Gives each heading an id made of its text: `Who said it? Хто?` gives `who-said-it-хто`.
///
/// Of headings with one text the second gets `-2`. No id has a `_`, so none is that of a note or a citation
/// (`note_1`), and none is that of the page's main part, where the link to skip the menu leads.
func giveIDs(_ headings: inout [MarkdownDocument.Heading]) {
  guard !headings.isEmpty else { return }
  var taken: Set<String> = ["page-content"]
  var lastNumbers: [String: Int] = [:]
  for index in headings.indices {
    let base = slug(headings[index].text)
    var id = base
    var number = lastNumbers[base] ?? 1
    while taken.contains(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    lastNumbers[base] = number
    taken.insert(id)
    headings[index].id = id
  }
}

/// Letters and digits of any script in lower case, with one `-` for white space and dashes between them.
private func slug(_ text: String) -> String {
  var slug: [UInt8] = []
  var isBetweenWords = false
  for scalar in text.unicodeScalars {
    if isPartOfWord(scalar) {
      if isBetweenWords, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isBetweenWords = false
      if let letter = UInt8(exactly: scalar.value), letter < 0x80 {
        slug.append(letter.isASCIILetter ? letter | 0x20 : letter)
      } else {
        slug += scalar.properties.lowercaseMapping.utf8
      }
    } else if scalar.isMarkdownSpace || scalar == "_" || isDash(scalar) {
      isBetweenWords = true
    }
  }
  return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
}

private func isDash(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == "-" : scalar.properties.generalCategory == .dashPunctuation
}

private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value).isASCIIAlphanumeric }
  return switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
    true
  default: false
  }
}
