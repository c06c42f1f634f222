/// Why a text is no absolute web address.
enum WebAddressFault: Sendable, Equatable {
  case noScheme
  case otherScheme(String)
  case schemeTwice
  case noHost
  case badCharacter(String)
  /// Whoever showed it has left out its end.
  case cutOff
  case queryOrFragment
  /// The address of a page, with that of its folder.
  case fileName(folder: String)
}

/// Absolute, http or https, with a host and without spaces; nil if nothing is wrong with it.
func faultOfWebAddress(_ text: String) -> WebAddressFault? {
  guard let scheme = scheme(of: text) else { return .noScheme }
  guard scheme == "http" || scheme == "https" else { return .otherScheme(scheme) }
  if let bad = text.unicodeScalars.first(where: isForbiddenInAddress) {
    return .badCharacter(
      bad == " " ? "a space" : bad.value < 0x20 || bad.value == 0x7F ? "a control character" : "`\(bad)`")
  }
  let rest = text.utf8.dropFirst(scheme.utf8.count + 1)
  guard rest.starts(with: "//".utf8) else { return .noHost }
  if ["//http:", "//https:"].contains(where: { rest.starts(with: $0.utf8) }) { return .schemeTwice }
  guard isAuthority(rest.dropFirst(2).prefix(while: { !"/?#".utf8.contains($0) })) else { return .noHost }
  return text.hasSuffix("...") || text.hasSuffix("…") ? .cutOff : nil
}

/// As a web address, but the root of a site, to which paths can be added.
func faultOfBaseAddress(_ text: String) -> WebAddressFault? {
  if let fault = faultOfWebAddress(text) { return fault }
  if text.utf8.contains(where: { "?#".utf8.contains($0) }) { return .queryOrFragment }
  return folderOfPage(at: text).map { .fileName(folder: $0) }
}

/// `https://a.example/b/` of `https://a.example/b/index.html`; nil for one that ends in no page's name.
private func folderOfPage(at address: String) -> String? {
  guard hostEnd(of: address) < address.endIndex, let slash = address.lastIndex(of: "/") else { return nil }
  let name = address[address.index(after: slash)...].lowercased()
  let isPage = [".html", ".htm", ".xhtml", ".php", ".asp", ".aspx"].contains(where: name.hasSuffix)
  return isPage ? String(address[...slash]) : nil
}

/// The address that a text with a fault can only have meant.
///
///     t.me/desk/14 -> https://t.me/desk/14      [The post](https://t.me/desk/14) -> https://t.me/desk/14
///     <https://example.org> -> https://example.org
func likelyWebAddress(_ text: String, _ fault: WebAddressFault) -> String? {
  var meant = text
  switch fault {
  case .noScheme:
    if text.hasPrefix("<"), text.hasSuffix(">") {
      meant = String(text.dropFirst().dropLast())
    } else if text.hasPrefix("["), text.hasSuffix(")"), let end = text.firstRange(of: "](") {
      meant = String(text[end.upperBound...].dropLast())
    } else {
      let host = text.prefix { $0 != "/" }
      guard host.contains("."), !host.contains("@"), host.last != "." else { return nil }
      meant = "https://" + text
    }
  case .schemeTwice:
    guard let first = text.firstRange(of: "//") else { return nil }
    meant = String(text[first.upperBound...])
  case .otherScheme, .noHost, .badCharacter, .cutOff, .queryOrFragment, .fileName: return nil
  }
  return faultOfWebAddress(meant) == nil ? meant : nil
}

func hasScheme(_ text: String) -> Bool { scheme(of: text) != nil }

/// An address of this site from its root, without query or fragment: `/old/address/`.
func isSiteAddress(_ text: String) -> Bool {
  guard text.utf8.first == UInt8(ascii: "/"), !text.utf8.contains(where: { "?#\\".utf8.contains($0) }),
    !text.unicodeScalars.contains(where: isForbiddenInAddress)
  else { return false }
  let parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return parts.dropLast().allSatisfy { !$0.isEmpty } && !parts.contains(where: isDots)
}

/// A relative path that stays below the folder it is relative to: `snapshots/a.txt`.
func isFilePath(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return !text.isEmpty && parts.allSatisfy { !$0.isEmpty && !isDots($0) }
    && !text.utf8.contains { $0 < 0x20 || $0 == 0x7F || "\\:?#".utf8.contains($0) }
}

/// Host without `www.` and the path's words joined by `-` and cut, then eight digits of the address's hash.
///
/// `https://www.example.org/News/item?n=1` becomes `example-org-news-item-` and eight hexadecimal digits.
func idOfSource(at address: String) -> String {
  let normalized = withLowerCaseHost(address)
  let rest = Substring(normalized.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2))
  let named = rest.utf8.starts(with: "www.".utf8) ? rest.utf8.dropFirst(4) : rest.utf8[...]
  let path = named.prefix { !"?#".utf8.contains($0) }
  var name = ""
  for word in asciiWords(of: Substring(path)) {
    guard name.utf8.count + word.utf8.count < 48 else { break }
    name += word + "-"
  }
  if name.isEmpty { name = "source-" }
  let hash = String(fingerprint(of: normalized), radix: 16)
  return name + String(repeating: "0", count: 8 - hash.utf8.count) + hash
}

/// An address as it is compared with others: scheme and host in lower case, and at least `/` for a path (RFC
/// 3986, sections 6.2.2.1 and 6.2.3).
///
///     HTTPS://Example.org/News -> https://example.org/News
///     https://example.org?a    -> https://example.org/?a
package func comparableAddress(_ address: String) -> String {
  let end = hostEnd(of: address)
  let hasPath = end < address.endIndex && address[end] == "/"
  return address[..<end].lowercased() + (hasPath ? "" : "/") + address[end...]
}

/// Scheme and host in lower case (RFC 3986, section 6.2.2.1).
func withLowerCaseHost(_ address: String) -> String {
  let end = hostEnd(of: address)
  return address[..<end].lowercased() + address[end...]
}

private func hostEnd(of address: String) -> String.Index {
  let text = address.utf8
  guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
    let start = text.index(colon, offsetBy: 3, limitedBy: text.endIndex)
  else { return text.startIndex }
  return text[start...].firstIndex { "/?#".utf8.contains($0) } ?? text.endIndex
}

/// FNV-1a, folded to 32 bits; it names things, it does not guard them.
private func fingerprint(of text: String) -> UInt32 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
}

/// The word before the first colon, in lower case (RFC 3986, section 3.1).
private func scheme(of text: String) -> String? {
  guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.utf8.startIndex else {
    return nil
  }
  let scheme = text.utf8[..<colon]
  guard let first = scheme.first, isLetter(first),
    scheme.allSatisfy({ isAlphanumeric($0) || "+-.".utf8.contains($0) })
  else { return nil }
  return text[..<colon].lowercased()
}

private func isAuthority(_ authority: Substring.UTF8View.SubSequence) -> Bool {
  if authority.first == UInt8(ascii: "[") { return authority.contains(UInt8(ascii: "]")) }
  guard !authority.contains(UInt8(ascii: "@")) else { return false }
  let host = authority.prefix { $0 != UInt8(ascii: ":") }
  let port = authority.dropFirst(host.count).dropFirst()
  let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return !host.isEmpty && port.allSatisfy(isDigit) && labels.allSatisfy { !$0.isEmpty }
}

private func isForbiddenInAddress(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "<", ">", "\"", "`", "{", "}", "|", "^", "\\": true
  default:
    scalar.isASCII ? scalar.value <= 0x20 || scalar.value == 0x7F : scalar.properties.isWhitespace
  }
}

private func isDots(_ part: Substring.UTF8View.SubSequence) -> Bool {
  part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8)
}
