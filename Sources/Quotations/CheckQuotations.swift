import Content
import Diagnostics
import Linking

/// Holds every quotation that is bound to a source against the source's snapshot, or else its fingerprint.
///
/// Takes a linked site and all its files, of which it reads those below `snapshots/` and the fingerprints
/// beside the sources. Gives what each quotation came to. It never changes a quotation's words.
package func checkQuotations(_ site: LinkedSite, in files: InputFiles) -> Checked<QuotationChecks> {
  let quotations = boundQuotations(of: site)
  let copies = readCopies(of: Set(quotations.flatMap(\.sources)), site, in: files)
  let checks = check(quotations, of: site, in: copies.value)
  let value = QuotationChecks(
    checks.value, copies: copies.value.compactMapValues(\.facts),
    fingerprints: copies.value.compactMapValues { $0.fingerprint?.facts })
  return Checked(value, copies.diagnostics + checks.diagnostics)
}

/// What some quotations come to, held against copies of their sources.
func check(
  _ quotations: [BoundQuotation], of site: LinkedSite, in copies: [SourceKey: CopyOfSource]
) -> Checked<[CheckedQuotation]> {
  let findings = concurrentMap(quotations, smallestChunk: 4) { find($0, in: copies) }
  var diagnostics: [Diagnostic] = []
  for (quotation, finding) in zip(quotations, findings) {
    let id = site.sources[finding.check.source].id
    if let problem = problem(finding.result, quotation, id, site.settings.rules.unverifiedQuotations) {
      diagnostics.append(problem)
    }
  }
  return Checked(
    zip(quotations, findings).map { CheckedQuotation(quotation: $0, check: $1.check) }, diagnostics)
}

private struct Finding: Sendable {
  let check: QuotationCheck
  let result: CopyFinding
}

/// The best of what its sources say: they have the words, they cannot tell, they have them not.
private func find(_ quotation: BoundQuotation, in copies: [SourceKey: CopyOfSource]) -> Finding {
  let words = QuotedWords(quotation.wording)
  let findings = quotation.sources.map { source in
    (source: source, result: copies[source]?.find(words) ?? .unverified(.noCopy))
  }
  let best =
    findings.first { $0.result.outcome.isFound }
    ?? findings.first { $0.result.outcome == .unverified } ?? findings[0]
  let attesting = findings.first { copies[$0.source]?.attests(words, found: $0.result) ?? false }?.source
  let check = QuotationCheck(
    source: best.source, outcome: best.result.outcome, attestedBy: attesting,
    told: attesting ?? findings[0].source)
  // Where the private text is not, nobody could check it.
  if best.result.outcome.isFound, attesting == nil, copies[best.source]?.fingerprint != nil {
    return Finding(check: check, result: .unverified(.tooShort(words)))
  }
  return Finding(check: check, result: best.result)
}

private func problem(
  _ finding: CopyFinding, _ quotation: BoundQuotation, _ source: String, _ unverified: Severity
) -> Diagnostic? {
  let place = quotation.place
  switch finding {
  case .found: return nil
  case .differs(let passage): return quotationNotFound(in: source, nearest: passage, at: place)
  case .notCovered(let marked): return quotationNotCovered(by: source, marked: marked, at: place)
  case .inAnotherOrder: return quotationOutOfOrder(in: source, at: place)
  case .unverified(.noCopy): return quotationUnverified(source, unverified, at: place)
  case .unverified(.tooShort(let words)):
    let parts = words.readings.first?.parts ?? []
    let short = parts.first { $0.words.count < Fingerprint.window } ?? parts.first
    let part =
      parts.count > 1 ? short.map { String(decoding: $0.written($0.words.indices), as: UTF8.self) } : nil
    return quotationTooShort(short?.words.count ?? 0, part: part, for: source, unverified, at: place)
  case .unverified(.damagedCopy): return nil
  }
}
