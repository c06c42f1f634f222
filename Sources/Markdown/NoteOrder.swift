import Diagnostics

extension DocumentBuilder {
  /// Takes the notes out of the text and puts them at the end, in the order in which they begin.
  ///
  /// A note inside a note is a note of its own. In an image's text there can be none, so what it says stays
  /// there.
  mutating func putNotesLast() {
    guard events.contains(where: { $0.kind == .note }) else { return }
    var texts: [[WrittenEvent]] = [[]]
    var notes: [MarkdownDocument.Note] = []
    /// Indexes in `texts`: where events go now, and where they went before.
    var targets = [0]
    var imageDepth = 0
    var section = 0
    for event in events {
      if event.kind == .image { imageDepth += event.phase == .enter ? 1 : -1 }
      if event.kind == .heading, event.phase == .enter {
        section = document.headings[Int(event.value)].section
      }
      guard event.kind == .note else {
        texts[targets[targets.count - 1]].append(event)
        continue
      }
      if imageDepth > 0 { continue }
      if event.phase == .enter {
        var reference = event
        reference.kind = .noteReference
        reference.phase = .leaf
        reference.value = Int32(notes.count)
        texts[targets[targets.count - 1]].append(reference)
        notes.append(MarkdownDocument.Note(place: Place(document.file, event.source.range), section: section))
        targets.append(texts.count)
        texts.append([])
      } else {
        let number = targets.removeLast() - 1
        let lower = Int(notes[number].place.lower)
        notes[number] = MarkdownDocument.Note(
          place: Place(document.file, lower..<Int(event.source.upper)), section: notes[number].section)
      }
    }
    events = texts[0]
    document.notes = notes
    for (number, note) in texts.dropFirst().enumerated() {
      events.append(WrittenEvent(kind: .note, phase: .enter, value: Int32(number)))
      events += note
      events.append(WrittenEvent(kind: .note, phase: .leave, value: Int32(number)))
    }
  }
}
