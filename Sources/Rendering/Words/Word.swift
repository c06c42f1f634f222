/// Texts that the program itself needs from a strings file, besides those that templates use.
enum Word: String, CaseIterable {
  case articles, claims, entities, timeline, sources, corrections, search
  case home, verdict, colon
  case before = "change_before"
  case now = "change_now"
  case gone = "change_gone"
  case people = "entities_people"
  case organisations = "entities_organisations"
  case places = "entities_places"
  case documents = "entities_documents"
  case others = "entities_others"
  case notFound = "not_found"
  case sourcesByDate = "sources_by_date"
  case sourcesByPublisher = "sources_by_publisher"
  case unknownPublisher = "without_publisher"
  case noEvidence = "no_evidence"
  case undated = "without_date"
  case listSeparator = "list_separator"
  case groupSeparator = "group_separator"
  case decimalSeparator = "decimal_separator"
  case pageOf = "page_of_total"
  case backToNote = "back_to_note"
  case table
  case figures, provenance, origin
  case theClaim = "the_claim"
  case unknownOrigin = "unknown_origin"
  case diagramDescription = "diagram_description"
  case chartDescription = "chart_description"
  case checkedAgainst = "quotation_checked_against"
  case unchecked = "quotation_unchecked"
  case aboutCopy = "about_the_copy"
  case inOriginal = "in_the_original"
  case archivedCopy = "archived_copy"
}

extension Word {
  /// What the program fills in for names in braces; of other texts it fills in nothing.
  var braces: [String] {
    if self == .pageOf { return ["number", "total"] }
    return self == .checkedAgainst ? ["date", "hash"] : []
  }
}

extension CountedWord {
  var braces: [String] { self == .quotationsChecked ? ["checked", "n"] : ["n"] }
}

/// Texts with a number in them, one for each plural category of the language.
enum CountedWord: String, CaseIterable {
  case articles = "count_articles"
  case claims = "count_claims"
  case entities = "count_entities"
  case events = "count_events"
  case sources = "count_sources"
  case corrections = "count_corrections"
  case figures = "count_figures"
  case entries = "count_entries"
  case independentOrigins = "count_independent_origins"
  case unknownOrigins = "count_unknown_origins"
  case uses = "used_in"
  case places = "named_in"
  case shared = "count_shared"
  case times = "mentioned"
  case quotationsChecked = "count_quotations_checked"
  case minutes = "count_minutes"
  case mannerCited = "manner_cited"
  case mannerReferenced = "manner_linked"
}
