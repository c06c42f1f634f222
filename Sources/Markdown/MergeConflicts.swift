import Diagnostics

/// What a version control program leaves in a text when two people have changed the same lines.
extension DocumentBuilder {
  /// Lines such as `<<<<<<< HEAD` and `>>>>>>> branch`, which readers would see with both versions.
  mutating func reportConflicts(_ blocks: [Block], _ lines: SourceLines) {
    guard hasAdditions else { return }
    var conflicts: [Range<Int>] = []
    var isOpen = false
    for (number, line) in lines.lines.enumerated() where isConflictMark(line) && !isCode(number, blocks) {
      let begins = bytes[line.lowerBound] == UInt8(ascii: "<")
      if !begins, isOpen, let last = conflicts.popLast() {
        conflicts.append(last.lowerBound..<line.upperBound)
      } else {
        conflicts.append(line)
        diagnostics.append(mergeIsNotFinished(at: place(line)))
      }
      isOpen = begins
    }
    if !conflicts.isEmpty { forgetWarnings(in: conflicts) }
  }

  private func isConflictMark(_ line: Range<Int>) -> Bool {
    let length = 7
    guard line.count > length else { return false }
    let mark = bytes[line.lowerBound]
    guard mark == UInt8(ascii: "<") || mark == UInt8(ascii: ">") else { return false }
    return bytes[line].prefix(length).allSatisfy { $0 == mark } && bytes[line.lowerBound + length] == 0x20
  }

  private func isCode(_ line: Int, _ blocks: [Block]) -> Bool {
    blocks.contains { $0.kind == .codeBlock && $0.firstLine <= line && line <= $0.lastLine }
  }

  /// The line `=======` makes a heading of what stands above it; such warnings are the conflict's own.
  private mutating func forgetWarnings(in conflicts: [Range<Int>]) {
    diagnostics.removeAll { diagnostic in
      diagnostic.severity == .warning && conflicts.contains { $0.overlaps(diagnostic.place.range) }
    }
  }
}
