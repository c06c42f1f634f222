import Diagnostics

@testable import YAML

/// A YAML text as one line: scalars as `style:text@lower-upper`, `null`, `[...]`, `{key@lower-upper: value}`.
func tree(_ text: String) -> String {
  guard let node = read(text).value else { return "nothing" }
  return shown(node)
}

func read(_ text: String) -> Checked<YAMLNode?> {
  let file = InputFile(path: "content/site.yml", text: text)
  return readYAML(0..<file.bytes.count, of: file, id: FileID(0))
}

/// Every diagnostic of a text with the bytes it points at: `E0113 1:4 <title> message -- help`.
func complaints(_ text: String) -> [String] {
  complaints(Array(text.utf8))
}

func complaints(_ bytes: [UInt8]) -> [String] {
  let file = InputFile(path: "content/site.yml", bytes: bytes)
  return readYAML(0..<bytes.count, of: file, id: FileID(0)).diagnostics.map { shown($0, bytes) }
}

func shown(_ diagnostic: Diagnostic, _ bytes: [UInt8]) -> String {
  var text =
    "\(diagnostic.code) \(shown(diagnostic.place, bytes)) \(diagnostic.message) -- \(diagnostic.help)"
  for related in diagnostic.related { text += " | \(shown(related.place, bytes)) \(related.message)" }
  for fix in diagnostic.fixes { text += " | fix \(shown(fix.place, bytes)) to \(fix.replacement)" }
  return text
}

/// Line, column in bytes and the text of a place: `2:1 <title>`.
private func shown(_ place: Place, _ bytes: [UInt8]) -> String {
  let before = bytes[..<place.range.lowerBound]
  let line = before.count { $0 == UInt8(ascii: "\n") } + 1
  let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  let text = String(decoding: bytes[place.range], as: UTF8.self)
  return "\(line):\(place.range.lowerBound - lineStart + 1) <\(text)>"
}

private func shown(_ node: YAMLNode) -> String {
  let range = "@\(node.place.lower)-\(node.place.upper)"
  switch node.content {
  case .null: return "null" + range
  case .scalar(let scalar): return "\(scalar.style):\(scalar.text)\(range)"
  case .sequence(let items): return "[" + items.map(shown).joined(separator: ", ") + "]" + range
  case .mapping(let mapping):
    let pairs = mapping.pairs.map {
      "\($0.key)@\($0.keyPlace.lower)-\($0.keyPlace.upper): \(shown($0.value))"
    }
    return "{" + pairs.joined(separator: ", ") + "}" + range
  }
}
