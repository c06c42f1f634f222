#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A text of any script in Latin letters, by the transliterations of ICU; nil where the machine has no ICU.
///
///     "東京" -> "dong jing"     "القاهرة" -> "alqahrt"
///
/// ICU is looked for only here: to be linked with it would make every start of the program slower.
func latinLetters(_ text: String) -> String? {
  let libraries = [
    ("lib_FoundationICU.so", "swift_"), ("/usr/lib/libicucore.dylib", ""),
    ("lib_FoundationICU.dylib", "swift_"),
  ]
  for (library, prefix) in libraries {
    guard let handle = dlopen(library, RTLD_LAZY) else { continue }
    if let open = dlsym(handle, "\(prefix)utrans_openU"),
      let transliterate = dlsym(handle, "\(prefix)utrans_transUChars")
    {
      return transliterated(
        text, unsafeBitCast(open, to: OpenTransliterator.self),
        unsafeBitCast(transliterate, to: Transliterate.self))
    }
  }
  return nil
}

private typealias OpenTransliterator =
  @convention(c) (
    UnsafePointer<UInt16>?, Int32, Int32, UnsafePointer<UInt16>?, Int32, UnsafeMutableRawPointer?,
    UnsafeMutablePointer<Int32>?
  ) -> UnsafeMutableRawPointer?

private typealias Transliterate =
  @convention(c) (
    UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt16>?, UnsafeMutablePointer<Int32>?, Int32, Int32,
    UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?
  ) -> Void

private func transliterated(
  _ text: String, _ open: OpenTransliterator, _ transliterate: Transliterate
) -> String? {
  var status: Int32 = 0
  let rules = Array("Any-Latin; Latin-ASCII".utf16)
  guard let transliterator = open(rules, Int32(rules.count), 0, nil, -1, nil, &status), status <= 0 else {
    return nil
  }
  var letters = Array(text.utf16)
  var length = Int32(letters.count)
  var limit = length
  let capacity = letters.count * 16 + 64
  letters += Array(repeating: 0, count: capacity - letters.count)
  transliterate(transliterator, &letters, &length, Int32(capacity), 0, &limit, &status)
  return status <= 0 ? String(decoding: letters.prefix(Int(length)), as: UTF16.self) : nil
}
