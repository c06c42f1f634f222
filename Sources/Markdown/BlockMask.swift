/// The bytes that stand in for some characters of the body when cmark reads it.
///
/// cmark is asked for blocks alone. A `[` that it cannot see is no link definition, so those paragraphs stay in the
/// tree and are read here with their true places; a hidden `<` in the middle of a line spares it the search for tags.
/// Each stands for one byte, so every offset stays true; none of them occurs in UTF-8.
enum BlockMask {
  static let bracket: UInt8 = 0xFE
  static let lessThan: UInt8 = 0xFF
  static let nul: UInt8 = 0xFD

  static func hide(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var masked = Array(body)
    var isLeading = true
    for index in masked.indices {
      switch masked[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isLeading = true
      case UInt8(ascii: "["):
        if !opensDeclaration(masked, bracketAt: index) { masked[index] = bracket }
        isLeading = false
      case UInt8(ascii: "<"):
        let next = index + 1 < masked.count ? masked[index + 1] : 0
        if !isLeading, next != UInt8(ascii: "/") { masked[index] = lessThan }
        isLeading = false
      case 0: masked[index] = nul
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"), 0x30...0x39:
        break
      default: isLeading = false
      }
    }
    return masked
  }

  /// Gives back what was hidden, in text that cmark returned.
  static func reveal(_ byte: UInt8, into text: inout [UInt8]) {
    switch byte {
    case bracket: text.append(UInt8(ascii: "["))
    case lessThan: text.append(UInt8(ascii: "<"))
    case nul: text += [0xEF, 0xBF, 0xBD]
    default: text.append(byte)
    }
  }

  /// Whether the bracket belongs to `<![` or ends `<![CDATA[`, which begin a block of HTML.
  private static func opensDeclaration(_ bytes: [UInt8], bracketAt index: Int) -> Bool {
    guard index >= 2 else { return false }
    if bytes[index - 1] == UInt8(ascii: "!"), bytes[index - 2] == UInt8(ascii: "<") { return true }
    return index >= 8 && bytes[(index - 5)..<index].elementsEqual("CDATA".utf8)
      && bytes[index - 6] == UInt8(ascii: "[") && bytes[index - 8] == UInt8(ascii: "<")
  }
}
