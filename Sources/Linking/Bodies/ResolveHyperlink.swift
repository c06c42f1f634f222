import Content
import Diagnostics
import Markdown
import Markup

enum HyperlinkResolution {
  /// It stays as the editor wrote it.
  case leave
  /// The entry is what it leads to, if it is one.
  case target(LinkTarget, EntryKey?)
  case failure(LookupFailure)
}

/// What a Markdown link or image leads to.
///
///     https://example.org/, mailto:a@b.org   -> left alone
///     #the-figures                           -> left alone, if the document has the heading
///     kherson.md, ../entities/kherson.md     -> the entry of that file
///     photo.jpg, media/map.png               -> the published file
///     /articles/deadline/, articles/         -> an address of the site, checked when pages are planned
func resolveHyperlink(
  _ hyperlink: MarkdownDocument.Hyperlink, of document: MarkdownDocument, _ resolver: Resolver
) -> HyperlinkResolution {
  let destination = hyperlink.destination
  if destination.isEmpty || destination.hasPrefix("//") || hasScheme(destination) { return .leave }
  let halves = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let fragment = halves.count == 2 ? percentDecoded(halves[1]) : nil
  let path = percentDecoded(halves[0].prefix { $0 != "?" })
  if path.isEmpty { return ownHeading(fragment ?? "", of: document, hyperlink) }
  return resolvePath(path, fragment, rest: destination, hyperlink, document, resolver)
}

private func ownHeading(
  _ fragment: String, of document: MarkdownDocument, _ hyperlink: MarkdownDocument.Hyperlink
) -> HyperlinkResolution {
  // An empty fragment and `top` mean the top of the page (HTML, "navigating to a fragment").
  if fragment.isEmpty || fragment == "top" || document.headings.contains(where: { $0.id == fragment }) {
    return .leave
  }
  return .failure(
    .noHeading(fragment, document.destinationPlace(of: hyperlink), headings: document.headings.map(\.id)))
}

private func resolvePath(
  _ path: String, _ fragment: String?, rest: String, _ hyperlink: MarkdownDocument.Hyperlink,
  _ document: MarkdownDocument, _ resolver: Resolver
) -> HyperlinkResolution {
  let paths = resolver.paths
  let isFromRoot = path.hasPrefix("/")
  let fromRoot = normalised(path)
  let fromHere = isFromRoot ? nil : normalised(paths.folder(of: document.file) + "/" + path)
  let candidates = [fromHere, fromRoot].compactMap { $0 }.flatMap { path in
    path.hasPrefix("content/") ? [path, String(path.dropFirst("content/".count))] : [path]
  }
  for candidate in candidates {
    if let entry = paths.entry(at: candidate) {
      return .target(target(of: entry, fragment, resolver), entry)
    }
    if let file = paths.media(at: candidate) { return .target(.path(file), nil) }
    if let draft = paths.draft(at: candidate) {
      return .failure(.draft(draft.id, draft.kind, document.destinationPlace(of: hyperlink)))
    }
    if paths.isTextFile(candidate) { return .leave }
  }
  let isFile = hyperlink.isImage || namesFile(path) || candidates.contains { $0.hasPrefix("media/") }
  let isRelative = path.hasPrefix("./") || path.hasPrefix("../")
  guard !isFile, let address = isRelative ? fromHere : fromRoot else {
    return .failure(.noFile(hyperlink.destination, document.destinationPlace(of: hyperlink)))
  }
  // A scheme with white space in it, which browsers leave out, has its message.
  guard isSafeAddress(rest) else { return .leave }
  let folder = path.hasSuffix("/") && !address.isEmpty ? address + "/" : address
  return .target(.path(folder + suffix(of: rest)), nil)
}

/// Whether the path's ending is a file's, and not one of the pages, feeds and data files that the site is
/// built with.
private func namesFile(_ path: String) -> Bool {
  guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), !path.hasPrefix("/") else {
    return false
  }
  let ending = path[path.index(after: dot)...].lowercased()
  let built = ["html", "xml", "json", "txt", "bib", "ics"]
  return !built.contains(ending) && !ending.isEmpty && ending.utf8.count <= 5
    && ending.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
}

/// An entry; or the address of its page with a fragment, where it has a page with headings.
private func target(of entry: EntryKey, _ fragment: String?, _ resolver: Resolver) -> LinkTarget {
  guard let fragment, !fragment.isEmpty, let folder = resolver.pageFolder(of: entry) else {
    return .entry(entry)
  }
  return .path("\(folder)/#\(fragment)")
}

/// The query and the fragment, as written.
private func suffix(of destination: String) -> Substring {
  destination.firstIndex { $0 == "?" || $0 == "#" }.map { destination[$0...] } ?? ""
}

/// Without `.`, `..` and empty parts; nil if it leads out of the site.
private func normalised(_ path: String) -> String? {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == ".." {
      guard parts.popLast() != nil else { return nil }
    } else {
      parts.append(part)
    }
  }
  return parts.joined(separator: "/")
}

/// Whether a destination begins with a scheme (RFC 3986, section 3.1).
private func hasScheme(_ destination: String) -> Bool {
  let scheme = destination.utf8.prefix { $0 != UInt8(ascii: ":") }
  guard scheme.count < destination.utf8.count, let first = scheme.first, isASCIILetter(first) else {
    return false
  }
  return scheme.allSatisfy {
    isASCIILetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
  }
}

private func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func percentDecoded(_ text: Substring) -> String {
  String(decoding: percentDecoded(text.utf8), as: UTF8.self)
}
