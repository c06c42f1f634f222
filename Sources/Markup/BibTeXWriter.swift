/// Writes BibTeX in UTF-8, as biblatex and biber read it: whatever TeX would take for a command is made
/// harmless.
package struct BibTeXWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// An entry; of its key, only ASCII letters, digits and `-._:/+` are kept.
  package mutating func entry(
    _ kind: StaticString, key: String, _ fields: (inout BibTeXWriter) -> Void
  ) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(UInt8(ascii: "@"))
    bytes.append(literal: kind)
    bytes.append(UInt8(ascii: "{"))
    bytes.append(contentsOf: key.utf8.lazy.filter(isKeyByte))
    fields(&self)
    bytes.append(literal: "\n}\n")
  }

  package mutating func field(_ name: StaticString, text: String) {
    begin(name, "{")
    appendText(text)
    bytes.append(UInt8(ascii: "}"))
  }

  /// A text whose capital letters a style must leave alone: a title, or a name that is not a person's.
  package mutating func field(_ name: StaticString, verbatimCase text: String) {
    begin(name, "{{")
    appendText(text)
    bytes.append(literal: "}}")
  }

  /// Names that are taken as they stand, however many words each has: `{{Defence Intelligence} and {Olha
  /// Petrenko}}`.
  package mutating func field(_ name: StaticString, names: [String]) {
    begin(name, "{")
    for (index, text) in names.enumerated() {
      bytes.append(literal: index == 0 ? "{" : " and {")
      appendText(text)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// A date in EDTF, whose `~` and `%` biblatex reads itself; whatever no date is written with is left out.
  package mutating func field(_ name: StaticString, date: String) {
    begin(name, "{")
    bytes.append(contentsOf: date.utf8.lazy.filter(isDateByte))
    bytes.append(UInt8(ascii: "}"))
  }

  /// A web address, which biblatex takes letter by letter; braces and the backslash are percent-encoded.
  package mutating func field(_ name: StaticString, address: String) {
    begin(name, "{")
    var address = address
    address.withUTF8 { address in bytes.append(address) { addressEscape($0, $1) } }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func begin(_ name: StaticString, _ opening: StaticString) {
    bytes.append(literal: ",\n  ")
    bytes.append(literal: name)
    bytes.append(literal: " = ")
    bytes.append(literal: opening)
  }

  private mutating func appendText(_ text: String) {
    var text = text
    text.withUTF8 { text in bytes.append(text) { textEscape($0, $1) } }
  }
}

/// BibTeX counts braces even behind a backslash, so that `\{` would leave an entry open.
@inline(__always)
private func textEscape(
  _ text: UnsafeBufferPointer<UInt8>, _ index: Int
) -> (with: StaticString, length: Int)? {
  switch text[index] {
  case UInt8(ascii: "\\"): ("\\textbackslash{}", 1)
  case UInt8(ascii: "{"): ("\\textbraceleft{}", 1)
  case UInt8(ascii: "}"): ("\\textbraceright{}", 1)
  case UInt8(ascii: "~"): ("\\textasciitilde{}", 1)
  case UInt8(ascii: "^"): ("\\textasciicircum{}", 1)
  case UInt8(ascii: "%"): ("\\%", 1)
  case UInt8(ascii: "$"): ("\\$", 1)
  case UInt8(ascii: "&"): ("\\&", 1)
  case UInt8(ascii: "#"): ("\\#", 1)
  case UInt8(ascii: "_"): ("\\_", 1)
  case UInt8(ascii: "\n"), UInt8(ascii: "\t"): (" ", 1)
  case 0..<0x20, 0x7F: ("", 1)
  default: nil
  }
}

@inline(__always)
private func addressEscape(
  _ text: UnsafeBufferPointer<UInt8>, _ index: Int
) -> (with: StaticString, length: Int)? {
  switch text[index] {
  case UInt8(ascii: "{"): ("%7B", 1)
  case UInt8(ascii: "}"): ("%7D", 1)
  case UInt8(ascii: "\\"): ("%5C", 1)
  case UInt8(ascii: " "): ("%20", 1)
  case 0..<0x20, 0x7F: ("", 1)
  default: nil
  }
}

private func isDateByte(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-+./~?%X".utf8.contains(byte)
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "-._:/+".utf8.contains(byte)
  }
}
