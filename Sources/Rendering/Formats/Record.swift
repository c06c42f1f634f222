import Hashing
import Markup

/// `/record.json`: the SHA-256 of every published file, one file a line, so that third parties can verify the
/// site.
func record(of files: [(path: String, hash: SHA256)]) -> [UInt8] {
  var json = JSONWriter(.pretty)
  json.object { json in
    json.object("files") { json in
      for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
        json.member(file.path, file.hash.hex)
      }
    }
  }
  return json.bytes
}
