import Diagnostics

extension DocumentBuilder {
  /// Puts notes last, gathers the texts of everything and gives headings their ids.
  consuming func finish() -> Checked<MarkdownDocument> {
    putNotesLast()
    keepText()
    var sweep = DocumentSweep()
    sweep.run(&document)
    if hasAdditions {
      giveIDs(&document.headings)
      for link in document.hyperlinks {
        if link.isImage, !isPicture(link.destination) {
          diagnostics.append(imageIsNoPicture(link.destination, at: document.destinationPlace(of: link)))
        } else if link.isImage, isFileName(link.text) {
          diagnostics.append(imageHasFileName(link.text, at: link.place))
        }
        guard link.text.allSatisfy(\.isWhitespace) else { continue }
        if link.isImage {
          diagnostics.append(imageHasNoText(link.destination, at: link.place))
        } else if !sweep.linksWithImages.contains(link.place) {
          diagnostics.append(linkHasNoText(link.destination, at: link.place))
        }
      }
    }
    diagnostics.sort { ($0.place.lower, $0.place.upper) < ($1.place.lower, $1.place.upper) }
    return Checked(document, diagnostics)
  }

  /// Hands the events to the document without room to spare, and of their text what the body does not hold.
  private mutating func keepText() {
    var kept: [UInt8] = []
    document.events.reserveCapacity(events.count)
    for event in events {
      var text = event.text
      if event.kind == .text {
        text = event.source.moved(by: -document.start)
      } else {
        keep(&text, in: &kept)
      }
      if event.kind == .replacedText {
        document.replacedTexts[Int32(document.events.count)] = event.source
      }
      document.events.append(
        MarkdownEvent(kind: event.kind, phase: event.phase, value: event.value, text: text))
    }
    for index in document.codeInfos.indices { keep(&document.codeInfos[index], in: &kept) }
    document.text = kept
  }

  private func keep(_ range: inout ByteRange, in kept: inout [UInt8]) {
    let start = kept.count
    kept += text[range.range]
    range = ByteRange(start..<kept.count)
  }
}

extension MarkdownDocument {
  /// The text without any markup, one line for each block, notes last; without HTML, image texts and
  /// citations.
  package var plainText: String {
    var copy = self
    var sweep = DocumentSweep()
    sweep.run(&copy)
    return String(decoding: sweep.plain, as: UTF8.self)
  }
}

/// One pass over all events that numbers the bytes of prose and gathers plain text.
///
/// Links, headings and quotations get their texts from the latter.
private struct DocumentSweep {
  var plain: [UInt8] = []
  var linksWithImages: Set<Place> = []
  private var proseCount = 0
  private var runStart = 0
  private var blockStart = 0
  private var alternative: [UInt8] = []
  private var imageDepth = 0
  /// How many links, headings and quotations are open, in which names are not linked.
  private var closedDepth = 0
  /// Where the text of what is open begins in `plain` (an image's in `alternative`).
  private var starts: [Int] = []

  mutating func run(_ document: inout MarkdownDocument) {
    plain.reserveCapacity(document.bytes.count)
    for index in document.events.indices {
      let event = document.events[index]
      switch event.phase {
      case .leaf:
        let prose = pass(event, document)
        if event.kind.mayBeProse { document.events[index].value = prose }
      case .enter: enter(event, document)
      case .leave: leave(event, &document)
      }
    }
    endRun()
    while plain.last?.isMarkdownSpace == true { plain.removeLast() }
    document.wordCount = wordCount(plain)
  }

  /// Takes in a leaf and gives its offset in the prose, or -1.
  private mutating func pass(_ event: MarkdownEvent, _ document: MarkdownDocument) -> Int32 {
    let text = document.content(of: event)
    switch event.kind {
    case .text, .replacedText: return append(text)
    case .softBreak, .hardBreak: return append([0x20])
    case .code, .reference:
      if imageDepth > 0 { alternative += text } else { plain += text }
      endRun()
    case .rawHTML:
      if imageDepth > 0 { alternative += text }
      endRun()
    case .citation, .noteReference:
      // `passports [@a].` reads `passports.` without its citation.
      while imageDepth == 0, plain.count > blockStart, plain.last?.isMarkdownSpace == true {
        plain.removeLast()
      }
      endRun()
    case .codeBlock:
      plain += text
      endBlock()
    case .blockQuote, .attribution, .list, .item, .paragraph, .heading, .htmlBlock, .thematicBreak, .table,
      .headerRow, .row, .headerCell, .cell, .emphasis, .strong, .struck, .link, .image, .quotation,
      .note:
      endRun()
    }
    return -1
  }

  private mutating func append(_ text: ArraySlice<UInt8>) -> Int32 {
    if imageDepth > 0 {
      alternative += text
      return -1
    }
    plain += text
    guard closedDepth == 0 else { return -1 }
    defer { proseCount += text.count }
    return Int32(proseCount)
  }

  private mutating func enter(_ event: MarkdownEvent, _ document: MarkdownDocument) {
    switch event.kind {
    case .image:
      if imageDepth == 0 { endRun() }
      imageDepth += 1
      starts.append(alternative.count)
      if let place = starts.count > 1 ? openLinkPlace : nil { linksWithImages.insert(place) }
    case .link:
      openLinkPlace = document.hyperlinks[Int(event.value)].place
      open()
    case .heading, .blockQuote, .quotation: open()
    case .note: endBlock()
    case .emphasis, .strong, .struck, .citation, .code, .codeBlock, .hardBreak, .htmlBlock, .noteReference,
      .rawHTML, .reference, .replacedText, .softBreak, .text, .thematicBreak:
      break
    case .attribution, .cell, .headerCell, .headerRow, .item, .list, .paragraph, .row, .table: endRun()
    }
  }

  private var openLinkPlace: Place?

  private mutating func open() {
    endRun()
    closedDepth += 1
    starts.append(plain.count)
  }

  private mutating func leave(_ event: MarkdownEvent, _ document: inout MarkdownDocument) {
    switch event.kind {
    case .image:
      imageDepth -= 1
      let text = alternative[(starts.popLast() ?? 0)...]
      document.hyperlinks[Int(event.value)].text = String(decoding: text, as: UTF8.self)
    case .link:
      document.hyperlinks[Int(event.value)].text = close()
      openLinkPlace = nil
    case .heading:
      document.headings[Int(event.value)].text = close()
      endBlock()
    case .blockQuote:
      let wording = close()
      if event.value >= 0 { document.quotations[Int(event.value)].wording = trimmed(wording) }
    case .quotation:
      let wording = close()
      document.quotations[Int(event.value)].wording = trimmed(
        String(wording.unicodeScalars.dropFirst().dropLast()))
    case .paragraph, .attribution, .cell, .headerCell, .note, .item: endBlock()
    case .list, .row, .headerRow, .table: endRun()
    case .emphasis, .strong, .struck, .citation, .code, .codeBlock, .hardBreak, .htmlBlock, .noteReference,
      .rawHTML, .reference, .replacedText, .softBreak, .text, .thematicBreak:
      break
    }
  }

  private mutating func close() -> String {
    endRun()
    closedDepth -= 1
    return String(decoding: plain[min(starts.popLast() ?? 0, plain.count)...], as: UTF8.self)
  }

  private mutating func endRun() {
    guard proseCount > runStart else { return }
    // Between runs stands a line feed.
    proseCount += 1
    runStart = proseCount
  }

  private mutating func endBlock() {
    endRun()
    if let last = plain.last, last != 0x0A { plain.append(0x0A) }
    blockStart = plain.count
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The number of stretches between white space that hold a letter or digit.
  private func wordCount(_ text: [UInt8]) -> Int {
    let wordBytes = wordBytes
    var count = 0
    var isInWord: UInt8 = 0
    for byte in text {
      let state = wordBytes[Int(byte)]
      count += Int(state & ~isInWord & 1)
      isInWord = (isInWord | state) & state >> 1
    }
    return count
  }
}

/// By byte: 0 for white space, 3 for what makes a stretch between white space a word, 2 for all other marks.
private let wordBytes: [UInt8] = (UInt8.min...UInt8.max).map { byte in
  byte <= 0x20 ? 0 : byte.isASCIIAlphanumeric || byte >= 0xC3 && byte != 0xE2 ? 3 : 2
}
