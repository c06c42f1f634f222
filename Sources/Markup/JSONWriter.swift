/// Writes JSON (RFC 8259) with keys in the order given, so that the same values always make the same bytes.
///
/// ```swift
/// var json = JSONWriter(.pretty)
/// json.object {
///   $0.member("title", "Passports")
///   $0.array("claims") { $0.number(1) }
/// }
/// ```
package struct JSONWriter: PartWriter, Sendable {
  package private(set) var bytes: [UInt8] = []
  private let style: Style
  private let escaping: Escaping
  private var depth = 0
  private var place = Place.first

  package init(_ style: Style = .compact, escaping: Escaping = .necessary) {
    self.style = style
    self.escaping = escaping
  }

  package enum Style: Sendable {
    /// Everything in one line, without spaces.
    case compact
    /// Two spaces for each level; ends without a line break.
    case pretty
  }

  package enum Escaping: Sendable {
    /// What JSON demands.
    case necessary
    /// What a `<script>` element of a page must not hold, too: `<`, `>`, `&`, U+2028 and U+2029.
    case script
  }

  package mutating func drain(_ take: ([UInt8]) -> Void) {
    take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: Values, of a list or alone

  package mutating func string(_ text: String) {
    beginValue()
    append(text)
  }

  /// A string of valid UTF-8.
  package mutating func string(utf8 text: some Collection<UInt8>) {
    beginValue()
    withBytes(of: text) { append($0) }
  }

  package mutating func number(_ number: Int) {
    beginValue()
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func bool(_ value: Bool) {
    beginValue()
    bytes.append(literal: value ? "true" : "false")
  }

  package mutating func null() {
    beginValue()
    bytes.append(literal: "null")
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    container(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    container(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  // MARK: Members of an object

  package mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Leaves the member out if there is no text.
  package mutating func member(_ key: String, ifPresent text: String?) {
    if let text { member(key, text) }
  }

  package mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    self.number(number)
  }

  package mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// A list of strings.
  package mutating func member(_ key: String, _ texts: [String]) {
    array(key) { json in
      for text in texts { json.string(text) }
    }
  }

  package mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
    self.key(key)
    object(members)
  }

  package mutating func array(_ key: String, _ elements: (inout JSONWriter) -> Void) {
    self.key(key)
    array(elements)
  }

  /// The key of the value that is written next.
  package mutating func key(_ key: String) {
    beginValue()
    append(key)
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
    place = .afterKey
  }

  // MARK: Layout

  /// What stands before the next value.
  private enum Place { case first, later, afterKey }

  private mutating func beginValue() {
    switch place {
    case .first: if depth > 0 { breakLine() }
    case .later:
      bytes.append(depth > 0 ? UInt8(ascii: ",") : UInt8(ascii: "\n"))
      if depth > 0 { breakLine() }
    case .afterKey: break
    }
    place = .later
  }

  private mutating func container(_ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) -> Void) {
    beginValue()
    bytes.append(opening)
    depth += 1
    place = .first
    body(&self)
    depth -= 1
    if place == .later { breakLine() }
    bytes.append(closing)
    place = .later
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  // MARK: Escaping

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    switch escaping {
    case .necessary: bytes.append(text, plain: isPlain) { necessaryEscape($0[$1]).map { ($0, 1) } }
    case .script: bytes.append(text, plain: isPlain) { scriptEscape($0, $1) }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Whether nothing is escaped of eight bytes, not even in a script.
@inline(__always)
private func isPlain(_ bytes: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  // A byte that became zero borrows, which sets its highest bit; `"` (0x22) and `&` (0x26) differ in one bit,
  // as `<` (0x3c) and `>` (0x3e) do.
  func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
  let controls = (bytes &- 0x20 * ones) & ~bytes
  let marks = zeros((bytes | 0x04 * ones) ^ 0x26 * ones) | zeros((bytes | 0x02 * ones) ^ 0x3e * ones)
  let others = zeros(bytes ^ 0x5c * ones) | zeros(bytes ^ 0xe2 * ones)
  return (controls | marks | others) & (0x80 * ones) == 0
}

@inline(__always)
private func necessaryEscape(_ byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "\""): "\\\""
  case UInt8(ascii: "\\"): "\\\\"
  case 0..<0x20: controlEscape(byte)
  default: nil
  }
}

@inline(__always)
private func scriptEscape(
  _ text: UnsafeBufferPointer<UInt8>, _ index: Int
) -> (with: StaticString, length: Int)? {
  switch text[index] {
  case UInt8(ascii: "<"): ("\\u003c", 1)
  case UInt8(ascii: ">"): ("\\u003e", 1)
  case UInt8(ascii: "&"): ("\\u0026", 1)
  case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0xA8:
    ("\\u2028", 3)
  case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0xA9:
    ("\\u2029", 3)
  case let byte: necessaryEscape(byte).map { ($0, 1) }
  }
}

private func controlEscape(_ byte: UInt8) -> StaticString {
  switch byte {
  case 0x08: "\\b"
  case 0x09: "\\t"
  case 0x0A: "\\n"
  case 0x0C: "\\f"
  case 0x0D: "\\r"
  default: controlEscapes[Int(byte & 0x1F)]
  }
}

private let controlEscapes: [StaticString] = [
  "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
  "\\u0008", "\\u0009", "\\u000a", "\\u000b", "\\u000c", "\\u000d", "\\u000e", "\\u000f",
  "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
  "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
]
