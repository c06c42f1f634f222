import Diagnostics

/// What an unknown key was probably meant to be.
enum KeyGuess: Equatable {
  /// A key of the same record that is not there yet, but for how it is written.
  case key(String)
  /// A key of the same record that is spelled nearly so.
  case near([String])
  /// A key of the same record that other programs call so.
  case synonym(of: String)
  /// An id, of what has none of its own.
  case madeID
  /// A key of that name exists, under these keys of the same file.
  case under([String])
  /// A key of that name stands at the top of the same file.
  case atTop
  /// A key of that name is known to another kind of file.
  case ofOther(String)
  /// It is spelled nearly like a key that stands in the same record already.
  case present(String)
  /// Nothing like it is known, but the record lacks just this one key that it needs.
  case lacking(String)
  case nothing

  /// The key of the same record.
  var name: String? {
    switch self {
    case .key(let name), .synonym(of: let name), .lacking(let name): name
    case .near(let names): names.first
    case .madeID, .under, .atTop, .ofOther, .present, .nothing: nil
    }
  }

  /// The key in place of what was written, where nothing else can have been meant.
  func fixes(of written: String, at place: Place) -> [Diagnostic.FixIt] {
    switch self {
    case .key(let meant): [Diagnostic.FixIt(place, replacement: meant)]
    case .near(let nearest): .misspelt(written, among: nearest, at: place)
    case .synonym, .madeID, .under, .atTop, .ofOther, .present, .lacking, .nothing: []
    }
  }
}

/// Looks for a key that is written nearly so here, then for the same name elsewhere.
func guessMeaning(
  of name: String, in record: RecordDeclaration, of home: RecordDeclaration, besides present: Record
) -> KeyGuess {
  let free = record.keys.filter { present[$0.name] == nil }
  let written = folded(name)
  if let same = free.first(where: { folded($0.name) == written }) { return .key(same.name) }
  if let other = free.first(where: { differInNumber(folded($0.name), written) }) { return .key(other.name) }
  if let other = free.first(where: { $0.otherNames.contains { folded($0) == written } }) {
    return .synonym(of: other.name)
  }
  if written.elementsEqual("id".utf8) { return .madeID }
  if record.name != home.name, home.key(named: name) != nil { return .atTop }
  if let path = path(to: name, below: home), !path.isEmpty { return .under(path) }
  let nearest = nearestNames(to: name, among: free.map(\.name))
  if !nearest.isEmpty { return .near(nearest) }
  if let key = misspeltName(name, among: nearestNames(to: name, among: record.keys.map(\.name))) {
    return .present(key)
  }
  let other = ContentDeclarations.files.first { $0.name != home.name && $0.key(named: name) != nil }
  return other.map { .ofOther($0.name) } ?? .nothing
}

/// Whether one is the plural of the other: `source` and `sources`, `entity` and `entities`.
private func differInNumber(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  isPlural(left, of: right) || isPlural(right, of: left)
}

private func isPlural(_ plural: [UInt8], of singular: [UInt8]) -> Bool {
  if plural.elementsEqual(singular + "s".utf8) { return true }
  return singular.last == UInt8(ascii: "y") && plural.elementsEqual(singular.dropLast() + "ies".utf8)
}

/// The keys under which a record has a key of that name, outermost first; the nearest to the top wins.
private func path(to name: String, below record: RecordDeclaration) -> [String]? {
  var open: [(path: [String], record: RecordDeclaration)] = [([], record)]
  while !open.isEmpty {
    let (path, record) = open.removeFirst()
    for key in record.keys {
      guard let inner = key.shape.innerRecord else { continue }
      if inner.key(named: name) != nil { return path + [key.name] }
      open.append((path + [key.name], inner))
    }
  }
  return nil
}

/// In lower case, with `-` for `_` and for a space: how a name is written is no difference.
private func folded(_ name: String) -> [UInt8] {
  name.lowercased().utf8.map { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }
}
