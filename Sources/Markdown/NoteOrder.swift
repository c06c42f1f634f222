import Diagnostics

/// Takes the notes out of the text and puts them at the end, in the order in which they begin.
///
/// A note inside a note is a note of its own. In an image's text there can be none, so what it says stays
/// there.
func notesAtEnd(_ document: inout MarkdownDocument) {
  guard document.events.contains(where: { $0.kind == .note }) else { return }
  var texts: [[MarkdownEvent]] = [[]]
  var notes: [MarkdownDocument.Note] = []
  /// Indexes in `texts`: where events go now, and where they went before.
  var targets = [0]
  var imageDepth = 0
  var section = 0
  for event in document.events {
    if event.kind == .image { imageDepth += event.phase == .enter ? 1 : -1 }
    if event.kind == .heading, event.phase == .enter { section = document.headings[Int(event.value)].section }
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
  document.events = texts[0]
  document.notes = notes
  for (number, note) in texts.dropFirst().enumerated() {
    document.events.append(MarkdownEvent(kind: .note, phase: .enter, value: Int32(number)))
    document.events += note
    document.events.append(MarkdownEvent(kind: .note, phase: .leave, value: Int32(number)))
  }
}
