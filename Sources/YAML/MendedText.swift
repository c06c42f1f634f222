import Diagnostics

/// The YAML part of a file with fixes applied in memory, which knows where everything stood before.
struct MendedText {
  private(set) var bytes: [UInt8]
  private(set) var range: Range<Int>
  let file: FileID
  /// In the order in which they were made; each range is one of the bytes that it found.
  private var edits: [(range: Range<Int>, count: Int)] = []

  init(bytes: [UInt8], range: Range<Int>, file: FileID) {
    (self.bytes, self.range, self.file) = (bytes, range, file)
  }

  /// Nil if there are no fixes, or if they touch what was mended before.
  func applying(_ fixes: [Diagnostic.FixIt]) -> MendedText? {
    guard !fixes.isEmpty, !fixes.contains(where: { touchesMended($0.place.range) }) else { return nil }
    var mended = self
    for fix in fixes.sorted(by: { $0.place.lower > $1.place.lower }) {
      let replaced = fix.place.range
      guard fix.written == nil, range.lowerBound <= replaced.lowerBound,
        replaced.upperBound <= range.upperBound
      else { return nil }
      let replacement = Array(fix.replacement.utf8)
      mended.bytes.replaceSubrange(replaced, with: replacement)
      mended.edits.append((replaced, replacement.count))
      mended.range = range.lowerBound..<mended.range.upperBound + replacement.count - replaced.count
    }
    return mended
  }

  func original(_ node: YAMLNode) -> YAMLNode {
    guard !edits.isEmpty else { return node }
    let content: YAMLNode.Content =
      switch node.content {
      case .null, .scalar: node.content
      case .sequence(let items): .sequence(items.map(original))
      case .mapping(let mapping):
        .mapping(
          YAMLMapping(
            pairs: mapping.pairs.map {
              YAMLPair(key: $0.key, keyPlace: original($0.keyPlace), value: original($0.value))
            }))
      }
    return YAMLNode(place: original(node.place), content: content)
  }

  func original(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !edits.isEmpty else { return diagnostic }
    let isFixable = !diagnostic.fixes.contains { touchesMended($0.place.range) }
    return Diagnostic(
      diagnostic.code, diagnostic.severity, diagnostic.message, at: original(diagnostic.place),
      help: diagnostic.help,
      related: diagnostic.related.map { Diagnostic.Related($0.message, at: original($0.place)) },
      fixes: isFixable
        ? diagnostic.fixes.map { Diagnostic.FixIt(original($0.place), replacement: $0.replacement) } : [])
  }

  private func original(_ place: Place) -> Place {
    let lower = original(place.range.lowerBound)
    return Place(file, lower..<max(lower, original(place.range.upperBound)))
  }

  private func original(_ offset: Int) -> Int {
    edits.reversed().reduce(offset) { offset, edit in
      if offset < edit.range.lowerBound { return offset }
      let isBehind = offset >= edit.range.lowerBound + edit.count
      return isBehind ? offset - edit.count + edit.range.count : min(offset, edit.range.upperBound)
    }
  }

  private func touchesMended(_ range: Range<Int>) -> Bool {
    var range = range
    for edit in edits.reversed() {
      let mended = edit.range.lowerBound..<edit.range.lowerBound + edit.count
      if range.lowerBound < mended.upperBound, mended.lowerBound < range.upperBound { return true }
      if range.lowerBound >= mended.upperBound {
        let shift = edit.range.count - edit.count
        range = range.lowerBound + shift..<range.upperBound + shift
      }
    }
    return false
  }
}
