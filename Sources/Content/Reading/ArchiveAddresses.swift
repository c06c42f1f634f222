/// Whether an address of the Wayback Machine leads to its list of copies, or to the form that makes one.
///
///     https://web.archive.org/web/*/https://example.org/a
///     https://web.archive.org/save/https://example.org/a
func isNoCopy(_ address: String) -> Bool {
  guard let path = pathInWaybackMachine(address) else { return false }
  return path.hasPrefix("save")
    || path.hasPrefix("web/") && path.dropFirst(4).prefix { $0 != "/" }.contains("*")
}

/// `https://example.org/a` of `https://web.archive.org/web/20240515101010/https://example.org/a`.
func archivedAddress(_ copy: String) -> String? {
  guard let path = pathInWaybackMachine(copy), path.hasPrefix("web/") else { return nil }
  let address = path.dropFirst(4).drop { $0 != "/" }.dropFirst()
  return address.hasPrefix("http") ? String(address) : nil
}

/// Whether two addresses are alike but for the digits in the last part of their paths, which then name two
/// pages of one kind: `https://t.me/desk/14` and `https://t.me/desk/15`.
func isOtherNumber(_ left: String, _ right: String) -> Bool {
  func parts(_ address: String) -> [Substring] {
    Array(address.lowercased().prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst())
  }
  let (left, right) = (parts(left), parts(right))
  guard left.count > 1, left.dropLast() == right.dropLast(), let mine = left.last, let other = right.last,
    mine != other
  else { return false }
  return mine.contains(where: \.isNumber) && mine.filter { !$0.isNumber } == other.filter { !$0.isNumber }
}

private func pathInWaybackMachine(_ address: String) -> Substring? {
  let rest = address.drop { $0 != ":" }.dropFirst(3)
  return rest.hasPrefix("web.archive.org/") ? rest.dropFirst("web.archive.org/".count) : nil
}
