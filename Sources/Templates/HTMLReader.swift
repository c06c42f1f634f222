/// Reading literal text, byte by byte.
extension HTMLContext {
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    switch mode {
    case .content: readContent(byte)
    case .comment:
      word = word.suffix(2) + [byte]
      if word == Array("-->".utf8) { enter(.content) }
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
      if word == Array("--".utf8) { enter(.comment) } else if byte == UInt8(ascii: ">") { enter(.content) }
    }
  }

  private mutating func enter(_ mode: Mode) {
    self.mode = mode
    word = []
  }

  private mutating func readContent(_ byte: UInt8) {
    guard word == [UInt8(ascii: "<")] else {
      word = byte == UInt8(ascii: "<") ? [byte] : []
      return
    }
    isClosingTag = byte == UInt8(ascii: "/")
    if isClosingTag || isLetter(byte) {
      enter(.tagName)
      element = []
      if !isClosingTag { word = [byte | 0x20] }
    } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      enter(.declaration)
      element = []
    } else {
      word = byte == UInt8(ascii: "<") ? [byte] : []
    }
  }

  /// Looks for the end tag of a script, a style sheet or a text area.
  private mutating func readRaw(_ byte: UInt8) {
    if byte == UInt8(ascii: "<") {
      word = [byte]
    } else if !word.isEmpty {
      word.append(isLetter(byte) ? byte | 0x20 : byte)
      let end = Array("</".utf8) + element
      if word.count <= end.count {
        if !end.starts(with: word) { word = [] }
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
    word = [isLetter(byte) ? byte | 0x20 : byte]
  }

  private mutating func closeTag() {
    enter(.content)
    defer { if mode == .content { self = HTMLContext() } }
    guard !isClosingTag else { return }
    switch String(decoding: element, as: UTF8.self) {
    case "script": mode = .script
    case "style": mode = .style
    case "title", "textarea", "iframe", "noembed", "noframes", "xmp": mode = .plainText
    default: break
    }
  }

  private mutating func readAttributeName(_ byte: UInt8) {
    if byte == UInt8(ascii: "=") || isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
      attribute = Attribute(
        named: String(decoding: word, as: UTF8.self), of: String(decoding: element, as: UTF8.self))
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
  /// Follows an address's beginning until its scheme is decided.
  private mutating func readAddress(_ byte: UInt8) {
    switch attribute {
    case .plain, .script, .style, .document, .unknown: return
    case .address, .addresses: break
    }
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
    let text = String(decoding: word, as: UTF8.self)
    let isDecided = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    if text == "mailto:" || text == "tel:" || text == "https:" || text == "http:" {
      address = text.hasPrefix("http") ? .unsafe : .safe
    } else if isDecided {
      address = text.contains(":") && text != "https:/" && text != "http:/" ? .unsafe : .safe
    } else {
      address = .unsafe
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

extension HTMLContext.Attribute {
  init(named name: String, of element: String) {
    switch name {
    case "href", "src", "action", "formaction", "poster", "cite", "background", "longdesc", "manifest",
      "ping",
      "xlink:href", "icon", "codebase", "classid", "usemap", "profile":
      self = .address
    case "data": self = element == "object" ? .address : .plain
    case "srcset", "imagesrcset": self = .addresses
    case "style": self = .style
    case "srcdoc": self = .document
    default: self = name.hasPrefix("on") ? .script : .plain
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d || byte == 0x0c
}

private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a }
