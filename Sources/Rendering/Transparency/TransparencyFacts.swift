import Content
import Dates
import Evidence
import Linking
import Pages

/// What a site's content shows of each criterion.
struct TransparencyFacts {
  typealias Finding = TransparencyReport.Finding

  let site: LinkedSite
  let plan: SitePlan
  let evidence: EvidenceAssessment
  let quotations: QuotationCount
  let today: CivilDate

  func finding(_ showing: Showing) -> Finding {
    switch showing {
    case .nothing(let reason): Finding(state: .beyond, words: "A site cannot show it: \(reason).")
    case .policy(let policy): finding(of: policy)
    case .regularWork: regularWork
    case .oneScale: oneScale
    case .speakers: speakers
    case .quotations: checkedQuotations
    case .corrections: corrections
    case .interests:
      sources("sources of a party to the conflict say so", among: { isParty($0, in: site) }) {
        $0.interests != nil
      }
    case .reachableSources:
      sources("sources in use have an address or a copy that readers can open") {
        $0.url != nil || !$0.archived.isEmpty
      }
    case .archivedSources:
      sources("sources with an address have a copy in an archive", among: { $0.source.url != nil }) {
        !$0.archived.isEmpty
      }
    case .primarySources: weakness(.noPrimarySource, "rated claims rest on a primary source, or say why not")
    case .severalOrigins:
      weakness(.tooFewOrigins, "rated claims have as many independent origins as asked for, or say why not")
    case .bothSides: weakness(.oneSided, "rated claims show evidence on both sides, or say why not")
    case .gradedEvidence:
      claims("claims have all their evidence graded", among: { !$0.evidence.isEmpty }) {
        $0.evidence.allSatisfy { $0.evidence.credibility != nil }
      }
    case .reasons: claims("claims have the reason of their verdict") { $0.claim.because != nil }
    case .origins:
      claims("claims say who made them, when and where") {
        !$0.by.isEmpty && $0.claim.date != nil && !$0.appeared.isEmpty
      }
    case .replies:
      claims("claims with a known speaker say whom the desk asked", among: { !$0.by.isEmpty }) {
        $0.contacted != nil
      }
    case .choices: articles("articles say why they were written") { $0.article.whyChecked != nil }
    case .namedAuthors: articles("articles name their authors") { !$0.authors.isEmpty }
    case .secondReaders: articles("articles name a second reader") { !$0.reviewedBy.isEmpty }
    case .knownAuthors:
      share("authors have a page that says who they are", authors, EntryKey.entity) {
        site.entities[$0].entry != nil
      }
    }
  }
}

extension TransparencyFacts {
  private func finding(of policy: Policy) -> Finding {
    switch plan.address(of: policy) {
    case .page(let page):
      let words = site.pages[page].page.body.wordCount
      return Finding(
        state: words > 0 ? .met : .notMet, words: "There is a page of \(words) words for it.",
        shownAt: [address(.page(page))])
    case .elsewhere(let address):
      return Finding(state: .met, words: "There is a page for it elsewhere.", shownAt: [address])
    case nil:
      return Finding(
        state: .notMet, words: "`policies:` in `site.yml` names no page under `\(policy.rawValue)`.")
    }
  }

  private var regularWork: Finding {
    let weeks = 26
    let first = today.dayNumber - weeks * 7
    let recent = site.articles.keys.filter { key in
      guard !site.articles[key].claims.isEmpty, let day = site.articles[key].firstDay else { return false }
      return first..<today.dayNumber + 1 ~= day.dayNumber
    }
    return Finding(
      state: recent.count >= weeks ? .met : recent.isEmpty ? .notMet : .partly,
      words: "\(recent.count) fact checks were published in the \(weeks) weeks before \(today).",
      shownAt: recent.map { address(.article($0)) })
  }

  private var oneScale: Finding {
    let verdicts = site.settings.verdicts
    let explained = verdicts.count { !$0.meaning.isEmpty }
    return Finding(
      state: explained == verdicts.count ? .met : .partly,
      words:
        "All claims have verdicts of one scale; \(explained) of its \(verdicts.count) are explained.",
      shownAt: [absolute.href(.claims)])
  }

  /// The numbers are told, but what they ought to be is for people to judge.
  private var speakers: Finding {
    let spoken = site.claims.filter { !$0.by.isEmpty }
    let counts = spoken.flatMap(\.by).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
    let numbers = most.isEmpty ? "none" : most.map { "\($0.value)" }.joined(separator: ", ")
    return Finding(
      state: .beyond,
      words: "Only people can judge it. \(spoken.count) of \(site.claims.count) claims have a known speaker; "
        + "those who speak most, with claims each: \(numbers).",
      shownAt: most.map { address(.entity($0.key)) })
  }

  private var checkedQuotations: Finding {
    guard quotations.all > 0 else {
      return nothingToShow("The site quotes nothing that is bound to a source.")
    }
    return Finding(
      state: state(quotations.found, of: quotations.all),
      words: "\(quotations.found) of \(quotations.all) quotations were found in their sources, word for word."
    )
  }

  private var corrections: Finding {
    guard !site.corrections.isEmpty else { return nothingToShow("No correction has been published so far.") }
    let articles = uniqued(site.corrections.map(\.article))
    return Finding(
      state: .met,
      words: "\(site.corrections.count) corrections stand in \(articles.count) articles and in one list.",
      shownAt: [absolute.href(.corrections)] + articles.map { address(.article($0)) })
  }

  private func weakness(_ kind: Weakness.Kind, _ words: String) -> Finding {
    let rated = site.claims.keys.filter { !site.settings.verdicts[site.claims[$0].verdict].isUnrated }
    return share(words, rated, EntryKey.claim) { key in
      !evidence[key].weaknesses.contains { $0.kind == kind && $0.reason == nil }
    }
  }

  private func articles(_ words: String, _ isShown: (LinkedArticle) -> Bool) -> Finding {
    share(words, Array(site.articles.keys), EntryKey.article) { isShown(site.articles[$0]) }
  }

  private func claims(
    _ words: String, among isAsked: (LinkedClaim) -> Bool = { _ in true },
    _ isShown: (LinkedClaim) -> Bool
  ) -> Finding {
    let asked = site.claims.keys.filter { isAsked(site.claims[$0]) }
    return share(words, asked, EntryKey.claim) { isShown(site.claims[$0]) }
  }

  /// Of sources that are in use.
  private func sources(
    _ words: String, among isAsked: (LinkedSource) -> Bool = { _ in true }, _ isShown: (Source) -> Bool
  ) -> Finding {
    let asked = site.sources.keys.filter { !site.sources[$0].uses.isEmpty && isAsked(site.sources[$0]) }
    return share(words, asked, EntryKey.source) { isShown(site.sources[$0].source) }
  }

  /// How many of some entries show it, and which of them do not.
  private func share<Subject>(
    _ words: String, _ subjects: [Subject], _ entry: (Subject) -> EntryKey, _ isShown: (Subject) -> Bool
  ) -> Finding {
    guard !subjects.isEmpty else { return nothingToShow("The site has nothing of which it could be asked.") }
    let shown = subjects.filter(isShown)
    let lacking = subjects.filter { !isShown($0) }
    return Finding(
      state: state(shown.count, of: subjects.count), words: "\(shown.count) of \(subjects.count) \(words).",
      shownAt: shown.map { address(entry($0)) }, lackingAt: lacking.map { address(entry($0)) })
  }

  private func state(_ count: Int, of all: Int) -> TransparencyReport.State {
    count == all ? .met : count == 0 ? .notMet : .partly
  }

  private func nothingToShow(_ words: String) -> Finding { Finding(state: .beyond, words: words) }

  private var absolute: LinkBase { LinkBase(absolute: site.settings.baseURL) }
  private func address(_ entry: EntryKey) -> String { absolute.href(plan.address(of: entry)) }

  private var authors: [EntityKey] { uniqued(site.articles.flatMap(\.authors)) }
}
