/// Gives each heading an id made of its text: `Who said it? Хто?` gives `who-said-it-хто`.
///
/// Of headings with one text the second gets `-2`. No id has a `_`, so none is that of a note or a citation
/// (`note_1`), and none is that of the page's main part, where the link to skip the menu leads.
func giveIDs(_ headings: inout [MarkdownDocument.Heading]) {
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
  var slug = ""
  var isBetweenWords = false
  for scalar in text.unicodeScalars {
    if isPartOfWord(scalar) {
      if isBetweenWords, !slug.isEmpty { slug += "-" }
      isBetweenWords = false
      slug += scalar.properties.lowercaseMapping
    } else if scalar.isMarkdownSpace || scalar == "_" || scalar.properties.generalCategory == .dashPunctuation
    {
      isBetweenWords = true
    }
  }
  return slug.isEmpty ? "section" : slug
}

private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
    true
  default: false
  }
}
