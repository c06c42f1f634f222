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
  /// Numbered as the code of 2020 and later numbers its criteria.
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
      ("1.1", "Like claims are measured alike, whoever makes them.", .oneScale),
      ("1.2", "Checks do not concentrate on one side beyond what its reach warrants.", .speakers),
      ("1.3", "Interests of sources that may bear on what they say are told.", .interests),
      (
        "1.4", "The desk supports no party, candidate or cause that it checks.",
        .nothing("what people do outside the site decides it")
      ),
      ("1.5", "The rules of impartiality for those who work for the desk are public.", .policy(.ethics)),
      ("2.1", "All evidence that matters is named, and linked where it is online.", .reachableSources),
      ("2.2", "Primary sources are used, or it is said why not.", .primarySources),
      (
        "2.3", "What a verdict rests on comes from more than one source, or it is said why not.",
        .severalOrigins
      ),
      ("2.4", "What sources may gain from what they say is told.", .interests),
      ("3.1, 3.2", "Who owns the desk and who pays for it is public.", .policy(.ownership)),
      ("3.3", "Who decides what is published is public.", .policy(.masthead)),
      ("3.4", "Who the authors are and what they have done before is public.", .knownAuthors),
      ("3.5", "Readers can easily reach the desk.", .policy(.feedback)),
      ("4.1", "How claims are chosen, researched, written and published is public.", .policy(.methodology)),
      ("4.2", "It is said why a claim was chosen.", .choices),
      ("4.3", "Evidence for a claim is shown as well as evidence against it.", .bothSides),
      ("4.4", "All evidence is weighed by one standard.", .gradedEvidence),
      ("4.5", "Those who made a claim are asked for their evidence.", .replies),
      ("4.6", "Readers can propose claims and know what to expect.", .policy(.feedback)),
      ("5.1", "A policy of corrections is public and easy to find.", .policy(.corrections)),
      (
        "5.2", "The policy says what is corrected, how, and how soon.",
        .nothing("only a reader of the policy can say")
      ),
      ("5.3", "Corrections are made openly, where readers of the old version see them.", .corrections),
      (
        "5.4, 5.5", "Readers know where else they can complain.",
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
