/// How a file changes, as `diff -u` and git show it: hunks with three lines around each change.
///
///     --- a/content/articles/deadline.md
///     +++ b/content/articles/deadline.md
///     @@ -1,3 +1,3 @@
///      ---
///     -titel: A deadline
///     +title: A deadline
///      date: 2024-03-02
///
/// Empty for two equal files.
package func unifiedDiff(_ before: InputFile, _ after: InputFile) -> String {
  guard before.bytes != after.bytes else { return "" }
  let old = before.lines
  let new = after.lines
  let difference = new.difference(from: old)
  var lines: [DiffLine] = []
  var (removed, added) = (Set<Int>(), Set<Int>())
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): added.insert(offset)
    }
  }
  var (oldIndex, newIndex) = (0, 0)
  while oldIndex < old.count || newIndex < new.count {
    if oldIndex < old.count, removed.contains(oldIndex) {
      lines.append(DiffLine(.removed, old[oldIndex], oldIndex, newIndex))
      oldIndex += 1
    } else if newIndex < new.count, added.contains(newIndex) {
      lines.append(DiffLine(.added, new[newIndex], oldIndex, newIndex))
      newIndex += 1
    } else if oldIndex < old.count {
      lines.append(DiffLine(.kept, old[oldIndex], oldIndex, newIndex))
      oldIndex += 1
      newIndex += 1
    } else {
      break
    }
  }
  return "--- a/\(before.path)\n+++ b/\(after.path)\n" + hunks(of: lines).map(text).joined()
}

private struct DiffLine {
  enum Kind: String { case kept = " ", removed = "-", added = "+" }

  let kind: Kind
  let text: String
  /// Where it stands, or would stand, from 0.
  let oldIndex: Int
  let newIndex: Int

  init(_ kind: Kind, _ text: String, _ oldIndex: Int, _ newIndex: Int) {
    self.kind = kind
    self.text = text
    self.oldIndex = oldIndex
    self.newIndex = newIndex
  }
}

private func hunks(of lines: [DiffLine]) -> [ArraySlice<DiffLine>] {
  let context = 3
  var ranges: [Range<Int>] = []
  for index in lines.indices where lines[index].kind != .kept {
    let range = max(0, index - context)..<min(lines.count, index + context + 1)
    if let last = ranges.last, last.upperBound >= range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }
  return ranges.map { lines[$0] }
}

private func text(of hunk: ArraySlice<DiffLine>) -> String {
  guard let first = hunk.first else { return "" }
  let oldCount = hunk.count { $0.kind != .added }
  let newCount = hunk.count { $0.kind != .removed }
  // An empty side is counted from the line before it.
  let oldStart = first.oldIndex + (oldCount == 0 ? 0 : 1)
  let newStart = first.newIndex + (newCount == 0 ? 0 : 1)
  return hunk.reduce(into: "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n") { text, line in
    text += line.kind.rawValue + line.text
    if line.text.utf8.last != UInt8(ascii: "\n") { text += "\n\\ No newline at end of file\n" }
  }
}

extension InputFile {
  /// Lines with their endings.
  fileprivate var lines: [String] {
    var lines: [String] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      lines.append(String(decoding: bytes[start...index], as: UTF8.self))
      start = index + 1
    }
    if start < bytes.count { lines.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return lines
  }
}
