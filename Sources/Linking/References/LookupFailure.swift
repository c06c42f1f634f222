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
}

/// Words failures, with the nearest that the site has.
func wordFailures(_ failures: [LookupFailure], _ resolver: Resolver) -> [Diagnostic] {
  var suggester = Suggester(resolver)
  return failures.map { failure in
    switch failure {
    case .noEntry(let reference):
      if let kind = reference.kind, EntryKind(rawValue: kind) == nil {
        return unknownKind(kind, at: reference.place)
      }
      let kind = reference.kind.flatMap(EntryKind.init(rawValue:))
      return unknownEntry(reference, kind, nearest: suggester.ids(near: reference.target, kind))
    case .ambiguous(let reference, let kinds): return ambiguousReference(reference, kinds)
    case .draft(let id, let kind, let place): return draftReferred(id, kind, at: place)
    case .noSource(let id, let place):
      if let kind = resolver.kinds(ofID: id)?.first { return citedEntry(id, kind, at: place) }
      return unknownSource(id, at: place, nearest: suggester.ids(near: id, .source))
    case .noHeading(let fragment, let place, let headings):
      return unknownHeading(fragment, at: place, nearest: nearestNames(to: fragment, among: headings))
    case .noFile(let path, let place):
      return unknownFile(path, at: place, nearest: suggester.paths(near: path))
    case .shownAsText(let written, let meant, let place):
      return pointerShownAsText(written, meant: meant, at: place)
    case .noDay(let written, let place): return noSuchDay(written, at: place)
    }
  }
}

/// Looks for names near to a misspelt one among all of a site; gives up after so many that no editor reads
/// on.
struct Suggester {
  private let resolver: Resolver
  private var searchesLeft = 100
  private var ids: [EntryKind?: [String]] = [:]
  private var paths: [String]?

  init(_ resolver: Resolver) { self.resolver = resolver }

  mutating func ids(near text: String, _ kind: EntryKind?) -> [String] {
    guard mayCompare(text) else { return [] }
    let all = ids[kind] ?? resolver.ids(of: kind)
    ids[kind] = all
    return nearestNames(to: text, among: all)
  }

  /// Files are compared by path, and by name wherever they lie.
  mutating func paths(near path: String) -> [String] {
    guard mayCompare(path) else { return [] }
    let all = paths ?? resolver.paths.all
    paths = all
    let written = path.drop { $0 == "." || $0 == "/" }
    let name = lastPart(of: written).lowercased()
    let namesakes = all.filter { lastPart(of: $0[...]).lowercased() == name }
    if !namesakes.isEmpty { return Array(namesakes.prefix(3)) }
    let nearest = nearestNames(to: String(written), among: all)
    if !nearest.isEmpty { return nearest }
    let meant = FileName(of: name)
    let files = all.map { (path: $0, name: FileName(of: lastPart(of: $0[...]).lowercased())) }
      .filter { $0.name.ending == meant.ending }
    let stems = nearestNames(to: meant.stem, among: uniqued(files.map(\.name.stem)))
    return Array(files.filter { stems.contains($0.name.stem) }.map(\.path).prefix(3))
  }

  private mutating func mayCompare(_ text: String) -> Bool {
    searchesLeft -= 1
    return searchesLeft >= 0 && text.utf8.count <= 200
  }
}

/// `map.png` as `map` and `png`.
private struct FileName {
  let stem: String
  let ending: String

  init(of name: String) {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    stem = String(name[..<dot])
    ending = String(name[dot...].dropFirst())
  }
}

private func lastPart(of path: Substring) -> Substring {
  path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
}
