/// A page as a browser's tokenizer sees it: elements with their attributes, and text; nothing is repaired.
struct LooseHTML {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  /// The text outside tags, `script` and `style`, with its references resolved.
  private(set) var text = ""

  init(_ page: String) {
    var rest = Array(page.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      text += resolved(rest[..<start])
      rest = rest[start...]
      let second = rest.dropFirst().first ?? 0
      if rest.starts(with: "<!--".utf8) {
        rest = skip(rest, past: "-->")
      } else if second == UInt8(ascii: "!") || second == UInt8(ascii: "/") || second == UInt8(ascii: "?") {
        rest = skip(rest, past: ">")
      } else if isLetter(second) {
        let element = tag(&rest)
        elements.append(element)
        if element.name == "script" || element.name == "style" { rest = skip(rest, to: "</\(element.name)") }
      } else {
        text += "<"
        rest = rest.dropFirst()
      }
    }
    text += resolved(rest)
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  /// Every address that the page names for a browser to follow or load.
  var addresses: [String] {
    elements.flatMap { element in
      ["href", "src", "data-index", "data-home"].compactMap { element.attributes[$0] }
        + element.refreshAddress
    }
  }
}

extension LooseHTML.Element {
  /// `0; url=../articles/moved/index.html` of a `meta` element.
  fileprivate var refreshAddress: [String] {
    guard attributes["http-equiv"] == "refresh", let content = attributes["content"],
      let start = content.firstRange(of: "url=")
    else { return [] }
    return [String(content[start.upperBound...])]
  }
}

private func tag(_ rest: inout ArraySlice<UInt8>) -> LooseHTML.Element {
  rest = rest.dropFirst()
  let name = take(&rest) { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }.lowercased()
  var attributes: [String: String] = [:]
  while true {
    rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
    guard let next = rest.first, next != UInt8(ascii: ">") else { break }
    let key = take(&rest) { !isSpace($0) && !"=>/".utf8.contains($0) }.lowercased()
    rest = rest.drop(while: isSpace)
    guard rest.first == UInt8(ascii: "=") else {
      attributes[key] = ""
      if key.isEmpty { rest = rest.dropFirst() }
      continue
    }
    rest = rest.dropFirst().drop(while: isSpace)
    attributes[key] = value(&rest)
  }
  rest = rest.dropFirst()
  return LooseHTML.Element(name: name, attributes: attributes)
}

private func value(_ rest: inout ArraySlice<UInt8>) -> String {
  guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
    return take(&rest) { !isSpace($0) && $0 != UInt8(ascii: ">") }
  }
  rest = rest.dropFirst()
  let end = rest.firstIndex(of: quote) ?? rest.endIndex
  defer { rest = rest[end...].dropFirst() }
  return resolved(rest[..<end])
}

private func take(_ rest: inout ArraySlice<UInt8>, while isPart: (UInt8) -> Bool) -> String {
  let part = rest.prefix(while: isPart)
  rest = rest.dropFirst(part.count)
  return String(decoding: part, as: UTF8.self)
}

private func skip(_ rest: ArraySlice<UInt8>, past end: String) -> ArraySlice<UInt8> {
  skip(rest, to: end).dropFirst(end.utf8.count)
}

private func skip(_ rest: ArraySlice<UInt8>, to end: String) -> ArraySlice<UInt8> {
  rest.firstRange(of: Array(end.utf8)).map { rest[$0.lowerBound...] } ?? rest.suffix(0)
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

private func isLetter(_ byte: UInt8) -> Bool {
  UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
}

/// Text with the few character references that the program writes resolved.
private func resolved(_ bytes: ArraySlice<UInt8>) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  return [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
    ("&amp;", "&"),
  ]
  .reduce(text) { $0.replacing($1.0, with: $1.1) }
}
