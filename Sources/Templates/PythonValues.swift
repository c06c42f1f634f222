import Markup

extension Value {
  /// The kind of value in the words of a message.
  var words: String {
    switch self {
    case .none: "none"
    case .bool: "true or false"
    case .integer: "an integer"
    case .text: "text"
    case .html: "HTML"
    case .list: "a list"
    case .record: "a record"
    case .map: "a mapping"
    }
  }

  /// The characters of text or HTML, the digits of a number, Python's words for truth.
  var string: String? {
    switch self {
    case .text(let text): text
    case .html(let html): html.string
    case .integer(let number): String(number)
    case .bool(let bool): bool ? "True" : "False"
    case .none, .list, .record, .map: nil
    }
  }

  /// A number as Python sees it: `True` is 1.
  var number: Int? {
    switch self {
    case .integer(let number): number
    case .bool(let bool): bool ? 1 : 0
    case .none, .text, .html, .list, .record, .map: nil
    }
  }
}

/// Whether Python takes a value for true.
func isTrue(_ value: Value) -> Bool {
  switch value {
  case .none: false
  case .bool(let bool): bool
  case .integer(let number): number != 0
  case .text(let text): !text.isEmpty
  case .html(let html): !html.isEmpty
  case .list(let items): !items.isEmpty
  case .record: true
  case .map(let map): !map.keys.isEmpty
  }
}

/// Whether two values are equal in Python: `True == 1`, text by code points, HTML as text.
func areEqual(_ left: Value, _ right: Value) -> Bool {
  switch (left, right) {
  case (.none, .none): return true
  case (.list(let one), .list(let other)):
    return one.count == other.count && zip(one, other).allSatisfy(areEqual)
  case (.record, .record), (.record, .map), (.map, .record), (.map, .map):
    let one = entries(left)
    let other = entries(right)
    return one.count == other.count
      && one.allSatisfy { entry in
        other.contains { sameText($0.0, entry.0) && areEqual($0.1, entry.1) }
      }
  default:
    if let one = left.number, let other = right.number { return one == other }
    guard left.number == nil, right.number == nil, let one = left.string, let other = right.string else {
      return false
    }
    return sameText(one, other)
  }
}

private func entries(_ value: Value) -> [(String, Value)] {
  switch value {
  case .record(let record):
    record.shape.fields.indices.map { (record.shape.fields[$0].name, record.value(at: $0)) }
  case .map(let map): Array(zip(map.keys, map.values))
  case .none, .bool, .integer, .text, .html, .list: []
  }
}

/// Whether one value comes before another in Python, or nil when Python would refuse to say.
func isLess(_ left: Value, _ right: Value) -> Bool? {
  if let one = left.number, let other = right.number { return one < other }
  guard left.number == nil, right.number == nil, let one = left.string, let other = right.string else {
    return nil
  }
  // UTF-8 bytes are in the order of code points.
  return one.utf8.lexicographicallyPrecedes(other.utf8)
}

/// Text or HTML put together; HTML as soon as one part is, and then the others are escaped.
func joined(_ parts: [Value], by separator: Value?) -> Value {
  var isHTML = parts.contains { if case .html = $0 { true } else { false } }
  if case .html? = separator { isHTML = true }
  guard isHTML else {
    return .text(parts.compactMap(\.string).joined(separator: separator?.string ?? ""))
  }
  var buffer = HTMLBuffer()
  for (index, part) in parts.enumerated() {
    if index > 0, let separator { append(separator, to: &buffer) }
    append(part, to: &buffer)
  }
  return .html(buffer.html)
}

private func append(_ value: Value, to buffer: inout HTMLBuffer) {
  if case .html(let html) = value { buffer.append(html) } else { buffer.append(text: value.string ?? "") }
}

func makeText(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

extension Renderer {
  mutating func holds(_ comparison: Comparison, _ left: Value, _ right: Value, _ place: Int) -> Bool {
    switch comparison {
    case .equal: return areEqual(left, right)
    case .unequal: return !areEqual(left, right)
    case .less: return ordered(left, right, place, comparison) ?? false
    case .greater: return ordered(right, left, place, comparison) ?? false
    case .lessOrEqual: return ordered(right, left, place, comparison).map { !$0 } ?? false
    case .greaterOrEqual: return ordered(left, right, place, comparison).map { !$0 } ?? false
    case .contained: return contains(right, left, place)
    case .notContained: return !contains(right, left, place)
    }
  }

  private mutating func ordered(_ left: Value, _ right: Value, _ place: Int, _ sign: Comparison) -> Bool? {
    if let result = isLess(left, right) { return result }
    report(Problem.unfit("\(left.words) and \(right.words)", use: "`\(sign.symbol)`", at: places[place]))
    return nil
  }

  private mutating func contains(_ collection: Value, _ value: Value, _ place: Int) -> Bool {
    switch (collection, value) {
    case (.list(let items), _): return items.contains { areEqual($0, value) }
    case (.map(let map), .text(let key)): return map[key] != nil
    case (.map, .integer), (.map, .bool), (.map, .none): return false
    case (.text, .text), (.text, .html), (.html, .text), (.html, .html):
      return find(Array((value.string ?? "").utf8), in: Array((collection.string ?? "").utf8), from: 0) != nil
    default:
      report(Problem.unfit(collection.words, use: "`in`", at: places[place]))
      return false
    }
  }
}

/// The offset of the first occurrence of bytes at or after an offset.
func find(_ needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
  guard needle.count <= text.count - start else { return nil }
  return (start...text.count - needle.count).first { text[$0..<$0 + needle.count].elementsEqual(needle) }
}
