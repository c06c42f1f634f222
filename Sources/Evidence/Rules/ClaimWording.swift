import Content
import Diagnostics
import Linking

/// What search engines ask of a claim's wording, which ClaimReview gives them as `claimReviewed`.
func checkWording(of claim: LinkedClaim, in site: LinkedSite) -> [Diagnostic] {
  let wording = claim.claim.claim
  let label = site.settings.verdicts[claim.verdict].label
  if holds(label, in: wording.value) { return [verdictInClaim(wording, label: label)] }
  // A text has at most as many characters as bytes, which are faster to count.
  let length = wording.value.utf8.count > longestClaim ? wording.value.count : 0
  guard length > longestClaim else { return [] }
  return [longClaim(wording, length: length, site.settings.rules.severity(of: .longClaims))]
}

/// Claims of one wording, apart from those of translations, which may leave some as they are.
func checkRepeatedClaims(in site: LinkedSite) -> [Diagnostic] {
  var known: [String: Claim] = [:]
  return site.claims.compactMap { linked in
    let claim = linked.claim
    guard site.articles[linked.article].translationOf == nil, !claim.claim.value.isEmpty else { return nil }
    if let first = known[claim.claim.value] { return claimStandsTwice(claim, first: first) }
    known[claim.claim.value] = claim
    return nil
  }
}

/// In characters: "Try to keep this less than 75 characters" (Google Search Central, Fact Check).
private let longestClaim = 75

/// Whether the words stand in a text as words of their own, in capitals or not.
private func holds(_ words: String, in text: String) -> Bool {
  let (words, text) = (Array(words.lowercased().utf8), Array(text.lowercased().utf8))
  guard !words.isEmpty, words.count <= text.count else { return false }
  return (0...text.count - words.count).contains { start in
    let end = start + words.count
    return text[start] == words[0] && text[start..<end].elementsEqual(words)
      && (start == 0 || !isPartOfWord(text[start - 1])) && (end == text.count || !isPartOfWord(text[end]))
  }
}

/// A letter or a digit; every byte outside ASCII counts as one, also that of a quotation mark.
private func isPartOfWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
  default: false
  }
}
