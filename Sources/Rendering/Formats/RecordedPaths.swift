/// The paths that a `record.json` names, so that a build can clear away what an earlier one wrote.
///
/// It reads what `record(of:)` writes, line by line, and gives nothing at all for any other text: whoever
/// deletes by this list must not be led outside the output folder.
package func recordedPaths(in record: [UInt8]) -> [String] { recordedFiles(in: record).map(\.path) }

/// The same with the SHA-256 of each file, in 64 hexadecimal digits.
package func recordedFiles(in record: [UInt8]) -> [(path: String, sha256: String)] {
  let lines = record.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  guard let first = lines.first, first.elementsEqual(RecordFormat.firstLine.utf8),
    let start = lines.firstIndex(where: { $0.elementsEqual(RecordFormat.files.utf8) }),
    let end = endOfFiles(in: lines), start < end
  else { return [] }
  var files: [(path: String, sha256: String)] = []
  files.reserveCapacity(end - start)
  for index in start + 1..<end {
    guard let file = recordedFile(in: lines[index], isLast: index == end - 1) else { return [] }
    files.append(file)
  }
  return files
}

/// The line after the last file, if a record of a known version ends there or after the hashes of snapshots.
private func endOfFiles(in lines: [ArraySlice<UInt8>]) -> Int? {
  let endings = [[RecordFormat.endOfPart] + RecordFormat.lastLines, RecordFormat.lastLinesOfVersion0]
  let ending = endings.first { ending in
    lines.suffix(ending.count).elementsEqual(ending) { $0.elementsEqual($1.utf8) }
  }
  guard let end = ending.map({ lines.count - $0.count }) else { return nil }
  let start = lines[..<end].lastIndex { $0.elementsEqual(RecordFormat.snapshots.utf8) }
  return start.map { $0 - 1 } ?? end
}

/// Reads `    "articles/deadline/index.html": "64 digits",`; the last line has no comma.
private func recordedFile(in line: ArraySlice<UInt8>, isLast: Bool) -> (path: String, sha256: String)? {
  let opening = "    \"".utf8
  let digits = 64
  let ending = digits + (isLast ? 1 : 2)
  let middle = "\": \"".utf8
  guard line.count > opening.count + middle.count + ending, line.starts(with: opening) else { return nil }
  let afterPath = line.endIndex - ending - middle.count
  let hash = line[afterPath + middle.count..<afterPath + middle.count + digits]
  guard line[afterPath...].starts(with: middle), hash.allSatisfy(isHexadecimal),
    line.suffix(ending - digits).elementsEqual((isLast ? "\"" : "\",").utf8)
  else { return nil }
  return path(written: line[line.startIndex + opening.count..<afterPath])
    .map { ($0, String(decoding: hash, as: UTF8.self)) }
}

/// A path below the output folder; nil for one that leads elsewhere, or that no file of a site has.
private func path(written: ArraySlice<UInt8>) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(written.count)
  var rest = written
  while let byte = rest.popFirst() {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""): return nil
    case UInt8(ascii: "\\"):
      guard let escaped = rest.popFirst(), "\"\\".utf8.contains(escaped) else { return nil }
      bytes.append(escaped)
    default: bytes.append(byte)
    }
  }
  let segments = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  let isInside = segments.allSatisfy {
    !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
  }
  let path = String(decoding: bytes, as: UTF8.self)
  // What is not UTF-8 was repaired, and names another file.
  return isInside && path.utf8.elementsEqual(bytes) ? path : nil
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
}
