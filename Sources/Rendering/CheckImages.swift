import Diagnostics
import Pages

/// Files that are named like pictures and are none: browsers would show a broken one.
///
/// `files` are the inputs; only those that the plan publishes are looked at.
package func checkImages(of plan: SitePlan, in files: InputFiles) -> [Diagnostic] {
  let published = Set(plan.media.map(\.inputPath).filter { formats(named: $0) != nil })
  guard !published.isEmpty else { return [] }
  return files.files.enumerated().compactMap { index, file in
    guard published.contains(file.path), let fault = fault(of: file) else { return nil }
    return noImage(fault, at: Place(FileID(index), 0..<0))
  }
}

/// Why a file is not the picture that its name says it is.
enum ImageFault {
  case empty
  case gitPointer
  case page
  /// What it is instead, where that can be told: `HEIC`.
  case other(String?)
}

/// What browsers show, whatever of these a file's name says: they go by its first bytes.
private func isRaster(_ bytes: [UInt8]) -> Bool {
  let starts: [[UInt8]] = [
    [0x89] + Array("PNG".utf8), [0xFF, 0xD8], Array("GIF8".utf8), Array("BM".utf8), [0, 0, 1, 0],
  ]
  let brand = bytes.dropFirst(8).prefix(4)
  return starts.contains { bytes.starts(with: $0) }
    || bytes.starts(with: "RIFF".utf8) && brand.elementsEqual("WEBP".utf8)
    || isMedia(bytes) && (brand.elementsEqual("avif".utf8) || brand.elementsEqual("avis".utf8))
}

/// The container of AVIF and HEIC (ISO/IEC 14496-12), which names its brand in a box `ftyp`.
private func isMedia(_ bytes: [UInt8]) -> Bool { bytes.dropFirst(4).starts(with: "ftyp".utf8) }

private enum Formats { case raster, vector }

private func formats(named path: String) -> Formats? {
  let name = path.lowercased()
  if name.hasSuffix(".svg") { return .vector }
  return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"].contains { name.hasSuffix($0) } ? .raster : nil
}

private func fault(of file: InputFile) -> ImageFault? {
  let bytes = file.bytes
  // Nearly every picture is what it is called, which its first bytes tell.
  switch formats(named: file.path) {
  case .raster: if isRaster(bytes) { return nil }
  case .vector: if text(bytes.prefix(1024)).contains("<svg") { return nil }
  case nil: return nil
  }
  if bytes.isEmpty { return .empty }
  if bytes.starts(with: "version https://git-lfs".utf8) { return .gitPointer }
  let head = text(bytes.prefix(65_536))
  if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return .page }
  if formats(named: file.path) == .vector, head.contains("<svg") || head.contains(":svg") { return nil }
  return .other(name(of: bytes))
}

private func text(_ bytes: ArraySlice<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self).lowercased()
}

/// The names of some formats that cameras and programs write and browsers do not show.
private func name(of bytes: [UInt8]) -> String? {
  if isMedia(bytes) {
    let brand = String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self)
    return ["heic", "heix", "heif", "mif1", "msf1", "hevc"].contains(brand) ? "HEIC" : nil
  }
  let starts: [(String, String)] = [("%PDF", "PDF"), ("8BPS", "PSD"), ("II*\0", "TIFF"), ("MM\0*", "TIFF")]
  return starts.first { bytes.starts(with: $0.0.utf8) }?.1
}
