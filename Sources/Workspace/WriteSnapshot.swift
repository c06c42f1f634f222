import Diagnostics

/// Reads one file that an editor named, wherever it lies.
package func readFile(at path: String) throws(FileError) -> InputFile {
  InputFile(path: path, bytes: try FileSystem.read(path))
}

/// Writes files into a site's folder and removes others, all by their paths from it.
///
/// Of missing folders it makes the first of a path.
package func changeFiles(
  writing files: [InputFile], removing strays: [String], in root: String
) throws(FileError) {
  for file in files {
    if let folder = file.path.split(separator: "/").dropLast().first {
      try FileSystem.makeFolder("\(root)/\(folder)")
    }
    try FileSystem.write(file.bytes, to: "\(root)/\(file.path)")
  }
  for path in strays { try FileSystem.removeFile("\(root)/\(path)") }
}
