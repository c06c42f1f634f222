/// The link definitions of a document: `[label]: /address "title"`.
///
/// Of two with one label the first counts.
struct LinkDefinitions {
  struct Definition {
    var destination: [UInt8]
    var title: [UInt8]?
  }

  private var definitions: [[UInt8]: Definition] = [:]
  /// Definitions whose address looks like none, by their labels and places in the file, and the labels of
  /// those that a hyperlink has used.
  private var doubtful: [(label: [UInt8], source: Range<Int>)] = []
  private var used: Set<[UInt8]> = []

  func definition(label: ArraySlice<UInt8>) -> Definition? {
    if definitions.isEmpty { return nil }
    let folded = Self.fold(label)
    return folded.isEmpty ? nil : definitions[folded]
  }

  /// The same for a hyperlink, which needs it.
  mutating func use(label: ArraySlice<UInt8>) -> Definition? {
    guard let definition = definition(label: label) else { return nil }
    if !doubtful.isEmpty { used.insert(Self.fold(label)) }
    return definition
  }

  /// Where words stand that are read as a definition, without an address and for no hyperlink.
  var unusedWords: [Range<Int>] { doubtful.filter { !used.contains($0.label) }.map(\.source) }

  /// Reads the definitions that a paragraph begins with, and gives the offset after them.
  mutating func take(from content: InlineContent, refusingNotes: Bool) -> Int {
    var start = 0
    while let end = takeOne(content, at: start, refusingNotes) { start = end }
    return start
  }

  private mutating func takeOne(_ content: InlineContent, at start: Int, _ refusingNotes: Bool) -> Int? {
    let bytes = content.bytes
    guard let (label, afterLabel) = LinkSyntax.label(bytes, at: start), afterLabel < bytes.count,
      bytes[afterLabel] == UInt8(ascii: ":")
    else { return nil }
    if refusingNotes, bytes[label.lowerBound] == UInt8(ascii: "^") { return nil }
    let first = LinkSyntax.skipSpaces(bytes, afterLabel + 1)
    guard let (destination, afterDestination) = LinkSyntax.destination(bytes, at: first),
      afterDestination > first
    else { return nil }
    var end = lineEnd(bytes, afterDestination)
    var title: Range<Int>?
    let titleStart = LinkSyntax.skipSpaces(bytes, afterDestination)
    if titleStart > afterDestination, let (text, afterTitle) = LinkSyntax.title(bytes, at: titleStart),
      let endAfterTitle = lineEnd(bytes, afterTitle)
    {
      title = text
      end = endAfterTitle
    }
    let folded = Self.fold(bytes[label])
    guard let end, !folded.isEmpty else { return nil }
    if !isAddress(bytes[destination]) {
      let definition = start..<(title.map { $0.upperBound + 1 } ?? afterDestination)
      doubtful.append((folded, content.source(of: definition)))
    }
    if definitions[folded] == nil {
      definitions[folded] = Definition(
        destination: unescaped(bytes[destination]), title: title.map { unescaped(bytes[$0]) })
    }
    return end
  }

  /// A word may be a path, but one that no hyperlink uses is more likely a word: `[Note]: closed.`
  private func isAddress(_ destination: ArraySlice<UInt8>) -> Bool {
    destination.isEmpty || destination.dropLast().contains(UInt8(ascii: "."))
      || destination.contains { "/:#".utf8.contains($0) }
  }

  /// The start of the next line when only white space is left on this one.
  private func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index].isSpaceOrTab { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  /// Labels match when they are equal after folding of case and of white space.
  private static func fold(_ label: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    var isASCII = true
    for byte in label {
      if byte.isMarkdownSpace {
        if words.last != 0x20, !words.isEmpty { words.append(0x20) }
      } else {
        if byte >= 0x80 { isASCII = false }
        words.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    if isASCII { return words }
    // Lower, upper and lower case again folds as Unicode's full case folding does for pairs like `ẞ` and
    // `SS`.
    return Array(String(decoding: words, as: UTF8.self).lowercased().uppercased().lowercased().utf8)
  }
}
