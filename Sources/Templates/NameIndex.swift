/// Names with their numbers from 0: the names in a theme's templates, or the fields of a shape.
///
/// All letters of a name are looked at once, when it is read; then numbers are compared.
struct NameIndex: Sendable {
  private(set) var texts: [String] = []
  private var hashes: [UInt32] = []
  /// Numbers plus one at the places that hashes lead to, 0 where there is none; twice as long as needed.
  private var table: [UInt32] = []

  /// With room for as many names.
  init(capacity: Int) {
    texts.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
    var size = 16
    while size < capacity * 2 { size *= 2 }
    table = [UInt32](repeating: 0, count: size)
  }

  var count: Int { texts.count }

  /// The number of a name, a new one if it has none yet.
  mutating func add(_ text: String) -> Int {
    let hash = Self.hash(of: text)
    if let number = number(of: text, hash) { return number }
    texts.append(text)
    hashes.append(hash)
    if texts.count * 2 > table.count {
      table = [UInt32](repeating: 0, count: table.count * 2)
      for number in texts.indices { place(number) }
    } else {
      place(texts.count - 1)
    }
    return texts.count - 1
  }

  /// The number here of a name that has a number elsewhere.
  func number(of other: Int, in names: NameIndex) -> Int? {
    number(of: names.texts[other], names.hashes[other])
  }

  private func number(of text: String, _ hash: UInt32) -> Int? {
    var index = Int(hash) & (table.count - 1)
    while table[index] != 0 {
      let number = Int(table[index] - 1)
      if hashes[number] == hash, texts[number] == text { return number }
      index = (index + 1) & (table.count - 1)
    }
    return nil
  }

  private mutating func place(_ number: Int) {
    var index = Int(hashes[number]) & (table.count - 1)
    while table[index] != 0 { index = (index + 1) & (table.count - 1) }
    table[index] = UInt32(number) + 1
  }

  /// FNV-1a, which takes a fraction of the time of Swift's hash on words of a few letters.
  private static func hash(of text: String) -> UInt32 {
    text.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}

/// A name in a theme's templates, by its number in their index.
struct Name: Hashable, Sendable {
  let number: Int

  static let loop = Name(number: 0)
  static let strings = Name(number: 1)
}

/// The names of all templates of a theme while they are parsed.
final class TemplateNames {
  private(set) var index = NameIndex(capacity: 500)

  init() {
    for known in ["loop", "strings"] { _ = index.add(known) }
  }

  func name(_ text: String) -> Name { Name(number: index.add(text)) }

  subscript(name: Name) -> String { index.texts[name.number] }
}
