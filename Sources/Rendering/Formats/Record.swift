import Content
import Hashing
import Markup

/// `/record.json`: the SHA-256 of every published file, one file a line, so that third parties can verify the
/// site.
func record(of files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
  let hashes = concurrentMap(files) { (path: $0.path, hex: SHA256(of: $0.bytes).hex) }
  var json = JSONWriter(.pretty)
  json.object { json in
    json.object("files") { json in
      for file in hashes.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
        json.member(file.path, file.hex)
      }
    }
  }
  return json.bytes
}
