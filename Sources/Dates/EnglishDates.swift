extension DateVocabulary {
  /// English words, and the list of all keys that a language may give.
  ///
  /// Words in braces are filled in. A month's name within a whole date has its own key (`month-in-date-4`),
  /// for languages that inflect it.
  package static let english = DateVocabulary(complete: englishWords)

  static let englishWords: [String: String] = months.merging(patterns) { first, _ in first }
    .merging(groupings) { first, _ in first }

  private static let months: [String: String] = {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    var words: [String: String] = [:]
    for (index, name) in names.enumerated() {
      words["month-\(index + 1)"] = name
      words["month-in-date-\(index + 1)"] = name
      words["month-short-\(index + 1)"] = String(name.prefix(3))
    }
    return words
  }()

  private static let patterns: [String: String] = [
    "day": "{day} {month} {year}",
    // Further ways in which prose writes a day, with `|` between them.
    "day-in-prose": "{month} {day}, {year}",
    "day-without-year": "{day} {month}",
    "month": "{month} {year}",
    "decade": "{year}s",
    "year-bc": "{year} BC",
    "year-below-100": "AD {year}",
    "long-year": "the year {year}",
    "thousands-separator": ",",
    "between": "between {start} and {end}",
    "estimated": "estimated as {date}, {years}",
    "estimated-within": "{date} (an estimate, {years})",

    "approximate": "about {date}",
    "uncertain": "possibly {date}",
    "uncertain-approximate": "possibly about {date}",
    "approximate-within": "about {date}",
    "uncertain-within": "{date} (uncertain)",
    "uncertain-approximate-within": "about {date} (uncertain)",
    "partly-qualified": "{date} ({parts})",
    "parts-comma": ", ",
    "year-uncertain": "year uncertain",
    "year-approximate": "year approximate",
    "year-uncertain-approximate": "year uncertain and approximate",
    "month-uncertain": "month uncertain",
    "month-approximate": "month approximate",
    "month-uncertain-approximate": "month uncertain and approximate",
    "day-uncertain": "day uncertain",
    "day-approximate": "day approximate",
    "day-uncertain-approximate": "day uncertain and approximate",
    "season-uncertain": "part of the year uncertain",
    "season-approximate": "part of the year approximate",
    "season-uncertain-approximate": "part of the year uncertain and approximate",

    "some-day": "some day",
    "some-month": "some month",
    "some-day-in": "some day in {date}",
    "some-month-in": "some month in {date}",
    "day-of-some-month": "day {day} of some month in {date}",
    "some-day-between": "some day between {start} and {end}",
    "some-month-between": "some month between {start} and {end}",
    "some-year": "some year",
    "some-year-between": "some year between {start} and {end}",
    "year-not-told": "{date}, year not given",
    "in-some-year-of": "{date}, some year in the {decade}",
    "in-some-year-between": "{date}, some year between {start} and {end}",
    "the-decade": "the {decade}",
    "of-the-form": "a date of the form {text}",

    "interval": "{start} to {end}",
    "interval-of-months": "{start} to {end} {year}",
    "interval-of-days": "{start} to {end} {month} {year}",
    "interval-within-year": "{start} to {end} {year}",
    "since": "since {date}",
    "until": "until {date}",
    "end-not-known": "from {date}, end not known",
    "start-not-known": "until {date}, start not known",
    "no-end-known": "at a time of which neither start nor end is known",

    "list-comma": ", ",
    "list-or": "{list} or {last}",
    "list-and": "{list} and {last}",
    "one-from-range": "some time from {start} to {end}",
    "all-of-range": "all of {start} to {end}",
    "on-or-before": "on or before {date}",
    "on-or-after": "on or after {date}",
    "in-or-before": "in or before {date}",
    "in-or-after": "in or after {date}",
    "all-until": "all up to {date}",
    "all-since": "all from {date} on",
  ]

  /// `season-21` is the name alone, `season-21-of-year` the name with the year.
  private static let groupings: [String: String] = {
    var words: [String: String] = [:]
    let seasons = ["spring", "summer", "autumn", "winter"]
    for (index, season) in seasons.enumerated() {
      words["season-\(21 + index)"] = season
      words["season-\(25 + index)"] = "northern \(season)"
      words["season-\(29 + index)"] = "southern \(season)"
    }
    let parts = [
      "first quarter", "second quarter", "third quarter", "fourth quarter", "first third", "second third",
      "last third", "first half", "second half",
    ]
    for (index, part) in parts.enumerated() { words["season-\(33 + index)"] = "the \(part)" }
    for number in 21...41 {
      words["season-\(number)-of-year"] =
        "\(words["season-\(number)"] ?? "")\(number < 33 ? "" : " of") {year}"
    }
    return words
  }()
}
