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
  var known = Set<String>()
  for entity in site.entities {
    known.insert(entity.name)
    guard let entry = entity.entry else { continue }
    known.formUnion(entry.aliases.map(\.value))
    for local in entry.names { known.formUnion(local.names.map(\.value)) }
  }
  var found: [String: (count: Int, place: Place, texts: Set<FileID>)] = [:]
  for body in site.articles.map(\.body) + site.events.map(\.body) + site.pages.map(\.body) {
    let document = body.document
    let prose = document.prose
    for run in prose.runs {
      for range in capitalisedRuns(in: prose.bytes, run.range) {
        let name = String(decoding: prose.bytes[range], as: UTF8.self)
        // "The Road Authority" at the beginning of a sentence is no other name.
        let rest = String(name[(name.firstIndex(of: " ").map(name.index(after:)) ?? name.endIndex)...])
        guard !known.contains(name), !known.contains(rest) else { continue }
        if let earlier = found[name] {
          found[name] = (earlier.count + 1, earlier.place, earlier.texts.union([document.file]))
        } else {
          found[name] = (1, document.place(ofProse: range), [document.file])
        }
      }
    }
  }
  return found.filter { $0.value.count >= 3 }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    .map { name, use in
      let texts = "\(use.texts.count) text\(use.texts.count == 1 ? "" : "s")"
      return UnlinkedName(name: name, place: use.place, note: "\(use.count) times in \(texts)")
    }
}

/// Runs of two and more words that each begin with a capital, with one space between them.
private func capitalisedRuns(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var current: (range: Range<Int>, words: Int)?
  var position = range.lowerBound
  func end() { if let run = current, run.words > 1 { runs.append(run.range) } }
  while position < range.upperBound {
    let start = position
    while position < range.upperBound, isNamePart(bytes[position]) { position += 1 }
    if position > start, isCapital(bytes[start..<position]) {
      if let run = current, run.range.upperBound + 1 == start, bytes[start - 1] == 0x20 {
        current = (run.range.lowerBound..<position, run.words + 1)
      } else {
        end()
        current = (start..<position, 1)
      }
    } else if position > start {
      end()
      current = nil
    }
    if position == start { position += 1 }
  }
  end()
  return runs
}

/// Letters, digits, apostrophes and hyphens; of other scripts every byte.
private func isNamePart(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x27
    || byte == 0x2D
}

private func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
  String(decoding: word, as: UTF8.self).unicodeScalars.first?.properties.isUppercase == true
}
