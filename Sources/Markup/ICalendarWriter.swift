/// Writes iCalendar (RFC 5545): texts escaped, lines folded at 75 octets between two characters, ends of
/// lines CRLF.
package struct ICalendarWriter: PartWriter, Sendable {
  package private(set) var bytes: [UInt8] = []

  package typealias Parameters = KeyValuePairs<StaticString, String>

  package init() {}

  package mutating func drain(_ take: ([UInt8]) -> Void) {
    take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// A component, such as `VEVENT`, between its `BEGIN` and `END`.
  package mutating func component(_ name: StaticString, _ content: (inout ICalendarWriter) -> Void) {
    marker("BEGIN:", name)
    content(&self)
    marker("END:", name)
  }

  /// A property of type TEXT; a line break in the text becomes `\n` (section 3.3.11).
  package mutating func property(_ name: StaticString, _ parameters: Parameters = [:], text: String) {
    var line = beginning(name, parameters)
    var text = text
    text.withUTF8 { text in line.append(text) { textEscape($0, $1) } }
    fold(line)
  }

  /// A property of another type: a date, an address. Control characters, which could begin a line of their
  /// own, are left out.
  package mutating func property(_ name: StaticString, _ parameters: Parameters = [:], value: String) {
    var line = beginning(name, parameters)
    line.append(contentsOf: value.utf8.lazy.filter { !isControl($0) })
    fold(line)
  }

  private mutating func marker(_ keyword: StaticString, _ name: StaticString) {
    bytes.append(literal: keyword)
    bytes.append(literal: name)
    bytes.append(literal: "\r\n")
  }

  /// A parameter's value has no quotation mark within, and stands between two only where it must (section
  /// 3.2): `VALUE=DATE` is a keyword, which no reader expects between quotation marks.
  private func beginning(_ name: StaticString, _ parameters: Parameters) -> [UInt8] {
    var line: [UInt8] = []
    line.append(literal: name)
    for (name, value) in parameters {
      line.append(UInt8(ascii: ";"))
      line.append(literal: name)
      line.append(UInt8(ascii: "="))
      let mark: StaticString = value.utf8.contains { ",;:".utf8.contains($0) } ? "\"" : ""
      line.append(literal: mark)
      line.append(contentsOf: value.utf8.lazy.filter { !isControl($0) && $0 != UInt8(ascii: "\"") })
      line.append(literal: mark)
    }
    line.append(UInt8(ascii: ":"))
    return line
  }

  /// Section 3.1: a line has at most 75 octets without its end; one that goes on begins with a space.
  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(contentsOf: line[start..<end])
      bytes.append(literal: "\r\n ")
      start = end
      room = 74
    }
    bytes.append(contentsOf: line[start...])
    bytes.append(literal: "\r\n")
  }
}

@inline(__always)
private func textEscape(
  _ text: UnsafeBufferPointer<UInt8>, _ index: Int
) -> (with: StaticString, length: Int)? {
  switch text[index] {
  case UInt8(ascii: "\\"): ("\\\\", 1)
  case UInt8(ascii: ";"): ("\\;", 1)
  case UInt8(ascii: ","): ("\\,", 1)
  case UInt8(ascii: "\r") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n"): ("\\n", 2)
  case UInt8(ascii: "\n"), UInt8(ascii: "\r"): ("\\n", 1)
  case let byte: isControl(byte) ? ("", 1) : nil
  }
}

/// The tab is the one control character that a line may hold.
private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }
