enum ClaimKeys {
  static let id = DeclaredKey(
    "id", .id, "The claim's id; without it, the article's id with a number.", example: "id: two-million",
    otherNames: ["slug"])
  static let claim = DeclaredKey(
    required: "claim", .text, "The statement that is checked, in one sentence.",
    example: "claim: More than two million passports have been handed out.",
    otherNames: ["title", "text", "statement"])
  static let quote = DeclaredKey(
    "quote", .record(ClaimQuoteKeys.record, readClaimQuote),
    "The original wording, checked against its source.",
    example: "quote: { text: \"...\", language: ru, source: interfax-2024 }", otherNames: ["quotation"])
  static let by = DeclaredKey(
    "by", .list(of: .entity), "Who said it: entity ids or plain names.", example: "by: [oleg-agarkov]",
    otherNames: ["claimant", "speaker", "who", "author", "authors"])
  static let date = DeclaredKey(
    "date", .date, "When it was said first, as precisely as is known.", example: "date: 2024-02~")
  static let appeared = DeclaredKey(
    "appeared", .list(of: .source), "Where it appeared, first appearance first.",
    example: "appeared: [interfax-2024]", otherNames: ["appearance", "appearances"])
  static let verdict = DeclaredKey(
    required: "verdict", .verdict, "Its place on the site's scale of verdicts.", example: "verdict: unproven",
    otherNames: ["rating"])
  static let because = DeclaredKey(
    "because", .text, "One or two sentences that give the reason.",
    example: "because: One agency names the figure, and no one else has counted.",
    otherNames: ["reason", "explanation"])
  static let evidence = DeclaredKey(
    "evidence", .list(of: .record(EvidenceKeys.record, readEvidence)),
    "What speaks for the claim and against it.",
    example: "evidence: [{ source: interfax-2024, bearing: supports, credibility: 3 }]",
    otherNames: ["sources", "proof"])
  static let figures = DeclaredKey(
    "figures", .list(of: .record(FigureKeys.record, readFigure)), "Numbers that the claim states.",
    example: "figures: [{ id: passports, value: 2000000, unit: passports, as-of: 2024-02~ }]",
    otherNames: ["numbers"])
  static let singleOrigin = DeclaredKey(
    "single-origin", .text, "Why fewer independent origins than the rule asks for are acceptable here.",
    example: "single-origin: Only the ministry can know its own decree.")
  static let reasons = DeclaredKey(
    "reasons", .record(ReasonKeys.record, readReasons),
    "Why what an editorial check finds is acceptable here, by the check's name.",
    example: "reasons: { no-primary-source: The decree itself is not public. }")
  static let contacted = DeclaredKey(
    "contacted", .record(ContactKeys.record, readContact), "Whom the desk asked about the claim.",
    example: "contacted: { who: interfax, date: 2024-03-01, reply: none }", otherNames: ["contact"])

  static let record = RecordDeclaration(
    name: "a claim",
    keys: [
      id.declaration, claim.declaration, quote.declaration, by.declaration, date.declaration,
      appeared.declaration,
      verdict.declaration, because.declaration, evidence.declaration, figures.declaration,
      singleOrigin.declaration, reasons.declaration, contacted.declaration,
    ])
}

enum ReasonKeys {
  static let oneSided = DeclaredKey(
    EditorialRule.oneSided.rawValue, .text, "Why there is evidence on one side only.",
    example: "one-sided: We asked all three ministries, and none disputes it.")
  static let noPrimarySource = DeclaredKey(
    EditorialRule.noPrimarySource.rawValue, .text, "Why the verdict does without a primary source.",
    example: "no-primary-source: The decree itself is not public.")
  static let partiesOnly = DeclaredKey(
    EditorialRule.partiesOnly.rawValue, .text, "Why parties to the conflict alone are enough.",
    example: "parties-only: Both sides say the same.")

  static let record = RecordDeclaration(
    name: "the set of reasons",
    keys: [oneSided.declaration, noPrimarySource.declaration, partiesOnly.declaration])
}

enum ClaimQuoteKeys {
  static let text = DeclaredKey(
    required: "text", .verbatim, "The words as they were said or written.", example: "text: \"...\"",
    otherNames: ["quote", "words"])
  static let language = DeclaredKey(
    "language", .languageTag, "The language of the words.", example: "language: ru", otherNames: ["lang"])
  static let source = DeclaredKey(
    "source", .source, "Where the words stand.", example: "source: interfax-2024", otherNames: ["sources"])

  static let record = RecordDeclaration(
    name: "a quotation", keys: [text.declaration, language.declaration, source.declaration])
}

enum EvidenceKeys {
  static let source = DeclaredKey(
    required: "source", .source, "The source that bears on the claim.", example: "source: interfax-2024",
    otherNames: ["sources"])
  static let bearing = DeclaredKey(
    required: "bearing", .choice(Claim.Bearing.self), "What the source does to the claim.",
    example: "bearing: supports")
  static let credibility = DeclaredKey(
    "credibility", .integer(1...6),
    "The Admiralty code's number for what the source says here, from 1 (confirmed) to 6 (cannot be judged).",
    example: "credibility: 3")
  static let note = DeclaredKey(
    "note", .plainText, "What a reader should know about this piece of evidence.",
    example: "note: Names no origin for the figure.", otherNames: ["notes", "comment"])
  static let quote = DeclaredKey(
    "quote", .verbatim, "Words of the source, checked against it.", example: "quote: \"...\"",
    otherNames: ["quotation", "text"])

  static let record = RecordDeclaration(
    name: "a piece of evidence",
    keys: [
      source.declaration, bearing.declaration, credibility.declaration, note.declaration, quote.declaration,
    ])
}

enum FigureKeys {
  static let id = DeclaredKey(
    required: "id", .id, "What is counted: figures with one id are compared over the whole site.",
    example: "id: passports")
  static let value = DeclaredKey(
    required: "value", .decimal, "The number, in digits alone.", example: "value: 2000000",
    otherNames: ["number"])
  static let unit = DeclaredKey(
    "unit", .plainText, "What one of them is.", example: "unit: passports")
  static let population = DeclaredKey(
    "population", .plainText, "Among whom or where it was counted.",
    example: "population: occupied territories")
  static let asOf = DeclaredKey(
    "as-of", .date, "The day or period for which the number holds.", example: "as-of: 2024-02~",
    otherNames: ["date"])

  static let record = RecordDeclaration(
    name: "a figure",
    keys: [id.declaration, value.declaration, unit.declaration, population.declaration, asOf.declaration])
}

enum ContactKeys {
  static let who = DeclaredKey(
    required: "who", .entity, "Whom the desk asked: an entity id or a plain name.", example: "who: interfax",
    otherNames: ["name", "by"])
  static let date = DeclaredKey("date", .date, "When the desk asked.", example: "date: 2024-03-01")
  static let reply = DeclaredKey(
    "reply", .plainText, "What they answered, or `none`.", example: "reply: none",
    otherNames: ["answer", "response"])

  static let record = RecordDeclaration(
    name: "a contact", keys: [who.declaration, date.declaration, reply.declaration])
}
