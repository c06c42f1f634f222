/// A day that prose names in full, and where.
package struct FoundDate: Sendable, Hashable {
  /// UTF-8 offsets into the text that was searched.
  package let range: Range<Int>
  /// Nil for a 29th, 30th or 31st that its month does not have.
  package let date: CivilDate?
}

/// Finds the days that a text names in full: `24 April 2023`, `April 24, 2023`, `2023-04-24`; whole words and
/// days up to the 31st only.
///
/// Month names and patterns come from the vocabulary. Where a pattern has a space, a no-break space does as
/// well. One pass over the bytes: only a digit makes it look closer.
package func findDates(
  in text: UnsafeBufferPointer<UInt8>, vocabulary: DateVocabulary = .english
) -> [FoundDate] {
  var found: [FoundDate] = []
  var position = 0
  var free = 0
  while position < text.count {
    guard Byte.isDigit(text[position]) else {
      position += 1
      continue
    }
    var runEnd = position + 1
    while runEnd < text.count, Byte.isDigit(text[runEnd]) { runEnd += 1 }
    let run = position..<runEnd
    position = runEnd
    guard run.count <= 4, let date = vocabulary.finder.match(run, in: text, from: free) else { continue }
    found.append(date)
    position = date.range.upperBound
    free = position
  }
  return found
}

/// The same for a slice of bytes; the ranges are the slice's own indices.
package func findDates(in text: ArraySlice<UInt8>, vocabulary: DateVocabulary = .english) -> [FoundDate] {
  let start = text.startIndex
  return text.withUnsafeBufferPointer { bytes in
    findDates(in: bytes, vocabulary: vocabulary).map {
      FoundDate(range: $0.range.lowerBound + start..<$0.range.upperBound + start, date: $0.date)
    }
  }
}
