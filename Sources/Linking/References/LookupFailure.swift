import Content
import Diagnostics
import Markdown

/// What could not be looked up in a body, as facts; worded when all bodies have been read.
enum LookupFailure: Sendable {
  case noEntry(MarkdownDocument.Reference)
  case ambiguous(MarkdownDocument.Reference, [EntryKind])
  case draft(String, EntryKind, Place)
  case noSource(String, Place)
  case noHeading(String, Place, headings: [String])
  case noFile(String, Place)
  /// What is written as text would have been found as one of the others.
  case shownAsText(String, meant: [String], Place)
  case noDay(String, Place)
  /// The mark of a note that stands nowhere.
  case noteMark(String, Place)
  /// The mark of a comment that another program has set.
  case commentMark(String, Place)
  /// What a block quotation ends with in place of a citation of the source.
  case uncitedSource(String, Place)
  /// Quoted words before a reference to a source.
  case uncheckedQuotation(Place)
}

/// Words failures, with the nearest that the site has.
func wordFailures(_ failures: [LookupFailure], _ suggester: inout Suggester) -> [Diagnostic] {
  failures.map { failure in
    switch failure {
    case .noEntry(let reference):
      if let kind = reference.kind, EntryKind(rawValue: kind) == nil {
        return unknownKind(kind, at: reference.place)
      }
      if let meant = suggester.meant(by: reference) { return misshapenReference(reference, meant: meant) }
      let kind = reference.kind.flatMap(EntryKind.init(rawValue:))
      if kind == .source {
        let near = suggester.sources(near: reference.target)
        return unknownEntry(reference, kind, nearest: [near.renamed].compactMap { $0 } + near.nearest)
      }
      return unknownEntry(reference, kind, nearest: suggester.ids(near: reference.target, kind))
    case .ambiguous(let reference, let kinds): return ambiguousReference(reference, kinds)
    case .draft(let id, let kind, let place): return draftReferred(id, kind, at: place)
    case .noSource(let id, let place):
      if let kind = suggester.resolver.kinds(ofID: id)?.first { return citedEntry(id, kind, at: place) }
      return unknownSource(id, at: place, suggester.sources(near: id))
    case .noHeading(let fragment, let place, let headings):
      return unknownHeading(fragment, at: place, nearest: nearestNames(to: fragment, among: headings))
    case .noFile(let path, let place):
      return unknownFile(path, at: place, nearest: suggester.paths(near: path))
    case .shownAsText(let written, let meant, let place):
      return pointerShownAsText(written, meant: meant, at: place)
    case .noDay(let written, let place): return noSuchDay(written, at: place)
    case .noteMark(let written, let place): return noteMarkShown(written, at: place)
    case .commentMark(let written, let place): return commentMarkShown(written, at: place)
    case .uncitedSource(let id, let place): return attributionHasNoCitation(id, at: place)
    case .uncheckedQuotation(let place): return quotationIsUnchecked(at: place)
    }
  }
}
