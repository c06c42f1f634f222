import Diagnostics

func readClaim(_ record: Record, _ reader: inout FrontMatterReader) -> Claim? {
  let number = reader.nextNumber(of: .claim)
  let ownID = reader.read(ClaimKeys.id, in: record)
  let claim = reader.read(ClaimKeys.claim, in: record)
  let quote = reader.read(ClaimKeys.quote, in: record)
  let by = reader.read(ClaimKeys.by, in: record)
  let date = reader.read(ClaimKeys.date, in: record)
  let appeared = reader.read(ClaimKeys.appeared, in: record)
  let verdict = reader.read(ClaimKeys.verdict, in: record)
  let because = reader.read(ClaimKeys.because, in: record)
  let evidence = reader.read(ClaimKeys.evidence, in: record)
  let figures = reader.read(ClaimKeys.figures, in: record)
  let singleOrigin = reader.read(ClaimKeys.singleOrigin, in: record)
  let reasons = reader.read(ClaimKeys.reasons, in: record)
  let contacted = reader.read(ClaimKeys.contacted, in: record)
  let id = ownID?.value ?? reader.likelyID(in: record) ?? "\(reader.entryID)-\(number)"
  let hasUnreadID = ownID == nil && record.place(of: ClaimKeys.id) != nil
  if claim == nil || verdict == nil || hasUnreadID { reader.markBroken(EntryID(.claim, id)) }
  guard let claim = claim ?? reader.standInText(for: record),
    let verdict = verdict ?? reader.standInText(for: record), !hasUnreadID
  else { return nil }
  return Claim(
    id: id, place: ownID?.place ?? claim.place, claim: claim, quote: quote, by: by, date: date,
    appeared: appeared, verdict: verdict, because: because, evidence: evidence, figures: figures,
    singleOrigin: singleOrigin, reasons: reasons ?? Claim.Reasons(), contacted: contacted)
}

func readClaimQuote(_ record: Record, _ reader: inout FrontMatterReader) -> Claim.Quote? {
  let text = reader.read(ClaimQuoteKeys.text, in: record)
  let language = reader.read(ClaimQuoteKeys.language, in: record)
  let source = reader.read(ClaimQuoteKeys.source, in: record)
  guard let text else { return nil }
  return Claim.Quote(text: text, language: language, source: source)
}

func readEvidence(_ record: Record, _ reader: inout FrontMatterReader) -> Claim.Evidence? {
  let source = reader.read(EvidenceKeys.source, in: record)
  let bearing = reader.read(EvidenceKeys.bearing, in: record)
  let credibility = reader.read(EvidenceKeys.credibility, in: record)
  let note = reader.read(EvidenceKeys.note, in: record)
  let quote = reader.read(EvidenceKeys.quote, in: record)
  guard let source else { return nil }
  return Claim.Evidence(
    source: source, bearing: bearing ?? .context, credibility: credibility, note: note, quote: quote)
}

func readFigure(_ record: Record, _ reader: inout FrontMatterReader) -> Claim.Figure? {
  let id = reader.read(FigureKeys.id, in: record)
  let value = reader.read(FigureKeys.value, in: record)
  let unit = reader.read(FigureKeys.unit, in: record)
  let population = reader.read(FigureKeys.population, in: record)
  let asOf = reader.read(FigureKeys.asOf, in: record)
  guard let id, let value else { return nil }
  return Claim.Figure(id: id, value: value, unit: unit ?? "", population: population, asOf: asOf)
}

func readReasons(_ record: Record, _ reader: inout FrontMatterReader) -> Claim.Reasons? {
  Claim.Reasons(
    oneSided: reader.read(ReasonKeys.oneSided, in: record),
    noPrimarySource: reader.read(ReasonKeys.noPrimarySource, in: record),
    partiesOnly: reader.read(ReasonKeys.partiesOnly, in: record))
}

func readContact(_ record: Record, _ reader: inout FrontMatterReader) -> Claim.Contact? {
  let who = reader.read(ContactKeys.who, in: record)
  let date = reader.read(ContactKeys.date, in: record)
  let reply = reader.read(ContactKeys.reply, in: record)
  guard let who else { return nil }
  return Claim.Contact(who: who, date: date, reply: reply)
}
