import Markup

/// Hyperlinks and images that were surely meant, with their marks or their address written another way.
extension InlineParser {
  /// Notes `(words)[address]` when the bracket at `index` begins its address.
  mutating func noteTurnedLink() {
    let longest = 300
    guard index > textStart, bytes[index - 1] == UInt8(ascii: ")") else { return }
    let starts: [StaticString] = ["http://", "https://", "/", "www."]
    let rest = bytes[(index + 1)...]
    guard starts.contains(where: { $0.withUTF8Buffer { rest.starts(with: $0) } }),
      let end = rest.prefix(longest).firstIndex(where: { $0 == UInt8(ascii: "]") || $0.isMarkdownSpace }),
      bytes[end] == UInt8(ascii: "]"), end > index + 2
    else { return }
    let next = end + 1 < bytes.count ? bytes[end + 1] : 0x20
    guard next != UInt8(ascii: "("), next != UInt8(ascii: "["),
      let start = openingParenthesis(before: index - 1, from: max(0, index - longest))
    else { return }
    problems.append((.turnedLink, start..<(end + 1)))
  }

  private func openingParenthesis(before end: Int, from first: Int) -> Int? {
    var depth = 0
    var start = end
    while start > first {
      start -= 1
      switch bytes[start] {
      case 0x0A: return nil
      case UInt8(ascii: ")"): depth += 1
      case UInt8(ascii: "(") where depth > 0: depth -= 1
      case UInt8(ascii: "("):
        let before = start > 0 ? bytes[start - 1] : 0x20
        return before == UInt8(ascii: "\\") || before == UInt8(ascii: "]") ? nil : start
      default: break
      }
    }
    return nil
  }

  /// Notes `![[image.png]]` when it begins at `index`.
  mutating func noteEmbeddedFile() {
    let longest = 200
    guard bytes[index...].starts(with: [UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "[")]) else {
      return
    }
    let rest = bytes[(index + 3)...].prefix(longest)
    guard
      let end = rest.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") || $0 == 0x0A }),
      end > rest.startIndex, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "]"),
      bytes[end + 1] == UInt8(ascii: "]")
    else { return }
    let next = end + 2 < bytes.count ? bytes[end + 2] : 0x20
    if next != UInt8(ascii: "("), next != UInt8(ascii: "[") {
      problems.append((.embeddedFile, index..<(end + 2)))
    }
  }
}

/// `C:\maps\dam.png`, which names a file of the editor's own machine.
func isPathOnDrive(_ address: String) -> Bool {
  let start = Array(address.utf8.prefix(3))
  return start.count == 3 && start[0].isASCIILetter && start[1] == UInt8(ascii: ":")
    && (start[2] == UInt8(ascii: "\\") || start[2] == UInt8(ascii: "/"))
}

/// An address of the preview, or of another program that runs where the editor writes.
func isOnThisMachine(_ address: String) -> Bool {
  let address = address.utf8
  guard let scheme = ["http://", "https://"].first(where: { address.starts(with: $0.utf8) }) else {
    return false
  }
  let rest = address.dropFirst(scheme.utf8.count)
  return ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"].contains { host in
    rest.starts(with: host.utf8) && rest.dropFirst(host.utf8.count).first.map(":/?#".utf8.contains) ?? true
  }
}

/// The address to which a counter of clicks leads on, as word processors and messengers copy it.
///
///     https://www.google.com/url?q=https://example.org/a&sa=D -> https://example.org/a
func addressBehindRedirect(_ address: String) -> String? {
  let counters = ["https://www.google.com/url?", "https://l.facebook.com/l.php?", "https://vk.com/away.php?"]
  guard let counter = counters.first(where: address.hasPrefix) else { return nil }
  let values = address.dropFirst(counter.count).split(separator: "&").compactMap { pair in
    ["q=", "url=", "u=", "to="].first(where: pair.hasPrefix).map { pair.dropFirst($0.count) }
  }
  return values.lazy.map { String(decoding: percentDecoded($0.utf8), as: UTF8.self) }
    .first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
}

/// What an address was meant to be that begins with nearly `https://` or `http://`; nil for all others.
///
/// Input: `htps://a.org`, `https:/a.org`, `https//a.org`. Output: `https://a.org`.
func addressMeant(by address: String) -> String? {
  let bytes = address.utf8
  let longest = 8
  let word = bytes.prefix(longest + 1).prefix(while: \.isASCIILetter)
  guard word.count > 2, word.count <= longest else { return nil }
  let name = word.map { $0 | 0x20 }
  let rest = bytes[word.endIndex...]
  guard isMisspelt(name, before: rest) else { return nil }
  let marks = ":;.,/\\".utf8
  let target = rest.drop { marks.contains($0) }
  guard !target.isEmpty else { return nil }
  return (name.contains(UInt8(ascii: "s")) ? "https://" : "http://") + String(Substring(target))
}

private func isMisspelt(_ name: [UInt8], before rest: Substring.UTF8View) -> Bool {
  let isScheme = name.elementsEqual("http".utf8) || name.elementsEqual("https".utf8)
  if isScheme, rest.starts(with: ":".utf8) {
    return !rest.starts(with: "://".utf8) || rest.starts(with: ":///".utf8)
  }
  let starts = ["://", ":/", ":\\", ";/", ".//", ",//", "//"]
  guard starts.contains(where: { rest.starts(with: $0.utf8) }) else { return false }
  return isScheme || isNear(name, Array("https".utf8)) || isNear(name, Array("http".utf8))
}

/// Whether a word has the same letters, or one letter more, less or other; any word of the four letters that
/// begins with an `h` is near as well.
private func isNear(_ word: [UInt8], _ name: [UInt8]) -> Bool {
  if word.first == name.first, word.allSatisfy(name.contains) { return true }
  if word.sorted() == name.sorted() { return true }
  let start = zip(word, name).prefix { $0 == $1 }.count
  let end = zip(word.reversed(), name.reversed()).prefix { $0 == $1 }.count
  let longer = max(word.count, name.count)
  return longer - min(word.count, name.count) < 2 && start + end >= longer - 1
}
