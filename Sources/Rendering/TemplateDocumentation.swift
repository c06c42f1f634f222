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
    site, navigationLink, page, alternate, pagination, pageLink, link, countLink, date, verdict, scaleStep,
    articleCard, article, claimCard, claimBox, claimGroup, claim, evidence, originCount, provenanceStep,
    figure,
    correction, sourceCard, indexedSource, sourceLink, sourceGroup, source, citation, relay, use, entityCard,
    entityGroup,
    entity,
    localName, mention, companion, timelineEntry, periodGroup, periodLink, period, heading,
  ]
}

/// The keys that a strings file may give under `dates:`.
private let wordsOfDates = """
  ## Words of dates

  Keys under `dates:` of a strings file; what is left out is English.

  \(DateVocabulary.keys.map { "- `\($0)`" }.joined(separator: "\n"))

  """
