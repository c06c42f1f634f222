/// The keys and values of a YAML text as they seem to stand, by its words and their indentation alone.
///
/// It serves while somebody types, when the text is mostly broken: nothing is refused, and what is unclear is
/// taken in the way that an editor most likely means it. What counts as right is for the `YAML` room.
struct KeyOutline: Sendable {
  private(set) var keys: [Key] = []
  private(set) var values: [Value] = []
  /// For each mapping the number of the key that it stands under; nil for that of the whole text.
  private var parents: [Int?] = [nil]

  struct Key: Sendable {
    let name: String
    /// Without the colon.
    let range: Range<Int>
    /// The number of the mapping that it is in.
    let mapping: Int
  }

  struct Value: Sendable {
    let range: Range<Int>
    /// The number of the key that it stands under; nil at the top of the text.
    let key: Int?
    /// The mapping that it would be a key of, with a colon after it; nil where it can be none.
    let mapping: Int?
    let setting: Setting
  }

  /// How a word stands by itself.
  enum Setting: Sendable {
    /// Behind a key, or in a line of a mapping.
    case line
    /// After a dash.
    case item
    /// In a deeper line than its key, without a dash.
    case deeper
    /// Between brackets.
    case flow
  }

  init(_ bytes: [UInt8], in text: Range<Int>) {
    var reader = OutlineReader(bytes: bytes)
    var start = text.lowerBound
    while start < text.upperBound {
      let end = bytes[start..<text.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.upperBound
      reader.read(line: start..<end, into: &self)
      start = end + 1
    }
  }

  /// The names on the way to a key, itself last.
  func path(to key: Int) -> [String] {
    path(toMapping: keys[key].mapping) + [keys[key].name]
  }

  /// The names on the way to a mapping's own keys.
  func path(toMapping mapping: Int) -> [String] {
    var path: [String] = []
    var parent = parents[mapping]
    while let key = parent {
      path.append(keys[key].name)
      parent = parents[keys[key].mapping]
    }
    return path.reversed()
  }

  func names(in mapping: Int) -> [String] { keys.filter { $0.mapping == mapping }.map(\.name) }

  /// The key that an offset is in or beside.
  func key(at offset: Int) -> Int? { keys.firstIndex { $0.range.touches(offset) } }

  func value(at offset: Int) -> Value? { values.first { $0.range.touches(offset) } }

  // MARK: - For its reader

  mutating func add(key range: Range<Int>, _ name: String, in mapping: Int) -> Int {
    keys.append(Key(name: name, range: range, mapping: mapping))
    return keys.count - 1
  }

  mutating func add(
    value range: Range<Int>, of key: Int?, orKeyIn mapping: Int? = nil, _ setting: Setting = .line
  ) {
    values.append(Value(range: range, key: key, mapping: mapping, setting: setting))
  }

  mutating func addMapping(under key: Int?) -> Int {
    parents.append(key)
    return parents.count - 1
  }
}

extension Range<Int> {
  /// Whether a cursor at the offset is in the range or at one of its ends.
  func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}
