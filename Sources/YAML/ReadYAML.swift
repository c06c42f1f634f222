import Diagnostics

/// Reads a range of a file as one YAML document; `nil` if nothing but white space and comments stands there.
///
/// `title: Passports` becomes a mapping of one pair, whose value is the scalar `Passports` with its place in
/// the whole file. Never refuses a text as a whole: after a mistake that YAML cannot read past, the keys
/// before it are still given.
package func readYAML(_ range: Range<Int>, of file: InputFile, id: FileID) -> Checked<YAMLNode?> {
  let range = withoutByteOrderMark(range, of: file)
  return file.bytes.withUnsafeBufferPointer { bytes in
    let text = SourceText(bytes: bytes, range: range, file: id)
    let (fault, isASCII) = scanText(text.buffer(range))
    guard let fault else { return readDocument(text, isASCII: isASCII) }
    let readable = SourceText(
      bytes: bytes, range: range.lowerBound..<text.lineStart(of: range.lowerBound + fault.offset), file: id)
    var checked = readDocument(readable, isASCII: isASCII, mistakeFollows: true)
    checked.diagnostics.append(problem(fault, in: text))
    return checked
  }
}

/// `mistakeFollows`: the text was cut where it becomes unreadable, so that what it leaves open is no mistake
/// of its own.
private func readDocument(_ text: SourceText, isASCII: Bool, mistakeFollows: Bool = false) -> Checked<
  YAMLNode?
> {
  var reader = YAMLEventReader(text.buffer(text.range), start: text.range.lowerBound, isASCII: isASCII)
  var builder = YAMLTreeBuilder(text: text)
  while true {
    switch reader.next() {
    case .event(let event):
      if builder.add(event) == .stop { return builder.finish() }
    case .fault(let fault):
      if !mistakeFollows { builder.diagnostics.append(problem(fault, in: text, after: builder.context)) }
      return builder.finish()
    case .end:
      return builder.finish()
    }
  }
}

private func withoutByteOrderMark(_ range: Range<Int>, of file: InputFile) -> Range<Int> {
  range.lowerBound == 0
    ? min(byteOrderMarkLength(of: file.bytes), range.upperBound)..<range.upperBound : range
}

/// 3 if the bytes begin with UTF-8's byte order mark, else 0.
func byteOrderMarkLength(of bytes: [UInt8]) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}
