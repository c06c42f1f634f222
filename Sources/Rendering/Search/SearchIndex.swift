import Markup
import Pages

/// The search index in parts, so that a search reads a few of them, whatever the size of the site.
///
/// `data/search.json` names the first word of each part and the first entry of each kind. Below
/// `data/search/`, `words-N.txt` holds words in their order, each with the entries that have it (see
/// `appendEntries`); `ends-N.txt` the same words backwards, by which a word with a slip near its beginning is
/// found; `entries-N.json` titles, addresses, notes and verdicts.
func searchIndex(
  _ facts: SiteFacts, partSize: Int = SearchPart.bytes
) -> [(route: Route, bytes: [UInt8])] {
  let entries = searchEntries(facts)
  let words = wordLists(of: entries)
  let wordParts = parts(of: words.map { ($0.word, $0.line) }, size: partSize)
  let backwards = words.map { String(String.UnicodeScalarView($0.word.unicodeScalars.reversed())) }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  let endParts = parts(of: backwards.map { ($0, Array($0.utf8)) }, size: partSize)
  let slices = PageSlice.all(of: entries.count, size: SearchPart.entries)
  var json = JSONWriter(.compact)
  json.object { json in
    json.member("words", wordParts.map(\.first))
    json.member("ends", endParts.map(\.first))
    json.member("size", SearchPart.entries)
    json.object("kinds") { json in
      for kind in SearchEntry.Kind.allCases {
        json.member(kind.rawValue, entries.firstIndex { $0.kind == kind } ?? -1)
      }
    }
  }
  return [(.searchIndex, json.bytes)]
    + wordParts.enumerated().map { (.searchPart("words-\($0).txt"), $1.bytes) }
    + endParts.enumerated().map { (.searchPart("ends-\($0).txt"), $1.bytes) }
    + slices.map { (.searchPart("entries-\($0.number - 1).json"), list(of: entries[$0])) }
}

/// How large the parts are.
enum SearchPart {
  static let bytes = 12_000
  static let entries = 24
  /// Of one word; the first of each kind are the likelier ones.
  static let entriesOfWord = 4_000
}

/// `[title, address, note, verdict, language]` of some entries; what is missing is 0, a language left out.
func list(of entries: ArraySlice<SearchEntry>) -> [UInt8] {
  var json = JSONWriter(.compact)
  json.array { json in
    for entry in entries {
      json.array { json in
        json.string(entry.title)
        json.string(entry.address)
        if let note = entry.note { json.string(note) } else { json.number(0) }
        json.number(entry.verdict.map { $0 + 1 } ?? 0)
        if let language = entry.language { json.string(language) }
      }
    }
  }
  return json.bytes
}

/// Every word in the order of its bytes, with its line: the word, a space, its entries.
private func wordLists(of entries: [SearchEntry]) -> [(word: String, line: [UInt8])] {
  var numbers: [String: Int] = [:]
  var lists: [(word: String, entries: [Int32])] = []
  for (index, entry) in entries.enumerated() {
    func add(_ word: String) {
      let number = numbers[word] ?? lists.count
      if number == lists.count {
        numbers[word] = number
        lists.append((word, []))
      }
      if lists[number].entries.last != Int32(index) { lists[number].entries.append(Int32(index)) }
    }
    searchWords(in: entry.title, add)
    for text in entry.texts { searchWords(in: text, add) }
  }
  return lists.sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }.map { list in
    var line = Array(list.word.utf8)
    line.append(UInt8(ascii: " "))
    line.appendEntries(list.entries.prefix(SearchPart.entriesOfWord))
    return (list.word, line)
  }
}

/// Lines in files of about a size, each with the word that it begins with.
private func parts(
  of lines: [(word: String, line: [UInt8])], size: Int
) -> [(first: String, bytes: [UInt8])] {
  var parts: [(first: String, bytes: [UInt8])] = []
  for (word, line) in lines {
    if parts.isEmpty || parts[parts.count - 1].bytes.count + line.count > size { parts.append((word, [])) }
    parts[parts.count - 1].bytes += line + [UInt8(ascii: "\n")]
  }
  return parts
}

extension [UInt8] {
  /// Rising numbers as the distances between them, five bits a character, lowest first; a character with the
  /// sixth bit set goes on.
  ///
  ///     0, 1, 40 -> "ABnB"
  mutating func appendEntries(_ entries: some Sequence<Int32>) {
    var last: Int32 = 0
    for entry in entries {
      append(number: entry - last)
      last = entry
    }
  }

  /// Rising numbers as runs of neighbours: for each how many it leaves out, and how many follow its first.
  ///
  ///     0, 1, 2, 40 -> "AClBA"
  mutating func appendRuns(_ entries: some Sequence<Int32>) {
    var runs: [Range<Int32>] = []
    for entry in entries {
      if let last = runs.last, last.upperBound == entry {
        runs[runs.count - 1] = last.lowerBound..<entry + 1
      } else {
        runs.append(entry..<entry + 1)
      }
    }
    var end: Int32 = 0
    for run in runs {
      append(number: run.lowerBound - end)
      append(number: Int32(run.count - 1))
      end = run.upperBound
    }
  }

  private mutating func append(number: Int32) {
    var rest = number
    while rest >= 32 {
      append(digits[Int(rest & 31 | 32)])
      rest >>= 5
    }
    append(digits[Int(rest)])
  }
}

private let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
