/// Whether a site may be written to a folder: not to its own or one around it, nor into one that it is made
/// from.
///
/// Both paths may be relative, go through symbolic links, and name what is not there yet.
package func mayHoldOutput(_ folder: String, ofSiteAt root: String) -> Bool {
  let output = resolved(folder)
  return !isWithin(resolved(root), output)
    && !inputFolders.contains { isWithin(output, resolved("\(root)/\($0)")) }
}

private func isWithin(_ path: String, _ folder: String) -> Bool {
  path == folder || folder == "/" || path.hasPrefix("\(folder)/")
}

/// The path from the root of the file system, without `.`, `..` and symbolic links.
private func resolved(_ path: String) -> String {
  var found = path.hasPrefix("/") ? "/" : absolutePath(".")
  for part in path.split(separator: "/") where part != "." {
    let next = "\(found == "/" ? "" : found)/\(part)"
    // What is not there is no link, so that its `..` is the folder before it.
    found = absolutePath(part == ".." && !FileSystem.exists(found) ? parent(of: found) : next)
  }
  return found
}

private func parent(of path: String) -> String {
  let slash = path.lastIndex(of: "/") ?? path.startIndex
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
