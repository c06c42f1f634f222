/// Reading literal text, byte by byte.
extension HTMLContext {
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { read(byte) }
  }

  /// The first byte from which something new is known, where most only go on with a text or a value.
  ///
  /// `passing` gets the range of each tag before that byte, which stands whole in the text.
  func firstTelling(in bytes: ArraySlice<UInt8>, passing: (Range<Int>) -> Void = { _ in }) -> Int? {
    switch mode {
    case .content where word.isEmpty:
      var start = bytes.startIndex
      while let sign = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
        guard let end = endOfPlainTag(in: bytes, from: sign) else { return sign }
        passing(sign..<end)
        start = end
      }
      return nil
    case .script where word.isEmpty, .style where word.isEmpty, .plainText where word.isEmpty:
      return bytes.firstIndex(of: UInt8(ascii: "<"))
    case .value(let quote) where !readsAddress: return bytes.firstIndex(of: quote)
    case .content, .script, .style, .plainText, .value, .comment, .tagName, .tag, .attributeName, .afterName,
      .beforeValue, .unquotedValue, .declaration:
      return bytes.indices.first
    }
  }

  /// Whether `firstTelling` may pass over anything here.
  var skips: Bool {
    switch mode {
    case .content, .script, .style, .plainText: word.isEmpty
    case .value: !readsAddress
    case .comment, .tagName, .tag, .attributeName, .afterName, .beforeValue, .unquotedValue, .declaration:
      false
    }
  }

  /// Where a tag ends that stands whole in a text and leads back to where it began: `<p class="lead">`.
  ///
  /// Nil for one that must be read byte by byte to know that, or to know what follows it.
  private func endOfPlainTag(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "/") { index += 1 }
    let first = index
    while index < bytes.endIndex, isSmallLetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
    guard index > first, index < bytes.endIndex, isSmallLetter(bytes[first]),
      isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: ">"),
      !isRawText(bytes[first..<index])
    else { return nil }
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "="):
        guard index + 1 < bytes.endIndex else { return nil }
        let quote = bytes[index + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
          let end = bytes[(index + 2)...].firstIndex(of: quote)
        else { return nil }
        index = end + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return nil
      default: index += 1
      }
    }
    return nil
  }

  mutating func read(_ byte: UInt8) {
    switch mode {
    case .content: readContent(byte)
    case .comment:
      if word.count == 3 { word.removeFirst() }
      word.append(byte)
      if word.spell("-->") { enter(.content) }
    case .script, .style, .plainText: readRaw(byte)
    case .tagName: readTagName(byte)
    case .tag: readTag(byte)
    case .attributeName: readAttributeName(byte)
    case .afterName: readAfterName(byte)
    case .beforeValue: readBeforeValue(byte)
    case .value(let quote): if byte == quote { enter(.tag) } else { readAddress(byte) }
    case .unquotedValue:
      if isSpace(byte) {
        enter(.tag)
      } else if byte == UInt8(ascii: ">") {
        closeTag()
      } else {
        readAddress(byte)
      }
    case .declaration:
      word.append(byte)
      if word.spell("--") { enter(.comment) } else if byte == UInt8(ascii: ">") { enter(.content) }
    }
  }

  private mutating func enter(_ mode: Mode) {
    self.mode = mode
    forgetWord()
  }

  private mutating func forgetWord() {
    if !word.isEmpty { word.removeAll(keepingCapacity: true) }
  }

  private mutating func readContent(_ byte: UInt8) {
    guard word.spell("<") else { return begin(with: byte) }
    isClosingTag = byte == UInt8(ascii: "/")
    if isClosingTag || isLetter(byte) {
      enter(.tagName)
      element = []
      if !isClosingTag { word.append(byte | 0x20) }
    } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      enter(.declaration)
      element = []
    } else {
      begin(with: byte)
    }
  }

  /// Notes a `<` between tags, where a tag may begin.
  private mutating func begin(with byte: UInt8) {
    forgetWord()
    if byte == UInt8(ascii: "<") { word.append(byte) }
  }

  /// Looks for the end tag of a script, a style sheet or a text area.
  private mutating func readRaw(_ byte: UInt8) {
    if byte == UInt8(ascii: "<") {
      word = [byte]
    } else if !word.isEmpty {
      word.append(isLetter(byte) ? byte | 0x20 : byte)
      let last = word.count - 1
      if last < element.count + 2 {
        if word[last] != (last == 1 ? UInt8(ascii: "/") : element[last - 2]) { word = [] }
      } else if isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        isClosingTag = true
        enter(.tag)
        readTag(byte)
      } else {
        word = []
      }
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      element = word
      enter(.tag)
      readTag(byte)
    } else {
      word.append(isLetter(byte) ? byte | 0x20 : byte)
    }
  }

  private mutating func readTag(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return closeTag() }
    if isSpace(byte) || byte == UInt8(ascii: "/") { return }
    if byte == UInt8(ascii: "=") {
      // A value without a name of its own, as when branches wrote the name.
      attribute = .unknown
      return enter(.beforeValue)
    }
    enter(.attributeName)
    word.append(isLetter(byte) ? byte | 0x20 : byte)
  }

  private mutating func closeTag() {
    enter(.content)
    guard isClosingTag || !isRawText(element[...]) else {
      mode = element.spell("script") ? .script : element.spell("style") ? .style : .plainText
      return
    }
    // As at the page's beginning, but with the room for names.
    element.removeAll(keepingCapacity: true)
    (attribute, address) = (.plain, .empty)
    (isClosingTag, hasValue) = (false, false)
  }

  private mutating func readAttributeName(_ byte: UInt8) {
    if byte == UInt8(ascii: "=") || isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
      attribute = Attribute(named: word, of: element)
      enter(.afterName)
      readAfterName(byte)
    } else {
      word.append(isLetter(byte) ? byte | 0x20 : byte)
    }
  }

  private mutating func readAfterName(_ byte: UInt8) {
    if isSpace(byte) { return }
    if byte == UInt8(ascii: "=") { return enter(.beforeValue) }
    enter(.tag)
    readTag(byte)
  }

  private mutating func readBeforeValue(_ byte: UInt8) {
    if isSpace(byte) { return }
    address = .empty
    hasValue = false
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return enter(.value(quote: byte)) }
    if byte == UInt8(ascii: ">") { return closeTag() }
    enter(.unquotedValue)
    readAddress(byte)
  }
}

// MARK: - addresses

extension HTMLContext {
  private var readsAddress: Bool {
    switch attribute {
    case .plain, .script, .style, .document, .unknown: false
    case .address: address != .safe
    case .addresses: true
    }
  }

  /// Follows an address's beginning until its scheme is decided.
  private mutating func readAddress(_ byte: UInt8) {
    guard readsAddress else { return }
    if isSpace(byte) || (attribute == .addresses && byte == UInt8(ascii: ",")) {
      // White space before an address is skipped; behind one of several, a description follows.
      if attribute == .addresses {
        address = byte == UInt8(ascii: ",") || (address == .empty && !hasValue) ? .empty : .safe
        hasValue = false
        word = []
      }
      return
    }
    guard address != .safe else { return }
    word.append(isLetter(byte) ? byte | 0x20 : byte)
    switch byte {
    case UInt8(ascii: ":"): address = word.spell("mailto:") || word.spell("tel:") ? .safe : .unsafe
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
      let hasScheme = word.contains(UInt8(ascii: ":")) && !word.spell("https:/") && !word.spell("http:/")
      address = hasScheme ? .unsafe : .safe
    default: address = .unsafe
    }
  }

  /// Whether a value of any text may be printed here without choosing the address's scheme.
  var hasSafeScheme: Bool { address == .safe }

  /// After a value what was being read no longer goes on: `<{{ x }}b` opens no tag.
  mutating func passValue() {
    switch mode {
    case .content, .comment, .script, .style, .plainText: word = []
    case .value: hasValue = true
    case .tagName, .tag, .attributeName, .afterName, .beforeValue, .unquotedValue, .declaration: break
    }
  }
}

extension HTMLContext {
  /// After an address of the site or a checked one, more text cannot choose another scheme.
  mutating func passAddress() {
    if case .value = mode, attribute == .address || attribute == .addresses { address = .safe }
  }

  /// The name of the tag that is open here, outside of its attributes' quoted values.
  var nameOfTag: [UInt8]? {
    switch mode {
    case .tagName: word
    case .tag, .attributeName, .afterName, .beforeValue, .unquotedValue: element
    case .content, .comment, .script, .style, .plainText, .value, .declaration: nil
    }
  }
}

extension HTMLContext.Attribute {
  init(named name: [UInt8], of element: [UInt8]) {
    if name.spell("data"), element.spell("object") {
      self = .address
    } else {
      self = known.first { name.spell($0.name) }?.kind ?? (name.starts(with: "on", at: 0) ? .script : .plain)
    }
  }
}

/// Attributes whose value is more than a text.
private let known: [(name: StaticString, kind: HTMLContext.Attribute)] = [
  ("href", .address), ("src", .address), ("action", .address), ("formaction", .address),
  ("poster", .address), ("cite", .address), ("background", .address), ("longdesc", .address),
  ("manifest", .address), ("ping", .address), ("xlink:href", .address), ("icon", .address),
  ("codebase", .address), ("classid", .address), ("usemap", .address), ("profile", .address),
  ("srcset", .addresses), ("imagesrcset", .addresses), ("style", .style), ("srcdoc", .document),
]

/// Whether an element's content is no HTML.
private func isRawText(_ element: ArraySlice<UInt8>) -> Bool {
  rawTextElements.contains(element)
}

private let rawTextElements = ElementNames([
  "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp",
])

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d || byte == 0x0c
}

private func isLetter(_ byte: UInt8) -> Bool { isSmallLetter(byte | 0x20) }

private func isSmallLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7a }

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
