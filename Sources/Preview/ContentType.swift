/// The media type of a published file by its name's ending.
func contentType(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  return ending.flatMap { types[$0] } ?? "application/octet-stream"
}

private let types: [String: String] = [
  "html": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
  "json": "application/json", "map": "application/json", "webmanifest": "application/manifest+json",
  "xml": "application/xml", "txt": "text/plain", "bib": "text/plain", "ics": "text/calendar",
  "csv": "text/csv", "md": "text/markdown", "vtt": "text/vtt", "pdf": "application/pdf",
  "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
  "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
  "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav",
  "mp4": "video/mp4", "webm": "video/webm", "zip": "application/zip", "wasm": "application/wasm",
]
