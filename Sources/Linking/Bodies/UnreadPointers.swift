import Content
import Diagnostics
import Markdown

/// Ids in prose that were surely meant to point somewhere: `[notice-14]`, `[notice-14, p. 4]`,
/// `[notice-14@]`, `@notice-14`.
///
/// An id of one word may be just a word: only one with a hyphen or a digit is taken for an id.
struct UnreadPointers {
  let document: MarkdownDocument
  let resolver: Resolver

  func failures(in range: Range<Int>, of prose: [UInt8]) -> [LookupFailure] {
    var failures: [LookupFailure] = []
    var next = range.lowerBound
    while let start = prose[next..<range.upperBound].firstIndex(where: { $0 == 0x5B || $0 == 0x40 }) {
      let id = prose[(start + 1)..<range.upperBound].prefix(while: isIDByte)
      next = id.endIndex
      let text = String(decoding: id, as: UTF8.self)
      if let mark = noteMark(start, id, range, of: prose) {
        failures.append(.noteMark("[\(text)]", mark))
        continue
      }
      guard id.contains(where: { $0 < 0x61 }), let kinds = resolver.kinds(ofID: text) else { continue }
      guard let end = prose[start] == 0x40 ? bareEnd(start, id, of: prose) : bracketEnd(id, range, of: prose)
      else { continue }
      let place = document.place(ofProse: start..<end)
      // A mark after a backslash is meant as it is.
      guard document.place(ofProse: start..<start + 1).range.count == 1 else { continue }
      let written = String(decoding: prose[start..<end], as: UTF8.self)
      let rest = String(decoding: prose[id.endIndex..<end], as: UTF8.self)
      let citation = kinds.contains(.source) ? ["[@\(text)\(rest.hasPrefix(",") ? rest : "]")"] : []
      let meant = citation + (rest.contains { $0 != "]" } ? [] : ["[[\(text)]]"])
      if !meant.isEmpty { failures.append(.shownAsText(written, meant: meant, place)) }
    }
    return failures
  }

  /// Where `[1]` stands straight behind a word: the mark of a note that was not copied with the text.
  private func noteMark(_ start: Int, _ id: ArraySlice<UInt8>, _ range: Range<Int>, of prose: [UInt8])
    -> Place?
  {
    guard prose[start] == 0x5B, (1...3).contains(id.count), id.allSatisfy({ (0x30...0x39).contains($0) }),
      id.endIndex < range.upperBound, prose[id.endIndex] == 0x5D, start > range.lowerBound,
      document.place(ofProse: start..<start + 1).range.count == 1
    else { return nil }
    let before = prose[start - 1]
    let isBehindWord =
      before >= 0x80 || (0x61...0x7A).contains(before | 0x20) || ".,;:!?\"')".utf8.contains(before)
    return isBehindWord ? document.place(ofProse: start..<id.endIndex + 1) : nil
  }

  /// After `[id]`, `[id, p. 4]` or `[id@]`.
  private func bracketEnd(_ id: ArraySlice<UInt8>, _ range: Range<Int>, of prose: [UInt8]) -> Int? {
    let rest = prose[id.endIndex..<range.upperBound].prefix(60)
    guard let after = rest.first, after == 0x5D || after == 0x2C || rest.starts(with: [0x40, 0x5D]) else {
      return nil
    }
    return rest.firstIndex { $0 == 0x5D || $0 == 0x5B || $0 == 0x0A }.flatMap {
      prose[$0] == 0x5D ? $0 + 1 : nil
    }
  }

  /// After `@id`, unless it goes on or is part of something longer, such as an address of electronic mail.
  private func bareEnd(_ start: Int, _ id: ArraySlice<UInt8>, of prose: [UInt8]) -> Int? {
    let before = start > 0 ? prose[start - 1] : 0x20
    return [0x20, 0x28, 0x0A, 0x7B].contains(before) ? id.endIndex : nil
  }
}

private func isIDByte(_ byte: UInt8) -> Bool {
  byte == 0x2D || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
}
