import Hashing
import Markup

/// A published file on its way out: a large one leaves in parts, so that it is never held whole.
struct OutputParts: ~Copyable {
  /// More than any file of ten thousand articles: a part must be staged before anybody can tell that the file
  /// is still the same.
  static let usualSize = 32 << 20

  private let path: String
  private let size: Int
  private let receive: OutputReceiver
  private var hash = SHA256.Stream()
  private var hasParts = false

  /// `size` is how many bytes make a part.
  init(of path: String, size: Int = usualSize, into receive: @escaping OutputReceiver) {
    self.path = path
    self.size = size
    self.receive = receive
  }

  /// Hands on what was written so far, if it is enough for a part.
  mutating func take(from writer: inout some PartWriter) {
    if writer.bytes.count >= size { writer.drain { give($0) } }
  }

  /// Hands on the rest, after which the file is whole.
  consuming func end(with rest: [UInt8]) -> PublishedFile {
    guard hasParts else { return OutputFile(path: path, bytes: rest).publish(to: receive) }
    give(rest)
    let hash = hash.finish()
    receive(.end(of: path, hash: hash))
    return (path, hash)
  }

  private mutating func give(_ part: [UInt8]) {
    hasParts = true
    part.withUnsafeBytes { hash.add($0) }
    receive(.part(of: path, bytes: part))
  }
}
