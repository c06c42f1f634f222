/// One byte of text as names are compared, and how many bytes of the text it stands for.
///
///     U+00A0, U+202F, tab, line feed -> space      U+2019, U+02BC -> '      U+2011 -> -
@inline(__always)
func foldedByte(_ text: [UInt8], _ position: Int, end: Int) -> (byte: UInt8, length: Int) {
  let byte = text[position]
  switch byte {
  case 0x09, 0x0A, 0x0D: return (0x20, 1)
  case 0xC2 where position + 1 < end && text[position + 1] == 0xA0: return (0x20, 2)
  case 0xCA where position + 1 < end && text[position + 1] == 0xBC: return (0x27, 2)
  case 0xE2 where position + 2 < end && text[position + 1] == 0x80:
    switch text[position + 2] {
    case 0x99: return (0x27, 3)
    case 0xAF: return (0x20, 3)
    case 0x91: return (0x2D, 3)
    default: return (byte, 1)
    }
  default: return (byte, 1)
  }
}

/// A name's bytes as they are compared: folded, without white space at the ends, one space between words.
func foldedName(_ name: String) -> [UInt8] {
  let text = Array(name.utf8)
  var folded: [UInt8] = []
  folded.reserveCapacity(text.count)
  var position = 0
  while position < text.count {
    let letter = foldedByte(text, position, end: text.count)
    position += letter.length
    if letter.byte == 0x20, folded.isEmpty || folded.last == 0x20 { continue }
    folded.append(letter.byte)
  }
  if folded.last == 0x20 { folded.removeLast() }
  return folded
}

/// Whether longer scalars are folded to this byte.
func foldsOthers(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x27 || byte == 0x2D }
