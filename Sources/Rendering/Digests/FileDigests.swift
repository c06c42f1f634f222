import Content
import Diagnostics
import Hashing
import YAML

/// The hashes of a site's input files.
struct FileDigests: Sendable {
  /// Of the front matter; of the whole file where there is none.
  private let fronts: [UInt64]
  private let wholes: [UInt64]
  /// Of the settings and the theme, on which every page depends.
  let site: Digest

  init(_ files: InputFiles) {
    let hashes = concurrentMap(Array(files.files.indices)) { index in
      let (file, id) = (files.files[index], FileID(index))
      let front = file.path.hasSuffix(".md") ? splitFrontMatter(file, id: id).value.frontMatter : nil
      return file.bytes.withUnsafeBytes { bytes in
        (front: xxh64(UnsafeRawBufferPointer(rebasing: bytes[front ?? 0..<bytes.count])), whole: xxh64(bytes))
      }
    }
    fronts = hashes.map(\.front)
    wholes = hashes.map(\.whole)
    var site = Digest()
    for (file, hash) in zip(files.files, hashes)
    where file.path == settingsPath || file.path.hasPrefix("templates/") {
      site.add(file.path)
      site.add(hash.whole)
    }
    self.site = site
  }

  func front(of header: EntryHeader) -> UInt64 { fronts[Int(header.place.file.rawValue)] }

  func whole(of header: EntryHeader) -> UInt64 { wholes[Int(header.place.file.rawValue)] }
}
