/// The bytes that stand in for some characters of the body when cmark reads it.
///
/// cmark is asked for blocks alone. A `[` that it cannot see is no link definition, so those paragraphs stay
/// in the tree and are read here with their true places; a hidden `<` in the middle of a line spares it the
/// search for tags. Each stands for one byte, so every offset stays true, and is a control character that the
/// body does not have.
struct BlockMask {
  private let bracket: UInt8
  private let lessThan: UInt8
  private let nul: UInt8

  init(for body: ArraySlice<UInt8>) {
    var used: UInt32 = 0
    for byte in body where byte < 0x20 { used |= 1 << UInt32(byte) }
    // White space (9 to 13) and NUL mean something to cmark. A body that has all others gets bytes that are
    // not UTF-8.
    let controls: [UInt8] = Array(1...8) + Array(14...31)
    var unused = controls.filter { used & 1 << UInt32($0) == 0 } + [0xFD, 0xFE, 0xFF]
    bracket = unused.removeFirst()
    lessThan = unused.removeFirst()
    nul = unused.removeFirst()
  }

  func hide(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var masked = Array(body)
    masked.withUnsafeMutableBufferPointer { masked in
      for index in masked.indices {
        switch masked[index] {
        case UInt8(ascii: "["):
          if !isEscaped(masked, index), !opensDeclaration(masked, bracketAt: index) {
            masked[index] = bracket
          }
        case UInt8(ascii: "<"):
          let next = index + 1 < masked.count ? masked[index + 1] : 0
          if next != UInt8(ascii: "/"), !isEscaped(masked, index), !isLeading(masked, index) {
            masked[index] = lessThan
          }
        case 0: masked[index] = nul
        default: break
        }
      }
    }
    return masked
  }

  /// Gives back what was hidden, in text that cmark returned.
  func reveal(_ byte: UInt8, into text: inout [UInt8]) {
    switch byte {
    case bracket: text.append(UInt8(ascii: "["))
    case lessThan: text.append(UInt8(ascii: "<"))
    case nul: text += replacementCharacter
    default: text.append(byte)
    }
  }

  /// After a backslash nothing needs hiding, and an info string must show cmark the pair.
  private func isEscaped(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ index: Int) -> Bool {
    index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
  }

  /// Whether nothing but what may begin containers stands before it in its line.
  private func isLeading(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ index: Int) -> Bool {
    for byte in bytes[..<index].reversed() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"), 0x30...0x39, nul:
        continue
      default: return false
      }
    }
    return true
  }

  /// Whether the bracket belongs to `<![` or ends `<![CDATA[`, which begin a block of HTML.
  private func opensDeclaration(_ bytes: UnsafeMutableBufferPointer<UInt8>, bracketAt index: Int) -> Bool {
    guard index >= 2 else { return false }
    if bytes[index - 1] == UInt8(ascii: "!"), bytes[index - 2] == UInt8(ascii: "<") { return true }
    return index >= 8 && bytes[(index - 5)..<index].elementsEqual("CDATA".utf8)
      && bytes[index - 6] == UInt8(ascii: "[") && bytes[index - 8] == UInt8(ascii: "<")
  }
}
