import Diagnostics

/// What a version control program leaves in a text when two people have changed the same lines.
extension DocumentBuilder {
  /// Lines such as `<<<<<<< HEAD` and `>>>>>>> branch`, which readers would see with both versions.
  mutating func reportConflicts(_ blocks: [Block], _ lines: SourceLines) {
    guard hasAdditions else { return }
    var conflicts: [Range<Int>] = []
    var isOpen = false
    var code = blocks.filter { $0.kind == .codeBlock }[...]
    for (number, line) in lines.lines.enumerated() where isConflictMark(line) {
      code = code.drop { $0.lastLine < number }
      if let first = code.first, first.firstLine <= number { continue }
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

  /// The line `=======` makes a heading of what stands above it; such warnings are the conflict's own.
  private mutating func forgetWarnings(in conflicts: [Range<Int>]) {
    diagnostics.removeAll { diagnostic in
      guard diagnostic.severity == .warning else { return false }
      // The first that does not end before it: they stand in the order of the text.
      var (low, high) = (0, conflicts.count)
      while low < high {
        let middle = (low + high) / 2
        if conflicts[middle].upperBound <= diagnostic.place.range.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low < conflicts.count && conflicts[low].overlaps(diagnostic.place.range)
    }
  }
}
