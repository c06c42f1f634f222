import Dates
import Evidence
import Linking
import Pages

/// What two codes of fact-checkers ask that a site can show, and where this one shows it.
package struct TransparencyReport: Sendable {
  package let site: String
  package let codes: [Code]

  package struct Code: Sendable {
    package let name: String
    package let address: String
    package let criteria: [Criterion]
  }

  package struct Criterion: Sendable {
    /// The part of the code and what it asks there: `Sources: primary`.
    package let id: String
    package let asks: String
    package let finding: Finding
  }

  /// What the content shows of one criterion.
  package struct Finding: Sendable, Equatable {
    package let state: State
    /// One sentence, with what was counted.
    package let words: String
    /// Absolute addresses of pages that show it.
    package var shownAt: [String] = []
    /// Absolute addresses of pages that fall short.
    package var lackingAt: [String] = []
  }

  package enum State: String, Sendable, CaseIterable {
    case met
    case partly
    case notMet = "not-met"
    /// Only people can say: a site cannot show it.
    case beyond = "cannot-be-shown"
  }
}

/// How many of a site's quotations were found in their sources.
package struct QuotationCount: Sendable {
  let found: Int
  let all: Int

  package init(found: Int, of all: Int) {
    self.found = found
    self.all = all
  }
}

/// Holds a site against the criteria of the IFCN's and the EFCSN's codes.
///
/// Everything comes from the content; a policy counts where a page is named for it, and nobody's word is
/// taken for what that page says.
package func transparencyReport(
  _ site: LinkedSite, _ plan: SitePlan, _ evidence: EvidenceAssessment, quotations: QuotationCount,
  today: CivilDate
) -> TransparencyReport {
  let facts = TransparencyFacts(
    site: site, plan: plan, evidence: evidence, quotations: quotations, today: today)
  return TransparencyReport(
    site: site.settings.baseURL,
    codes: TransparencyCode.all.map { code in
      TransparencyReport.Code(
        name: code.name, address: code.address,
        criteria: code.criteria.map {
          TransparencyReport.Criterion(id: $0.id, asks: $0.asks, finding: facts.finding($0.shownBy))
        })
    })
}
