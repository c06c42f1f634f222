import Markdown

/// The size that a PNG, GIF, JPEG, WebP or SVG file tells; nil for any other file, and for a damaged one.
func imageSize(of bytes: [UInt8]) -> ImageSize? {
  let size =
    if bytes.starts(with: [0x89] + Array("PNG\r\n".utf8)) {
      (bytes.big(16, 4), bytes.big(20, 4))
    } else if bytes.starts(with: "GIF8".utf8) {
      (bytes.little(6, 2), bytes.little(8, 2))
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      jpegSize(bytes)
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBPVP8".utf8) {
      webPSize(bytes)
    } else {
      svgSize(bytes)
    }
  guard let width = size.0, let height = size.1, (1...65_535).contains(width), (1...65_535).contains(height)
  else { return nil }
  return ImageSize(width: width, height: height)
}

/// From the first frame header, SOF0 to SOF15 but for the three markers between them that mean other things.
private func jpegSize(_ bytes: [UInt8]) -> (Int?, Int?) {
  var offset = 2
  while let length = bytes.big(offset + 2, 2), bytes[offset] == 0xFF {
    let marker = bytes[offset + 1]
    if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
      return (bytes.big(offset + 7, 2), bytes.big(offset + 5, 2))
    }
    offset += 2 + max(2, length)
  }
  return (nil, nil)
}

/// The three forms of RFC 9649: lossy, lossless, extended.
private func webPSize(_ bytes: [UInt8]) -> (Int?, Int?) {
  switch bytes.dropFirst(15).first {
  case UInt8(ascii: " "): (bytes.little(26, 2).map { $0 & 0x3FFF }, bytes.little(28, 2).map { $0 & 0x3FFF })
  case UInt8(ascii: "L"):
    (bytes.little(21, 4).map { ($0 & 0x3FFF) + 1 }, bytes.little(21, 4).map { ($0 >> 14 & 0x3FFF) + 1 })
  case UInt8(ascii: "X"): (bytes.little(24, 3).map { $0 + 1 }, bytes.little(27, 3).map { $0 + 1 })
  default: (nil, nil)
  }
}

/// The root's `width` and `height` in pixels, or else the last two numbers of its `viewBox`.
private func svgSize(_ bytes: [UInt8]) -> (Int?, Int?) {
  let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
  guard bytes.first == UInt8(ascii: "<") || bytes.first == 0xEF, let root = head.firstRange(of: "<svg") else {
    return (nil, nil)
  }
  let tag = head[root.upperBound...].prefix { $0 != ">" }
  func attribute(_ name: String) -> Substring? {
    ["\"", "'"].lazy.compactMap { mark in
      tag.firstRange(of: " \(name)=\(mark)").map { tag[$0.upperBound...].prefix { String($0) != mark } }
    }.first
  }
  func pixels(_ text: Substring?) -> Int? {
    text.flatMap { Double($0.hasSuffix("px") ? $0.dropLast(2) : $0) }.flatMap { Int(exactly: $0.rounded()) }
  }
  if let width = pixels(attribute("width")), let height = pixels(attribute("height")) {
    return (width, height)
  }
  let box = attribute("viewBox")?.split { $0 == " " || $0 == "," } ?? []
  return box.count == 4 ? (pixels(box[2]), pixels(box[3])) : (nil, nil)
}

extension [UInt8] {
  fileprivate func big(_ offset: Int, _ length: Int) -> Int? {
    guard offset + length <= count else { return nil }
    return self[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate func little(_ offset: Int, _ length: Int) -> Int? {
    guard offset + length <= count else { return nil }
    return self[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
