import Content
import Dates
import Diagnostics
import Hashing
import Linking

/// A private copy of a source and its fingerprint, to be written, and what they say of the site's quotations.
package struct Snapshot: Sendable {
  package let facts: SourceCopy
  package let wordCount: Int
  /// The copy, byte for byte as it was given.
  package let copy: InputFile
  package let fingerprint: InputFile
  /// Paths of an earlier copy or fingerprint that hold something else, and that writing these would replace.
  package let replaced: [String]
  /// Of the quotations bound to the source, those in the text and those not.
  package let found: Int
  package let notFound: Int
}

/// Why no snapshot can be taken of a file.
package enum SnapshotFault: Error, Sendable {
  case notUTF8
  /// Too few words for a fingerprint.
  case tooShort
}

/// Makes the private copy of a source and its fingerprint from a text or a web page.
///
/// `file` has the path that it was given with, of which only the ending counts. The site's quotations that
/// stand in the text are noted in the fingerprint. Nothing is written.
package func takeSnapshot(
  of key: SourceKey, from file: InputFile, on day: CivilDate, _ site: LinkedSite, in files: InputFiles
) throws(SnapshotFault) -> Snapshot {
  guard let text = mainText(of: file).map({ FoldedText($0) }) else { throw .notUTF8 }
  guard text.words.count >= Fingerprint.window else { throw .tooShort }
  let source = site.sources[key]
  let sha256 = SHA256(of: file.bytes)
  let copies = snapshotPaths(of: source.source)
  let path = copies.count == 1 || !isHTML(file) ? copies[0] : copies[1]
  let earlier = earlierFingerprint(of: source, in: files)
  let isSameText = earlier.fingerprint?.facts.sha256 == sha256
  let facts = SourceCopy(path: path, sha256: sha256, day: isSameText ? earlier.fingerprint?.facts.day : day)
  let sequence = WordSequence(ids: text.ids, window: 1)
  let readings = boundQuotations(of: site).filter { $0.sources.contains(key) }.map { quotation in
    QuotedWords(quotation.wording).readings.first { sequence.locate($0.parts.map(\.ids)) != nil }
  }
  let fingerprint = Fingerprint(
    of: text, source: source.id, facts: facts, quotations: readings.compactMap { $0 })
  let replacedCopies = files.files.filter { copies.contains($0.path) && $0.bytes != file.bytes }
  let found = readings.count { $0 != nil }
  return Snapshot(
    facts: facts, wordCount: text.words.count, copy: InputFile(path: path, bytes: file.bytes),
    fingerprint: InputFile(path: earlier.path, text: fingerprint.file),
    replaced: replacedCopies.map(\.path) + (earlier.isThere && !isSameText ? [earlier.path] : []),
    found: found, notFound: readings.count - found)
}

/// The fingerprint's file, beside that of the source; for a source written inline, where its file would be.
private func earlierFingerprint(
  of source: LinkedSource, in files: InputFiles
) -> (path: String, isThere: Bool, fingerprint: Fingerprint?) {
  let file = files[source.source.header.place.file].path
  let folder =
    source.source.isInline ? "content/sources" : file.split(separator: "/").dropLast().joined(separator: "/")
  let path = "\(folder)/\(source.id).fingerprint"
  let earlier = files.files.first { $0.path == path }
  return (path, earlier != nil, earlier.flatMap { try? Fingerprint.read($0.bytes) })
}
