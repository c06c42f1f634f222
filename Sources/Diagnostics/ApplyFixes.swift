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

/// Bytes in place of a range of a file.
package struct FileEdit: Sendable {
  package let range: Range<Int>
  package let replacement: [UInt8]

  /// Nil for a fix that does not fit the file.
  fileprivate init?(_ fix: Diagnostic.FixIt, in file: InputFile) {
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
  fileprivate func overlaps(_ other: FileEdit) -> Bool {
    range.overlaps(other.range) || range == other.range
  }
}

extension DiagnosticReport.Item {
  /// What mends it for certain; nothing unless it is mended whole.
  package var edits: [FileEdit] {
    let edits = diagnostic.fixes.compactMap { FileEdit($0, in: file) }
    return edits.count == diagnostic.fixes.count ? edits : []
  }
}

extension DiagnosticReport {
  /// Applies every fix that the diagnostics carry; no byte outside of them changes.
  package func mendedFiles() -> [MendedFile] {
    certainEdits().map { file, edits in
      MendedFile(before: file, after: file.applying(Array(edits.joined())), fixCount: edits.count)
    }
  }

  /// Those edits that can be made together, by file and diagnostic.
  ///
  /// A diagnostic is mended whole or not at all, and of two whose fixes overlap only the first: the next run
  /// finds the other again.
  package func certainEdits() -> [(file: InputFile, edits: [[FileEdit]])] {
    var edits: [InputFile: [[FileEdit]]] = [:]
    var order: [InputFile] = []
    for item in items where !item.diagnostic.fixes.isEmpty {
      let wanted = item.edits
      let taken = edits[item.file, default: []]
      guard !wanted.isEmpty,
        !taken.joined().contains(where: { edit in wanted.contains { $0.overlaps(edit) } })
      else { continue }
      if taken.isEmpty { order.append(item.file) }
      edits[item.file] = taken + [wanted]
    }
    return order.map { ($0, edits[$0, default: []]) }
  }
}

extension InputFile {
  fileprivate func applying(_ edits: [FileEdit]) -> InputFile {
    var mended: [UInt8] = []
    var done = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      mended += bytes[done..<edit.range.lowerBound] + edit.replacement
      done = edit.range.upperBound
    }
    return InputFile(path: path, bytes: mended + bytes[done...])
  }
}
