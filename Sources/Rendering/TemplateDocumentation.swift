import Dates
import Templates

/// What every template sees, in Markdown: the page templates first, then every shape; `docs/templates.md`
/// holds it.
package func templateDocumentation() -> String {
  var text = "## Page templates\n\nEvery one of them sees `site`, `page` and `strings`, and:\n\n"
  text += "| template | name | type | what it is |\n|---|---|---|---|\n"
  for page in PageTemplate.allCases {
    for field in page.fields {
      text += "| `\(page.fileName)` | `\(field.name)` | \(field.type.words) | \(field.description) |\n"
    }
    if page.fields.isEmpty { text += "| `\(page.fileName)` | | | nothing else |\n" }
  }
  return [text, documentation(of: Shapes.all), documentationOfFilters(), wordsOfDates].joined(separator: "\n")
}

extension Shapes {
  /// Every shape, the ones that stand on every page first.
  static let all: [RecordShape] = [
    site.declared, navigationLink.declared, policyLink.declared, page.declared, pageCitation.declared,
    alternate.declared, pagination.declared,
    pageLink.declared, link.declared, countLink.declared, date.declared, verdict.declared,
    scaleStep.declared, tallyStep.declared, verdictCount.declared, articleCard.declared, article.declared,
    claimCard.declared,
    claimBox.declared,
    claimGroup.declared, claim.declared, evidence.declared, originCount.declared, provenanceStep.declared,
    figure.declared, correction.declared, change.declared, sourceCard.declared, indexedSource.declared,
    sourceLink.declared,
    sourceGroup.declared, source.declared, sourceCopy.declared, citation.declared, relay.declared,
    use.declared,
    entityCard.declared, entityGroup.declared, entity.declared, localName.declared, mention.declared,
    companion.declared, timelineEntry.declared, picture.declared, tick.declared, timeMark.declared,
    timeBar.declared, periodGroup.declared, periodLink.declared, period.declared, heading.declared,
    weakness.declared, loop.declared, estimativeWord.declared, restingClaim.declared, ledger.declared,
    figureGroup.declared, ledgerEntry.declared,
  ]
}

/// The keys that a strings file may give under `dates:`.
private let wordsOfDates = """
  ## Words of dates

  Keys under `dates:` of a strings file; what is left out is English.

  \(DateVocabulary.keys.map { "- `\($0)`" }.joined(separator: "\n"))

  """
