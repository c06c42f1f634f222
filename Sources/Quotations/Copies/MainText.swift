import Diagnostics
import Markdown

/// The text of a kept file, UTF-8: of a web page without its navigation, scripts and other frame.
///
/// Nil for bytes that are no UTF-8.
func mainText(of file: InputFile) -> [UInt8]? {
  guard String(validating: file.bytes, as: UTF8.self) != nil else { return nil }
  return isHTML(file) ? MainTextReader.text(of: file.bytes) : file.bytes
}

func isHTML(_ file: InputFile) -> Bool {
  if [".html", ".htm", ".xhtml"].contains(where: file.path.hasSuffix) { return true }
  let start = String(decoding: file.bytes.prefix(200), as: UTF8.self).lowercased().utf8
  return start.indices.contains { index in
    ["<!doctype html", "<html"].contains { start[index...].starts(with: $0.utf8) }
  }
}

/// One walk over the tags of a page, which need not be well formed.
private struct MainTextReader {
  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var position = 0
  /// How many `<article>` and `<main>` are open: there a `<header>` holds the headline.
  private var mainDepth = 0
  private var dropped: Dropped?
  /// Elements met without an end: they drop nothing, else the rest of the page were gone.
  private var unclosed: Set<String> = []

  private struct Dropped {
    let name: String
    let start: Int
    var depth = 1
  }

  private struct Tag {
    let name: String
    let isEnd: Bool
    let isEmpty: Bool
    let end: Int
  }

  static func text(of page: [UInt8]) -> [UInt8] {
    var reader = MainTextReader(page)
    reader.read()
    return reader.text
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while true {
      while position < bytes.count { step() }
      guard let dropped else { return }
      unclosed.insert(dropped.name)
      position = dropped.start
      self.dropped = nil
    }
  }

  private mutating func step() {
    let byte = bytes[position]
    if byte == UInt8(ascii: "<"), let end = endOfDeclaration() {
      position = end
    } else if byte == UInt8(ascii: "<"), let tag = tag() {
      position = tag.end
      take(tag)
    } else if byte == UInt8(ascii: "&"), let reference = entity(bytes, at: position, until: bytes.count) {
      if dropped == nil { text += reference.text }
      position = reference.end
    } else {
      if dropped == nil { text.append(byte) }
      position += 1
    }
  }

  private mutating func take(_ tag: Tag) {
    if let open = dropped {
      guard tag.name == open.name, !tag.isEmpty else { return }
      dropped?.depth += tag.isEnd ? -1 : 1
      if dropped?.depth == 0 { dropped = nil }
      return
    }
    if !inlineElements.contains(tag.name) { text.append(UInt8(ascii: "\n")) }
    if tag.name == "article" || tag.name == "main" { mainDepth = max(0, mainDepth + (tag.isEnd ? -1 : 1)) }
    guard !tag.isEnd, !tag.isEmpty, !unclosed.contains(tag.name) else { return }
    if rawElements.contains(tag.name) {
      if let end = startOfEnd(of: tag.name) { position = end } else { unclosed.insert(tag.name) }
    } else if frameElements.contains(tag.name) || tag.name == "header" && mainDepth == 0 {
      dropped = Dropped(name: tag.name, start: tag.end)
    }
  }

  /// The end of a comment, a document type or a processing instruction that begins here.
  private func endOfDeclaration() -> Int? {
    let rest = bytes[position...].dropFirst()
    guard rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?") else { return nil }
    let isComment = rest.starts(with: "!--".utf8)
    var end = position + (isComment ? 4 : 2)
    while end < bytes.count {
      if isComment ? bytes[end...].starts(with: "-->".utf8) : bytes[end] == UInt8(ascii: ">") {
        return end + (isComment ? 3 : 1)
      }
      end += 1
    }
    return bytes.count
  }

  private func tag() -> Tag? {
    var end = position + 1
    let isEnd = end < bytes.count && bytes[end] == UInt8(ascii: "/")
    if isEnd { end += 1 }
    let name = bytes[end...].prefix { isNameByte($0) }
    guard let first = name.first, isLetter(first) else { return nil }
    end += name.count
    var quote: UInt8?
    while end < bytes.count {
      let byte = bytes[end]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: ">") { break }
        let isValue = bytes[end - 1] == UInt8(ascii: "=") || bytes[end - 1] == UInt8(ascii: " ")
        if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      }
      end += 1
    }
    return Tag(
      name: String(decoding: name, as: UTF8.self).lowercased(), isEnd: isEnd,
      isEmpty: bytes[end - 1] == UInt8(ascii: "/"), end: min(end + 1, bytes.count))
  }

  /// Where the end tag of an element begins in which `<` is a character like others.
  private func startOfEnd(of name: String) -> Int? {
    var start = position
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
      let found = bytes[(open + 1)...].prefix(name.utf8.count + 1).map { $0 | 0x20 }
      if found.elementsEqual([UInt8(ascii: "/")] + name.utf8) { return open }
      start = open + 1
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}

/// Elements whose content is no part of what a page says.
private let frameElements: Set<String> = [
  "head", "template", "nav", "footer", "aside", "svg", "object", "select", "button",
]

/// Elements that are passed over, too, and in which a `<` is a character like others.
private let rawElements: Set<String> = ["script", "style", "noscript", "iframe"]

/// Elements that may stand within a word; all others separate words.
private let inlineElements: Set<String> = [
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
  "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
  "u",
  "var", "wbr",
]
