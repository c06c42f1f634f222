/// A file before and after what is certain was mended in it.
package struct MendedFile: Sendable {
  package let before: InputFile
  package let after: InputFile
  package let fixCount: Int

  package init(before: InputFile, after: InputFile, fixCount: Int) {
    self.before = before
    self.after = after
    self.fixCount = fixCount
  }
}

extension DiagnosticReport {
  /// Applies every fix that the diagnostics carry; no byte outside of them changes.
  ///
  /// A diagnostic is mended whole or not at all, and of two whose fixes overlap only the first: the next run
  /// finds the other again.
  package func mendedFiles() -> [MendedFile] {
    var edits: [InputFile: [[Edit]]] = [:]
    var order: [InputFile] = []
    for item in items where !item.diagnostic.fixes.isEmpty {
      let wanted = item.diagnostic.fixes.compactMap { Edit($0, in: item.file) }
      guard wanted.count == item.diagnostic.fixes.count else { continue }
      let taken = edits[item.file, default: []]
      guard !taken.joined().contains(where: { edit in wanted.contains { $0.overlaps(edit) } }) else {
        continue
      }
      if taken.isEmpty { order.append(item.file) }
      edits[item.file] = taken + [wanted]
    }
    return order.map { file in
      let fixes = edits[file, default: []]
      return MendedFile(before: file, after: file.applying(Array(fixes.joined())), fixCount: fixes.count)
    }
  }
}

private struct Edit {
  let range: Range<Int>
  let replacement: [UInt8]

  /// Nil for a fix that does not fit the file.
  init?(_ fix: Diagnostic.FixIt, in file: InputFile) {
    var range = fix.place.range
    guard range.upperBound <= file.bytes.count else { return nil }
    if let written = fix.written {
      guard let found = file.bytes[range].firstRange(of: Array(written.utf8)) else { return nil }
      range = found
    }
    self.range = range
    replacement = Array(fix.replacement.utf8)
  }

  /// Two insertions at one place overlap, too.
  func overlaps(_ other: Edit) -> Bool {
    range.overlaps(other.range) || range == other.range
  }
}

extension InputFile {
  fileprivate func applying(_ edits: [Edit]) -> InputFile {
    var mended: [UInt8] = []
    var done = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      mended += bytes[done..<edit.range.lowerBound] + edit.replacement
      done = edit.range.upperBound
    }
    return InputFile(path: path, bytes: mended + bytes[done...])
  }
}
