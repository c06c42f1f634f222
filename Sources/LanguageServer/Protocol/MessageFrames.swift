/// Cuts a stream of bytes into messages: `Content-Length: 2`, an empty line, `{}`.
struct MessageFrames: Sendable {
  private var bytes: [UInt8] = []

  /// What claims to be longer is no message; it is read past like any other bytes that are none.
  private static let longest = 1 << 28
  private static let endOfHeader = Array("\r\n\r\n".utf8)

  enum Frame: Equatable, Sendable {
    case message([UInt8])
    /// A header without a length.
    case malformed
  }

  /// The messages that some more bytes make whole.
  mutating func add(_ more: [UInt8]) -> [Frame] {
    bytes += more
    var frames: [Frame] = []
    var start = 0
    while let end = bytes[start...].firstRange(of: Self.endOfHeader) {
      guard let length = contentLength(bytes[start..<end.lowerBound]) else {
        frames.append(.malformed)
        start = end.upperBound
        continue
      }
      guard bytes.count - end.upperBound >= length else { break }
      start = end.upperBound + length
      frames.append(.message(Array(bytes[end.upperBound..<start])))
    }
    bytes.removeFirst(start)
    return frames
  }

  private func contentLength(_ header: ArraySlice<UInt8>) -> Int? {
    for line in String(decoding: header, as: UTF8.self).split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      return Int(parts[1].drop { $0 == " " }).flatMap { (0...Self.longest).contains($0) ? $0 : nil }
    }
    return nil
  }
}

/// A message with the header that it is sent with.
func framed(_ message: [UInt8]) -> [UInt8] {
  Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
}
