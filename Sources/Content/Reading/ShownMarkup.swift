import Diagnostics
import YAML

extension FrontMatterReader {
  /// A text that is shown as it is written; markup in it, which readers would see, is reported.
  mutating func plainText(_ node: YAMLNode) -> Located<String>? {
    guard let text = text(node, as: .text) else { return nil }
    guard text.value.utf8.contains(where: beginsMarkup) else { return text }
    let bytes = Array(text.value.utf8)
    if let range = shownMarkup(in: bytes) {
      let written = String(decoding: bytes[range], as: UTF8.self)
      report(markupIsShown(written, in: key?.name ?? "", at: place(of: range, in: text.value, of: node)))
    }
    return text
  }
}

private func beginsMarkup(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "[") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "<")
    || byte == UInt8(ascii: "&")
}

/// The first `[[kherson]]`, `[@interfax-2024]`, `[words](address)`, `**words**`, `<b>` or `&nbsp;` of a text.
private func shownMarkup(in text: [UInt8]) -> Range<Int>? {
  for start in text.indices {
    let rest = text[(start + 1)...]
    let length: Int? =
      switch text[start] {
      case UInt8(ascii: "["): bracketedLength(rest)
      case UInt8(ascii: "*"): emphasisLength(rest)
      case UInt8(ascii: "<"): tagLength(rest)
      case UInt8(ascii: "&"): referenceLength(rest)
      default: nil
      }
    if let length { return start..<start + 1 + length }
  }
  return nil
}

private func bracketedLength(_ rest: ArraySlice<UInt8>) -> Int? {
  guard let end = rest.firstIndex(of: UInt8(ascii: "]")), let first = rest.first else { return nil }
  let next = end + 1 < rest.endIndex ? rest[end + 1] : 0
  if first == UInt8(ascii: "[") {
    return next == UInt8(ascii: "]") && end > rest.startIndex + 1 ? end + 2 - rest.startIndex : nil
  }
  if first == UInt8(ascii: "@") { return end > rest.startIndex + 1 ? end + 1 - rest.startIndex : nil }
  guard next == UInt8(ascii: "("), let close = rest[end...].firstIndex(of: UInt8(ascii: ")")) else {
    return nil
  }
  return close + 1 - rest.startIndex
}

private func emphasisLength(_ rest: ArraySlice<UInt8>) -> Int? {
  let mark = UInt8(ascii: "*")
  let words = rest.dropFirst()
  guard rest.first == mark, let first = words.first, first != mark, !isSpace(first) else { return nil }
  guard let end = words.firstIndex(of: mark), rest[end...].prefix(2).elementsEqual([mark, mark]),
    !isSpace(rest[end - 1])
  else { return nil }
  return end + 2 - rest.startIndex
}

private func tagLength(_ rest: ArraySlice<UInt8>) -> Int? {
  let name = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
  let end = name.drop { isLetter($0) || isDigit($0) }
  guard let first = name.first, isLetter(first), let next = end.first,
    next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || isSpace(next),
    let close = end.firstIndex(of: UInt8(ascii: ">"))
  else { return nil }
  return close + 1 - rest.startIndex
}

/// Of `#39;` or `nbsp;`.
private func referenceLength(_ rest: ArraySlice<UInt8>) -> Int? {
  guard let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let name = rest[..<end]
  let isNumber = name.first == UInt8(ascii: "#") && name.count > 2
  let digits = name.dropFirst()
  let isWord = name.count > 2 && name.allSatisfy(isLetter)
  return isWord || isNumber && digits.allSatisfy { isDigit($0) || isLetter($0) }
    ? end + 1 - rest.startIndex : nil
}
