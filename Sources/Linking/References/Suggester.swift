import Content
import Diagnostics
import Markdown

/// Looks for names near to a misspelt one among all of a site; gives up after so many that no editor reads
/// on.
struct Suggester {
  let resolver: Resolver
  /// Ids of unused sources that were offered: what names them by another id is the one mistake.
  private(set) var offered: Set<String> = []
  private let unused: [Source]
  private var searchesLeft = 100
  private var ids: [EntryKind?: [String]] = [:]
  private var sources: [String: NearSources] = [:]
  private var paths: [String]?
  /// Entities' names with their ids.
  private var names: [(text: String, id: String)]?

  init(_ resolver: Resolver, unused: [Source] = []) {
    self.resolver = resolver
    self.unused = unused
  }

  /// Sources that a missing id may have meant.
  mutating func sources(near id: String) -> NearSources {
    if let known = sources[id] { return known }
    let isID = id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isID else {
      let named = resolver.sources.key(ofAddress: id).map { [resolver.sources.records[$0.index].header.id] }
      return NearSources(renamed: nil, nearest: named ?? ids(near: id, .source), isNoID: true)
    }
    let renamed = searchesLeft > 0 ? renamedSource(id) : nil
    let found = NearSources(renamed: renamed, nearest: ids(near: id, .source).filter { $0 != renamed })
    sources[id] = found
    let all = Set([renamed].compactMap { $0 } + found.nearest)
    offered.formUnion(unused.lazy.map(\.header.id).filter(all.contains))
    return found
  }

  /// The only unused source whose file, title or address has most words of the id, and all its numbers.
  private func renamedSource(_ id: String) -> String? {
    let words = Set(id.split(separator: "-"))
    let found = unused.filter { source in
      let shared = words.intersection(wordsThatName(source))
      return shared.count >= 2 && shared.count * 3 >= words.count * 2
        && words.subtracting(shared).allSatisfy { !$0.contains(where: \.isNumber) }
    }
    return found.count == 1 ? found.first?.header.id : nil
  }

  /// Ids that are near, else those of entities with a name that is.
  mutating func ids(near text: String, _ kind: EntryKind?) -> [String] {
    guard mayCompare(text) else { return [] }
    let all = ids[kind] ?? resolver.ids(of: kind)
    ids[kind] = all
    let nearest = nearestNames(to: text, among: all)
    guard nearest.isEmpty, kind == nil || kind == .entity else { return nearest }
    let names =
      self.names ?? resolver.entities.names.map { ($0.text, resolver.entities.records[$0.owner.index].id) }
    self.names = names
    let near = nearestNames(to: text, among: uniqued(names.map(\.text)))
    return uniqued(near.compactMap { name in names.first { $0.text == name }?.id })
  }

  /// The whole of what a reference should be that has its halves swapped, `[[the words|kherson]]`, or that is
  /// a citation, `[[@interfax-2024]]`.
  func meant(by reference: MarkdownDocument.Reference) -> String? {
    guard reference.kind == nil else { return nil }
    if reference.target.hasPrefix("@") {
      let id = String(reference.target.dropFirst())
      return resolver.sources.key(ofID: id) == nil ? nil : "[@\(id)]"
    }
    guard let label = reference.label, resolver.kinds(ofID: label)?.count == 1 else { return nil }
    return "[[\(label)|\(reference.target)]]"
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

/// What a missing source's id may have meant.
struct NearSources: Sendable {
  /// A source that nothing names, and that seems to have had the id.
  let renamed: String?
  let nearest: [String]
  /// What is missing cannot be an id: an address, a title.
  var isNoID = false
}

private func wordsThatName(_ source: Source) -> Set<Substring> {
  let address = source.url.map { romanisedID(of: $0.value) } ?? ""
  let texts = [source.header.id, romanisedID(of: source.title.value), address]
  return Set(texts.flatMap { $0.split(separator: "-") })
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
