import Diagnostics

extension Source {
  /// Whether another record says the same, wherever it stands; a note for editors is no part of it.
  package func hasSameFacts(as other: Source) -> Bool {
    header.hasSamePlaceOnSite(as: other.header) && header.extra == other.header.extra
      && title.value == other.title.value && publisher?.value == other.publisher?.value
      && authors.values == other.authors.values && date?.value == other.date?.value
      && accessed?.value == other.accessed?.value && url?.value == other.url?.value
      && archived.values == other.archived.values && kind == other.kind && medium == other.medium
      && reliability == other.reliability && yardstick == other.yardstick
      && isOwnReporting == other.isOwnReporting && status == other.status
      && snapshot?.value == other.snapshot?.value && interests == other.interests
      && relays.elementsEqual(other.relays) { $0.how == $1.how && $0.hasSameSource(as: $1) }
  }
}

extension Source.Relay {
  fileprivate func hasSameSource(as other: Self) -> Bool {
    switch (source, other.source) {
    case (nil, nil): true
    case (.id(let left), .id(let right)): left.value == right.value
    case (.inline(let left), .inline(let right)): left.hasSameFacts(as: right)
    case (nil, _), (.id, _), (.inline, _): false
    }
  }
}

extension EntryHeader {
  /// Whether two versions of an entry have one id, language, state and old addresses.
  package func hasSamePlaceOnSite(as other: EntryHeader) -> Bool {
    id == other.id && language?.value == other.language?.value && isDraft == other.isDraft
      && aliases.values == other.aliases.values
  }
}

extension [Located<String>] {
  package var values: [String] { map(\.value) }
}
