extension EDTFDate: Hashable, Comparable {
  /// The text is the whole date, so that equality agrees with the order.
  package static func == (left: EDTFDate, right: EDTFDate) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// By earliest start, then latest end, then precision (finer first), then text: a total order.
  ///
  /// A date whose start is open or unknown stands where its end begins: `../2022-02` beside `2022-02`. An
  /// open or unknown end comes after every end that is known.
  package static func < (left: EDTFDate, right: EDTFDate) -> Bool {
    if left.placingDay != right.placingDay { return left.placingDay < right.placingDay }
    switch (left.bounds.latestEnd, right.bounds.latestEnd) {
    case (let leftEnd?, let rightEnd?) where leftEnd != rightEnd: return leftEnd < rightEnd
    case (.some, .none): return true
    case (.none, .some): return false
    case (.some, .some), (.none, .none): break
    }
    if left.precision != right.precision { return left.precision < right.precision }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The day by which it is put in order; for `[..1950,1960..]`, which no day bounds, the first day that is
  /// named; the year 0 for `../..`, which names none.
  private var placingDay: CivilDate {
    bounds.earliestStart ?? bounds.latestStart ?? bounds.earliestEnd ?? bounds.latestEnd
      ?? parts.lazy.compactMap(\.days?.lowerBound).min() ?? CivilDate(existingYear: 0, 1, 1)
  }
}

// MARK: - Overlap

/// What can be told about two dates from their bounds.
package enum Overlap: Sendable, Hashable {
  /// They share a day whatever the unspecified parts are.
  case certain
  case possible
  case impossible
}

extension EDTFDate {
  /// Whether two dates share a day.
  ///
  /// A date marked `?` or `~` is never certain to. Of an all-of set one member suffices; an open end reaches
  /// as far as it may.
  package func overlaps(_ other: EDTFDate) -> Overlap {
    var overlaps = Overlap.impossible
    var allCertain = true
    for mine in spans {
      for theirs in other.spans {
        let pair = mine.overlaps(theirs)
        if pair != .impossible, overlaps == .impossible { overlaps = .possible }
        if pair != .certain { allCertain = false }
        if pair == .certain, isSure, other.isSure, !isChoice, !other.isChoice { return .certain }
      }
    }
    return allCertain && isSure && other.isSure ? .certain : overlaps
  }

  /// True when it has ended before the other begins, whatever the unspecified parts are; false when either is
  /// marked `?` or `~`.
  package func isCertainlyBefore(_ other: EDTFDate) -> Bool {
    guard let end = certainEnd, let start = other.certainStart else { return false }
    return end < start
  }

  /// The day before which it did not begin for certain; nil when there is none, or it is marked `?` or `~`.
  package var certainStart: CivilDate? { isSure ? bounds.earliestStart : nil }

  /// The day after which it has ended for certain; nil when there is none, or it is marked `?` or `~`.
  package var certainEnd: CivilDate? { isSure ? bounds.latestEnd : nil }

  /// True when it has ended before the other begins, though either is marked `?` or `~`: each mark is taken
  /// for up to a year.
  package func isBeforeBeyondDoubt(_ other: EDTFDate) -> Bool {
    let marks = (isSure ? 0 : 1) + (other.isSure ? 0 : 1)
    guard marks > 0 else { return isCertainlyBefore(other) }
    guard let end = bounds.latestEnd, let start = other.bounds.earliestStart else { return false }
    return start.dayNumber - end.dayNumber > 366 * marks
  }

  /// True when its end, as written, is later than every day of the other, though perhaps not for certain:
  /// `2024-02~` after `2024-01`, but `2024` not after `2024-01`, for it may be as early.
  package func reachesBeyond(_ other: EDTFDate) -> Bool {
    guard let end = bounds.earliestEnd, let last = other.bounds.latestEnd else { return false }
    return end > last
  }

  /// True when it may lie in that year, at least in part; an open or unknown end has no limit.
  package func contains(year: Int) -> Bool {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return false }
    return touches(first...last)
  }

  package func contains(month: CivilMonth) -> Bool { touches(month.firstDay...month.lastDay) }

  package func contains(day: CivilDate) -> Bool { touches(day...day) }

  /// The members of a set each for itself; anything else as one.
  package var spans: [DateBounds] {
    switch value {
    case .single, .interval: [bounds]
    case .oneOf(let members): members.map { $0.span(of: .oneOf) }
    case .allOf(let members): members.map { $0.span(of: .allOf) }
    }
  }

  private var isSure: Bool { !isUncertain && !isApproximate }

  /// Whether one of several dates is meant: `[1667,1668]`.
  package var isChoice: Bool {
    switch value {
    case .oneOf: true
    case .single, .interval, .allOf: false
    }
  }

  private func touches(_ days: ClosedRange<CivilDate>) -> Bool {
    spans.contains { span in
      (span.earliestStart ?? days.lowerBound) <= days.upperBound
        && (span.latestEnd ?? days.upperBound) >= days.lowerBound
    }
  }
}

extension DateBounds {
  fileprivate func overlaps(_ other: DateBounds) -> Overlap {
    if isBefore(other) || other.isBefore(self) { return .impossible }
    guard let myStart = latestStart, let myEnd = earliestEnd, let otherStart = other.latestStart,
      let otherEnd = other.earliestEnd
    else { return .possible }
    return myStart <= otherEnd && otherStart <= myEnd ? .certain : .possible
  }

  private func isBefore(_ other: DateBounds) -> Bool {
    guard let end = latestEnd, let start = other.earliestStart else { return false }
    return end < start
  }
}

extension EDTFDate.SetMember {
  /// How the members of a set are meant.
  enum Meaning {
    case oneOf, allOf
  }

  func span(of meaning: Meaning) -> DateBounds {
    let starts: ClosedRange<CivilDate>?
    let ends: ClosedRange<CivilDate>?
    switch self {
    case .date(let date): (starts, ends) = (date.days, date.days)
    case .range(let first, let last): (starts, ends) = (first.days, last.days)
    case .until(let date): (starts, ends) = (nil, date.days)
    case .since(let date): (starts, ends) = (date.days, nil)
    }
    return switch meaning {
    case .oneOf: DateBounds(earliest: starts?.lowerBound, latest: ends?.upperBound)
    case .allOf: DateBounds(starts, ends)
    }
  }
}
