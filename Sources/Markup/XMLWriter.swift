/// Writes XML 1.0 for feeds and site maps: names are literals of the program, every text and attribute is
/// escaped.
///
/// Elements that hold elements have these on lines of their own; a text stands right between its tags, so
/// that no white space is added to it. What XML cannot hold at all (control characters, U+FFFE, U+FFFF) is
/// left out.
package struct XMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0

  package typealias Attributes = KeyValuePairs<StaticString, String>

  /// Begins with the XML declaration.
  package init() {
    bytes.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// An element that holds elements.
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout XMLWriter) -> Void
  ) {
    begin(name, attributes)
    bytes.append(literal: ">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    end(name)
  }

  /// An element that holds text.
  package mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    var text = text
    text.withUTF8 { element(name, attributes, utf8: $0) }
  }

  /// An element that holds a page's HTML as text, as Atom's `type="html"` wants it.
  package mutating func element(_ name: StaticString, _ attributes: Attributes = [:], html: SafeHTML) {
    html.bytes.withUnsafeBufferPointer { element(name, attributes, utf8: $0) }
  }

  /// An element that holds nothing.
  package mutating func element(_ name: StaticString, _ attributes: Attributes = [:]) {
    begin(name, attributes)
    bytes.append(literal: "/>\n")
  }

  private mutating func element(
    _ name: StaticString, _ attributes: Attributes, utf8 text: UnsafeBufferPointer<UInt8>
  ) {
    begin(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes.append(text) { textEscape($0, $1) }
    end(name)
  }

  private mutating func begin(_ name: StaticString, _ attributes: Attributes) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(literal: name)
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(literal: name)
      bytes.append(literal: "=\"")
      var value = value
      value.withUTF8 { value in bytes.append(value) { attributeEscape($0, $1) } }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func end(_ name: StaticString) {
    bytes.append(literal: "</")
    bytes.append(literal: name)
    bytes.append(literal: ">\n")
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}

/// XML 1.0, section 2.2 (characters) and 2.11 (a carriage return would be read as a line feed).
@inline(__always)
private func textEscape(
  _ text: UnsafeBufferPointer<UInt8>, _ index: Int
) -> (with: StaticString, length: Int)? {
  switch text[index] {
  case UInt8(ascii: "&"): ("&amp;", 1)
  case UInt8(ascii: "<"): ("&lt;", 1)
  case UInt8(ascii: ">"): ("&gt;", 1)
  case 0x0D: ("&#13;", 1)
  case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: ("", 1)
  case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE: ("", 3)
  default: nil
  }
}

/// XML 1.0, section 3.3.3: white space in an attribute would be read as spaces.
@inline(__always)
private func attributeEscape(
  _ text: UnsafeBufferPointer<UInt8>, _ index: Int
) -> (with: StaticString, length: Int)? {
  switch text[index] {
  case UInt8(ascii: "\""): ("&quot;", 1)
  case 0x09: ("&#9;", 1)
  case 0x0A: ("&#10;", 1)
  default: textEscape(text, index)
  }
}
