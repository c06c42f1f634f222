import Content

/// A code of fact-checkers: what it asks, in our own words, and by what a site shows it.
struct TransparencyCode {
  typealias Criterion = (id: String, asks: String, shownBy: Showing)

  let name: String
  let address: String
  let criteria: [Criterion]

  static let all = [ifcn, efcsn]
}

/// By what a site shows that it keeps a criterion.
enum Showing {
  case policy(Policy)
  case regularWork, oneScale, speakers, interests, reachableSources, archivedSources, primarySources
  case severalOrigins, bothSides, gradedEvidence, reasons, choices, replies, namedAuthors, knownAuthors
  case secondReaders, corrections, quotations, origins
  /// Only people can say, for this reason.
  case nothing(String)
}

extension TransparencyCode {
  /// Under the code's five commitments, in their order: fairness, sources, funding and organisation,
  /// methodology, corrections.
  private static let ifcn = TransparencyCode(
    name: "IFCN Code of Principles", address: "https://ifcncodeofprinciples.poynter.org/",
    criteria: [
      (
        "Eligibility: register", "The desk is a registered body, or part of one.",
        .nothing("a register says so, not the site")
      ),
      (
        "Eligibility: regular work", "A fact check a week on average over the last half year.",
        .regularWork
      ),
      ("Fairness: measure", "Like claims are measured alike, whoever makes them.", .oneScale),
      ("Fairness: sides", "Checks do not concentrate on one side beyond what its reach warrants.", .speakers),
      ("Fairness: interests", "Interests of sources that may bear on what they say are told.", .interests),
      (
        "Fairness: causes", "The desk supports no party, candidate or cause that it checks.",
        .nothing("what people do outside the site decides it")
      ),
      (
        "Fairness: rules", "The rules of impartiality for those who work for the desk are public.",
        .policy(.ethics)
      ),
      (
        "Sources: reachable", "All evidence that matters is named, and linked where it is online.",
        .reachableSources
      ),
      ("Sources: primary", "Primary sources are used, or it is said why not.", .primarySources),
      (
        "Sources: several", "What a verdict rests on comes from more than one source, or it is said why not.",
        .severalOrigins
      ),
      ("Sources: interests", "What sources may gain from what they say is told.", .interests),
      ("Organisation: funding", "Who owns the desk and who pays for it is public.", .policy(.ownership)),
      ("Organisation: responsible people", "Who decides what is published is public.", .policy(.masthead)),
      (
        "Organisation: authors", "Who the authors are and what they have done before is public.",
        .knownAuthors
      ),
      ("Organisation: contact", "Readers can easily reach the desk.", .policy(.feedback)),
      (
        "Methodology: public", "How claims are chosen, researched, written and published is public.",
        .policy(.methodology)
      ),
      ("Methodology: choice", "It is said why a claim was chosen.", .choices),
      (
        "Methodology: both sides", "Evidence for a claim is shown as well as evidence against it.", .bothSides
      ),
      ("Methodology: weighing", "All evidence is weighed by one standard.", .gradedEvidence),
      ("Methodology: reply", "Those who made a claim are asked for their evidence.", .replies),
      ("Methodology: proposals", "Readers can propose claims and know what to expect.", .policy(.feedback)),
      ("Corrections: policy", "A policy of corrections is public and easy to find.", .policy(.corrections)),
      (
        "Corrections: procedure", "The policy says what is corrected, how, and how soon.",
        .nothing("only a reader of the policy can say")
      ),
      (
        "Corrections: openness", "Corrections are made openly, where readers of the old version see them.",
        .corrections
      ),
      (
        "Corrections: complaints", "Readers know where else they can complain.",
        .nothing("only a reader of the policy can say")
      ),
    ])

  private static let efcsn = TransparencyCode(
    name: "EFCSN European Code of Standards", address: "https://efcsn.com/code-of-standards",
    criteria: [
      ("Methodology: choice", "It is said why a claim was chosen.", .choices),
      ("Methodology: claim", "It is said who made a claim, when and where.", .origins),
      ("Methodology: quotation", "Claims and sources are quoted correctly.", .quotations),
      ("Methodology: sources", "Readers can follow the way from source to verdict.", .reachableSources),
      ("Methodology: copies", "What may vanish from the web is kept.", .archivedSources),
      ("Methodology: primary sources", "Primary sources are used, or it is said why not.", .primarySources),
      (
        "Methodology: several sources", "Verdicts rest on several sources, or it is said why not.",
        .severalOrigins
      ),
      (
        "Methodology: both sides", "Evidence for a claim is shown as well as evidence against it.", .bothSides
      ),
      ("Methodology: reply", "Those whom a check concerns are asked.", .replies),
      ("Methodology: scale", "Verdicts are of one scale, which is explained.", .oneScale),
      ("Methodology: reason", "Each verdict has its reason.", .reasons),
      (
        "Methodology: second reader", "Somebody besides the author reads a check before it is published.",
        .secondReaders
      ),
      ("Methodology: public", "How the desk works is public.", .policy(.methodology)),
      ("Ethics: impartiality", "The rules of impartiality are public.", .policy(.ethics)),
      ("Ethics: sides", "Checks do not serve one side.", .speakers),
      ("Ethics: interests", "Interests of sources are told.", .interests),
      ("Ethics: corrections policy", "A policy of corrections is public.", .policy(.corrections)),
      ("Ethics: corrections", "Corrections are marked and can be found.", .corrections),
      ("Transparency: funding", "Who owns the desk and who pays for it is public.", .policy(.ownership)),
      (
        "Transparency: accounts", "What is said of funding is whole and of last year.",
        .nothing("accounts say so, not the site")
      ),
      ("Transparency: responsible people", "Who is responsible is public.", .policy(.masthead)),
      ("Transparency: authors", "Texts name their authors.", .namedAuthors),
      ("Transparency: contact", "Readers can reach the desk and complain.", .policy(.feedback)),
    ])
}
