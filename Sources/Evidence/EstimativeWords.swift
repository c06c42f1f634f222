import Content
import Linking

/// A word of likelihood in a quotation from an assessment, with what its author means by it.
package struct EstimativeWord: Sendable, Hashable {
  /// As it is quoted: `almost certainly`.
  package let words: String
  /// The range of the probability yardstick, in percent.
  package let percent: ClosedRange<Int>
}

/// The words of likelihood in a claim's quotations, where they come from a source that has a yardstick.
///
/// The quotation's own source may have it, or the assessment that this source relays, if the claim names that
/// assessment too: only then is it clear whose words are quoted.
func estimativeWords(of claim: LinkedClaim, in site: LinkedSite) -> [EstimativeWord] {
  let named = claim.appeared + claim.evidence.map(\.source)
  func isAssessment(_ source: SourceKey?) -> Bool {
    guard let source else { return false }
    let relayed = site.sources[source].relays.compactMap(\.source).filter(named.contains)
    return ([source] + relayed).contains { site.sources[$0].source.yardstick == .phia }
  }
  var texts: [String] = []
  if let quote = claim.claim.quote, isAssessment(claim.quoteSource) { texts.append(quote.text.value) }
  for item in claim.evidence where isAssessment(item.source) {
    if let quote = item.evidence.quote { texts.append(quote.value) }
  }
  return uniqued(texts.flatMap(estimativeWords))
}

/// The yardstick's words in a text, from left to right: `highly likely` is never also `likely`.
func estimativeWords(in text: String) -> [EstimativeWord] {
  let words = text.split { !$0.isLetter }
  var found: [EstimativeWord] = []
  var position = 0
  while position < words.count {
    let rest = words[position...].prefix(2).map { $0.lowercased() }
    guard let term = yardstick.first(where: { rest.starts(with: $0.words) }) else {
      position += 1
      continue
    }
    let quoted = words[position..<position + term.words.count]
    found.append(EstimativeWord(words: quoted.joined(separator: " "), percent: term.percent))
    position += term.words.count
  }
  return found
}

/// Professional Head of Intelligence Assessment, "Professional development framework for all-source
/// intelligence assessment" (2019): the probability yardstick. Longer terms stand before shorter ones.
private let yardstick: [(words: [String], percent: ClosedRange<Int>)] = [
  (["remote", "chance"], 0...5), (["highly", "unlikely"], 10...20), (["realistic", "possibility"], 40...50),
  (["highly", "likely"], 80...90), (["almost", "certain"], 95...100), (["almost", "certainly"], 95...100),
  (["unlikely"], 25...35), (["likely"], 55...75), (["probable"], 55...75), (["probably"], 55...75),
]
