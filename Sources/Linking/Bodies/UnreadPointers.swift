import Content
import Diagnostics
import Markdown

/// Ids in prose that were surely meant to point somewhere: `[notice-14]`, `[notice-14, p. 4]`,
/// `[notice-14@]`, `@notice-14`.
///
/// An id of one word may be just a word: only one with a hyphen or a digit is taken for an id.
///
/// The same ids are looked for where only a citation counts: in locators, and where block quotations end.
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
        if id.contains(where: { $0 < 0x61 }) {
          failures.append(.noteMark("[\(text)]", mark))
        } else if document.hasLine(beginningWith: "[\(text)]") {
          failures.append(.commentMark("[\(text)]", mark))
        }
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

  /// What a locator names that is a source: `[@notice-14, cited by @gazette-visit]`.
  func failures(inLocatorOf item: MarkdownDocument.CitationItem) -> [LookupFailure] {
    let place = Place(item.place.file, item.sourcePlace.range.upperBound..<item.place.range.upperBound)
    return sources(namedAt: place).map { id, place in
      let written = String(decoding: document.written(at: place), as: UTF8.self)
      return .shownAsText(written, meant: ["; @\(id)"], place)
    }
  }

  /// The source that the last line of a block quotation names without citing it.
  func failure(inUncitedLine line: Place) -> LookupFailure? {
    guard let (id, place) = sources(namedAt: line).first else { return nil }
    let isBracket = { (byte: UInt8) in "[]() .".utf8.contains(byte) }
    let words = document.written(at: line).drop(while: isBracket)
    let hasDash = ["--", "\u{2014}", "\u{2013}", "\u{2015}"].contains { words.starts(with: $0.utf8) }
    let isAlone = words.dropFirst(place.range.count).allSatisfy(isBracket)
    return hasDash || isAlone ? .uncitedSource(id, place) : nil
  }

  /// Ids of sources, with an `@` or a bracket straight before them or a hyphen or a digit in them.
  private func sources(namedAt place: Place) -> [(id: String, place: Place)] {
    let bytes = document.written(at: place)
    var found: [(String, Place)] = []
    var next = bytes.startIndex
    while let first = bytes[next...].firstIndex(where: isIDByte) {
      let run = bytes[first...].prefix(while: isIDByte)
      next = run.endIndex
      let id = run.drop { $0 == 0x2D }
      let before = id.startIndex > bytes.startIndex ? bytes[id.startIndex - 1] : 0x20
      let isMarked = before == 0x40 || before == 0x5B
      let mayBeginID = [0x20, 0x09, 0x0A, 0x28, 0x2C, 0x2D, 0x3A].contains(before) || isMarked
      guard mayBeginID, isMarked || id.contains(0x2D), id.contains(where: { $0 >= 0x61 }) else { continue }
      let text = String(decoding: id, as: UTF8.self)
      guard resolver.kinds(ofID: text)?.contains(.source) == true else { continue }
      let start = before == 0x40 ? id.startIndex - 1 : id.startIndex
      // Of an address of electronic mail, or behind a backslash.
      if start < id.startIndex, start > bytes.startIndex, !" \n([{,-".utf8.contains(bytes[start - 1]) {
        continue
      }
      let lower = place.range.lowerBound + start - bytes.startIndex
      found.append((text, Place(place.file, lower..<lower + run.endIndex - start)))
    }
    return found
  }

  /// Where `[1]` stands straight behind a word: the mark of a note that was not copied with it; or `[a]`.
  private func noteMark(_ start: Int, _ id: ArraySlice<UInt8>, _ range: Range<Int>, of prose: [UInt8])
    -> Place?
  {
    guard prose[start] == 0x5B, (1...3).contains(id.count),
      id.count == 1 && id.first != 0x2D || id.allSatisfy({ (0x30...0x39).contains($0) }),
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
