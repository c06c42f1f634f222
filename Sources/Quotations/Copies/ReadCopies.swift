import Content
import Diagnostics
import Hashing
import Linking

/// Reads the snapshots of some sources, and the fingerprints of all, so that a damaged one is found early.
func readCopies(
  of wanted: Set<SourceKey>, _ site: LinkedSite, in files: InputFiles
) -> Checked<[SourceKey: CopyOfSource]> {
  let copies = readCopies(of: wanted, site, in: files, readFingerprints(of: site, in: files))
  return Checked(copies.value, copies.diagnostics + site.sources.compactMap { misplacedSnapshot($0.source) })
}

/// Reads only what some sources have.
func readOwnCopies(
  of wanted: Set<SourceKey>, _ site: LinkedSite, in files: InputFiles
) -> Checked<[SourceKey: CopyOfSource]> {
  let copies = readCopies(of: wanted, site, in: files, readFingerprints(of: site, in: files, only: wanted))
  return Checked(
    copies.value, copies.diagnostics + wanted.compactMap { misplacedSnapshot(site.sources[$0].source) })
}

private func readCopies(
  of wanted: Set<SourceKey>, _ site: LinkedSite, in files: InputFiles,
  _ fingerprints: Checked<[SourceKey: FoundFingerprint]>
) -> Checked<[SourceKey: CopyOfSource]> {
  let sources = wanted.sorted()
  let kept = snapshotFiles(in: files)
  let snapshots = concurrentMap(sources, smallestChunk: 2) { key in
    readSnapshot(of: site.sources[key], among: kept, in: files)
  }
  var diagnostics = fingerprints.diagnostics + snapshots.flatMap(\.diagnostics)
  var copies: [SourceKey: CopyOfSource] = [:]
  for (key, found) in fingerprints.value where !wanted.contains(key) {
    guard let fingerprint = found.fingerprint else { continue }
    copies[key] = CopyOfSource(facts: fingerprint.facts, text: nil, fingerprint: fingerprint)
  }
  for (key, reading) in zip(sources, snapshots) {
    let found = fingerprints.value[key]
    let snapshot = reading.value
    guard found != nil || snapshot != nil || !reading.diagnostics.isEmpty else { continue }
    let facts = found?.fingerprint?.facts
    if let found, let facts, let snapshot, facts.sha256 != snapshot.facts.sha256 {
      diagnostics.append(fingerprintOfOtherText(site.sources[key].id, snapshot.facts.path, at: found.place))
      // Which of the two is right must be known before any words are held against it.
      copies[key] = CopyOfSource(facts: facts, text: nil, fingerprint: nil)
    } else {
      copies[key] = CopyOfSource(
        facts: facts ?? snapshot?.facts, text: snapshot?.text, fingerprint: found?.fingerprint)
    }
  }
  return Checked(copies, diagnostics)
}

private func snapshotFiles(in files: InputFiles) -> [String: FileID] {
  let folder = "\(snapshotFolder)/"
  let kept = files.files.indices.filter { files.files[$0].path.hasPrefix(folder) }
  return Dictionary(
    kept.map { (files.files[$0].path, FileID($0)) }, uniquingKeysWith: { first, _ in first })
}

/// The text of a source as it was kept; nil where none is at hand.
private func readSnapshot(
  of source: LinkedSource, among kept: [String: FileID], in files: InputFiles
) -> Checked<(facts: SourceCopy, text: FoldedText)?> {
  guard let id = snapshotPaths(of: source.source).lazy.compactMap({ kept[$0] }).first else {
    return Checked(nil)
  }
  let file = files[id]
  guard let text = mainText(of: file) else {
    return Checked(nil, [snapshotNotUTF8(file.path, at: Place(id, 0..<0))])
  }
  let folded = FoldedText(text)
  if folded.words.isEmpty { return Checked(nil, [snapshotIsEmpty(file.path, at: Place(id, 0..<0))]) }
  return Checked((SourceCopy(path: file.path, sha256: SHA256(of: file.bytes), day: nil), folded))
}

/// Where a source's snapshot may lie, from the site's root: the first that is there is taken.
func snapshotPaths(of source: Source) -> [String] {
  if let path = source.snapshot?.value { return [path] }
  return ["txt", "html"].map { "\(snapshotFolder)/\(source.header.id).\($0)" }
}

/// The one folder of snapshots: the only one that is read and never published.
let snapshotFolder = "snapshots"

private func misplacedSnapshot(_ source: Source) -> Diagnostic? {
  guard let path = source.snapshot, !path.value.hasPrefix("\(snapshotFolder)/") else { return nil }
  return snapshotElsewhere(path)
}

/// A fingerprint and the file that holds it; no fingerprint where that was reported as useless.
private struct FoundFingerprint: Sendable {
  let place: Place
  let fingerprint: Fingerprint?
}

private func readFingerprints(
  of site: LinkedSite, in files: InputFiles, only wanted: Set<SourceKey>? = nil
) -> Checked<[SourceKey: FoundFingerprint]> {
  let keys = Dictionary(
    (wanted.map(Array.init) ?? site.sources.keys).map { (site.sources[$0].id, $0) },
    uniquingKeysWith: { first, _ in first })
  let indices = files.files.indices.filter { index in
    guard let id = fingerprintID(of: files.files[index].path) else { return false }
    return wanted == nil || keys[id] != nil
  }
  var found: [SourceKey: FoundFingerprint] = [:]
  var diagnostics: [Diagnostic] = []
  let readings = concurrentMap(indices) { index in
    let place = Place(FileID(index), 0..<0)
    let id = fingerprintID(of: files.files[index].path) ?? ""
    return (id, place, readFingerprint(files.files[index].bytes, of: id, at: place))
  }
  for (id, place, reading) in readings {
    if let key = keys[id] {
      found[key] = FoundFingerprint(place: place, fingerprint: reading.value)
      diagnostics += reading.diagnostics
    } else {
      diagnostics.append(fingerprintOfNoSource(id, at: place))
    }
  }
  return Checked(found, diagnostics)
}

/// `content/sources/2023/interfax.fingerprint` is that of `interfax`; nil for other files.
private func fingerprintID(of path: String) -> String? {
  let ending = ".fingerprint"
  guard path.hasPrefix("content/sources/"), path.hasSuffix(ending) else { return nil }
  return path.split(separator: "/").last.map { String($0.dropLast(ending.utf8.count)) }
}

private func readFingerprint(_ bytes: [UInt8], of id: String, at place: Place) -> Checked<Fingerprint?> {
  do {
    let fingerprint = try Fingerprint.read(bytes)
    guard fingerprint.source == id else {
      return Checked(nil, [foreignFingerprint(of: fingerprint.source, for: id, at: place)])
    }
    return Checked(fingerprint)
  } catch {
    return Checked(nil, [damagedFingerprint(error, of: id, at: place)])
  }
}
