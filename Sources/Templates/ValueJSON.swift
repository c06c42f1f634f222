import Markup

/// Writes a value as JSON for theme authors: indented by two blanks, a record's fields in the order of its
/// shape.
///
/// HTML is written as `{"html": "<p>...</p>"}`, an object with that one key and no other, so that a reader
/// can tell it
/// from text (Jinja2's `Markup` from `str`).
package func json(of value: Value) -> String {
  var writer = JSONWriter(style: .indented)
  writer.write(value)
  return writer.text + "\n"
}

/// JSON text in one of two fixed forms.
struct JSONWriter {
  enum Style {
    /// For people: two blanks a level, fields in their order, letters as they are.
    case indented
    /// Byte for byte what Jinja2's `tojson` writes: keys sorted, ASCII only, nothing that HTML knows.
    case asJinja
  }

  let style: Style
  private(set) var text = ""
  private var depth = 0

  init(style: Style) { self.style = style }

  mutating func write(_ value: Value) {
    switch value {
    case .none: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .integer(let number): text += String(number)
    case .text(let string): write(string: string)
    case .html(let html):
      switch style {
      case .indented: write(object: ["html"], [.text(html.string)])
      case .asJinja: write(string: html.string)
      }
    case .list(let items): sequence("[", "]", items.count) { $0.write(items[$1]) }
    case .record(let record):
      let fields = record.shape.fields
      write(object: fields.map(\.name), fields.indices.map(record.value))
    case .map(let map): write(object: map.keys, map.values)
    }
  }

  private mutating func write(object keys: [String], _ values: [Value]) {
    let order: [Int]
    switch style {
    case .indented: order = Array(keys.indices)
    case .asJinja: order = keys.indices.sorted { keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8) }
    }
    sequence("{", "}", keys.count) { writer, index in
      writer.write(string: keys[order[index]])
      writer.text += ": "
      writer.write(values[order[index]])
    }
  }

  private mutating func sequence(
    _ open: String, _ close: String, _ count: Int, _ element: (inout JSONWriter, Int) -> Void
  ) {
    text += open
    depth += 1
    for index in 0..<count {
      if index > 0 { text += style == .asJinja ? ", " : "," }
      lineBreak()
      element(&self, index)
    }
    depth -= 1
    if count > 0 { lineBreak() }
    text += close
  }

  private mutating func lineBreak() {
    guard style == .indented else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }

  private mutating func write(string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{c}": text += "\\f"
      case "<", ">", "&", "'":
        if style == .asJinja { escape(scalar) } else { text.unicodeScalars.append(scalar) }
      default:
        if scalar.value < 0x20 || (style == .asJinja && scalar.value > 0x7e) {
          escape(scalar)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
