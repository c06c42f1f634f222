/// Whether an address may stand in `href` or `src`: no `javascript:`, `vbscript:`, `file:`, and of `data:`
/// only pictures.
///
/// Browsers skip control characters and spaces before an address and tabs and line ends inside it, so they
/// are skipped here as well: `java\nscript:` is refused.
package func isSafeAddress(_ address: String) -> Bool {
  var address = address
  return address.withUTF8 { isSafeAddress($0) }
}

/// Whether an address in UTF-8 may stand in `href` or `src`.
package func isSafeAddress(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
  let longest = 16
  var start: [UInt8] = []
  start.reserveCapacity(longest)
  for byte in address {
    if start.count == longest { break }
    if byte <= 0x20, start.isEmpty || byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
    start.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
  }
  if hasPrefix(start, "data:") {
    return hasPrefix(start, "data:image/png") || hasPrefix(start, "data:image/gif")
      || hasPrefix(start, "data:image/jpeg") || hasPrefix(start, "data:image/webp")
  }
  return !(hasPrefix(start, "javascript:") || hasPrefix(start, "vbscript:") || hasPrefix(start, "file:"))
}

private func hasPrefix(_ bytes: [UInt8], _ prefix: StaticString) -> Bool {
  prefix.withUTF8Buffer { bytes.starts(with: $0) }
}
