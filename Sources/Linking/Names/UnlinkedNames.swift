import Content
import Diagnostics

/// A proper name that prose has often and that is no entity.
package struct UnlinkedName: Sendable {
  package let name: String
  package let place: Place
  package let note: String
}

/// Names of two words and more that stand at least three times in the site's texts and are no entity, most
/// often first.
///
/// A name is a run of words that begin with a capital letter; the first word of a sentence is taken for one
/// only before another. Scripts without capitals have none that could be told from other words.
package func namesWithoutEntity(in site: LinkedSite) -> [UnlinkedName] {
  let known = knownNames(of: site)
  var found: [String: Occurrences] = [:]
  for body in site.articles.map(\.body) + site.events.map(\.body) + site.pages.map(\.body) {
    let document = body.document
    let prose = document.prose
    for run in prose.runs {
      for range in capitalisedRuns(in: prose.bytes, run.range) {
        let name = String(decoding: prose.bytes[range], as: UTF8.self)
        // "The Road Authority" at the beginning of a sentence is no other name.
        let rest = String(name[(name.firstIndex(of: " ").map(name.index(after:)) ?? name.endIndex)...])
        guard !known.contains(name), !known.contains(rest) else { continue }
        found[name, default: Occurrences(first: document.place(ofProse: range))].add(document.file)
      }
    }
  }
  return found.filter { $0.value.count >= 3 }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    .map { name, use in
      let texts = "\(use.texts.count) text\(use.texts.count == 1 ? "" : "s")"
      return UnlinkedName(name: name, place: use.first, note: "\(use.count) times in \(texts)")
    }
}

private struct Occurrences {
  let first: Place
  private(set) var count = 0
  private(set) var texts: Set<FileID> = []

  init(first: Place) { self.first = first }

  mutating func add(_ text: FileID) {
    count += 1
    texts.insert(text)
  }
}

/// Every name of every entity, and what it begins with: "Ministry" of "Ministry of Defence" is no name.
private func knownNames(of site: LinkedSite) -> Set<String> {
  var known = Set<String>()
  for entity in site.entities {
    let local = entity.entry.map { $0.aliases + $0.names.flatMap(\.names) } ?? []
    for name in [entity.name] + local.map(\.value) {
      known.insert(name)
      for space in name.indices where name[space] == " " { known.insert(String(name[..<space])) }
    }
  }
  return known
}

/// Runs of two and more words that each begin with a capital, with one space between them; of three and more,
/// the first is left out where a sentence begins.
private func capitalisedRuns(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var current: [Range<Int>] = []
  var position = range.lowerBound
  func end() {
    if current.count > 2, beginsSentence(bytes, current[0].lowerBound, range) { current.removeFirst() }
    if current.count > 1 { runs.append(current[0].lowerBound..<current[current.count - 1].upperBound) }
    current = []
  }
  while position < range.upperBound {
    let start = position
    while position < range.upperBound, isNamePart(bytes[position]) { position += 1 }
    if position > start, isCapital(bytes[start..<position]) {
      let follows = current.last.map { $0.upperBound + 1 == start && bytes[start - 1] == 0x20 }
      if follows != true { end() }
      current.append(start..<position)
    } else if position > start {
      end()
    }
    if position == start { position += 1 }
  }
  end()
  return runs
}

private func beginsSentence(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
  guard let before = bytes[range.lowerBound..<start].last(where: { $0 != 0x20 }) else { return true }
  return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(before)
}

/// Letters, digits, apostrophes and hyphens; of other scripts every byte.
private func isNamePart(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x27
    || byte == 0x2D
}

private func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
  String(decoding: word, as: UTF8.self).unicodeScalars.first?.properties.isUppercase == true
}
