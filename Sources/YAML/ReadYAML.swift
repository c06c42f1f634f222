import Diagnostics

/// Reads a range of a file as one YAML document; `nil` if nothing but white space and comments stands there.
///
/// `title: Passports` becomes a mapping of one pair, whose value is the scalar `Passports` with its place in
/// the whole file. Never refuses a text as a whole: after a mistake that can only be mended in one way it
/// reads on as if that were done, and after another the keys before it are still given.
package func readYAML(_ range: Range<Int>, of file: InputFile, id: FileID) -> Checked<YAMLNode?> {
  var text = MendedText(bytes: file.bytes, range: withoutByteOrderMark(range, of: file), file: id)
  var reading = read(text)
  var faults: [Diagnostic] = []
  while let fault = reading.fault {
    guard faults.count < mostFaults, let (cause, mended, next) = readOn(after: fault, reading, text) else {
      faults.append(text.original(fault))
      break
    }
    faults.append(text.original(cause))
    (text, reading) = (mended, next)
  }
  return Checked(reading.node.map(text.original), faults + reading.diagnostics.map(text.original))
}

/// The text is read once for each.
private let mostFaults = 20

/// What is known of a text as far as it could be read.
private struct YAMLReading {
  let node: YAMLNode?
  let diagnostics: [Diagnostic]
  /// The mistake that YAML cannot read past.
  var fault: Diagnostic?
  /// What may be the cause of the mistake in its line or above.
  var oddIndentation: Diagnostic?
}

/// The cause of a mistake and what is read without it, if it has a fix with which YAML can be read further.
private func readOn(after fault: Diagnostic, _ reading: YAMLReading, _ text: MendedText) -> (
  Diagnostic, MendedText, YAMLReading
)? {
  for cause in [reading.oddIndentation, fault].compactMap(\.self) {
    guard let mended = text.applying(cause.fixes) else { continue }
    let next = read(mended)
    if let other = next.fault, mended.original(other).place.lower <= text.original(fault).place.lower {
      continue
    }
    return (cause, mended, next)
  }
  return nil
}

private func read(_ text: MendedText) -> YAMLReading {
  text.bytes.withUnsafeBufferPointer { bytes in
    let source = SourceText(bytes: bytes, range: text.range, file: text.file)
    let (fault, isASCII) = scanText(source.buffer(text.range))
    guard let fault else { return readDocument(source, isASCII: isASCII) }
    let lower = text.range.lowerBound
    let readable = SourceText(
      bytes: bytes, range: lower..<source.lineStart(of: lower + fault.offset), file: text.file)
    var reading = readDocument(readable, isASCII: isASCII)
    // What the cut leaves open is no mistake of its own.
    reading.fault = problem(fault, in: source)
    reading.oddIndentation = nil
    return reading
  }
}

private func readDocument(_ text: SourceText, isASCII: Bool) -> YAMLReading {
  var reader = YAMLEventReader(text.buffer(text.range), start: text.range.lowerBound, isASCII: isASCII)
  var builder = YAMLTreeBuilder(text: text)
  var fault: Diagnostic?
  var oddIndentation: Diagnostic?
  reading: while true {
    switch reader.next() {
    case .event(let event): if builder.add(event) == .stop { break reading }
    case .fault(let found):
      fault = problem(found, in: text, after: builder.context)
      oddIndentation = text.oddIndentation(at: found.problemOffset)
      break reading
    case .end: break reading
    }
  }
  fault = fault ?? builder.fault
  let tree = builder.finish()
  return YAMLReading(
    node: tree.value, diagnostics: tree.diagnostics, fault: fault, oddIndentation: oddIndentation)
}

/// The `[` or `{` that is open at an offset, where libyaml has read ahead of what it has told.
func openBracket(at offset: Int, in text: SourceText) -> Int? {
  let before = SourceText(bytes: text.bytes, range: text.range.lowerBound..<offset, file: text.file)
  var reader = YAMLEventReader(before.buffer(before.range), start: before.range.lowerBound, isASCII: false)
  var builder = YAMLTreeBuilder(text: before)
  while case .event(let event) = reader.next(), builder.add(event) == .goOn {}
  return builder.context.openBracket
}

private func withoutByteOrderMark(_ range: Range<Int>, of file: InputFile) -> Range<Int> {
  range.lowerBound == 0
    ? min(byteOrderMarkLength(of: file.bytes), range.upperBound)..<range.upperBound : range
}

/// 3 if the bytes begin with UTF-8's byte order mark, else 0.
func byteOrderMarkLength(of bytes: [UInt8]) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}
