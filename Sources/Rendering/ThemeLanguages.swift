import Dates
import Diagnostics
import Templates

/// The words of the interface in the site's language and in every other that entries are written in.
package struct ThemeLanguages: Sendable {
  let own: Translation
  /// By their tags.
  let others: [String: Translation]

  /// The words of one language.
  struct Translation: Sendable {
    let words: InterfaceWords
    /// Of one shape in all languages.
    let strings: any Record
  }

  /// The words for dates by language, by which they are also found in prose.
  package var dates: [String: DateVocabulary] {
    others.mapValues(\.words.dates).merging([own.words.language: own.words.dates]) { _, own in own }
  }

  /// What each language calls itself.
  var names: [String: String] {
    (others.values + [own]).reduce(into: [:]) { names, language in
      names[language.words.language] = language.words.texts["language_name"]
    }
  }
}

/// Reads the words of a theme in the site's own language.
///
/// Takes the files below `templates/`; `written` is where the language is set, and `place` stands for what is
/// missing altogether. Gives nil where there are no words, or none that can be used.
package func loadThemeLanguage(
  _ files: [ThemeFile], _ language: String, at written: Place, place: Place
) -> Checked<ThemeLanguages?> {
  guard !files.isEmpty else { return Checked(nil, [missingTheme(at: place)]) }
  guard let file = files.strings(of: language) else {
    let name = String(language.prefix { $0 != "-" }).lowercased()
    let misnamed = files.first { $0.isNamed(name) }
    return Checked(
      nil,
      [missingStrings(name, misnamed: misnamed?.name, at: misnamed.map { Place($0.id, 0..<0) } ?? written)])
  }
  let read = readWords(file.file, file.id, language: language)
  guard read.diagnostics.allSatisfy({ $0.severity != .error }) else { return Checked(nil, read.diagnostics) }
  let words = read.value
  let texts = words.texts.sorted { $0.key < $1.key }
  let shape = RecordShape(
    "strings", "The words of the interface, from `templates/strings/<language>.yml`.",
    texts.map { RecordShape.Field($0.key, .text, $0.value) })
  let strings = shape.record(texts.map { .text($0.value) })
  return Checked(ThemeLanguages(own: .init(words: words, strings: strings), others: [:]), read.diagnostics)
}

extension ThemeLanguages {
  /// With the words of other languages, each with all keys of the site's own: of those that entries say they
  /// are written in, and where they say so.
  package func adding(
    _ languages: [(tag: String, place: Place)], from files: [ThemeFile]
  ) -> Checked<ThemeLanguages> {
    var loaded = others
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = [own.words.language]
    for language in languages where seen.insert(language.tag).inserted {
      guard let file = files.strings(of: language.tag) else {
        diagnostics.append(missingTranslation(language.tag, at: language.place))
        continue
      }
      let keys = own.strings.shape.fields.map(\.name)
      let read = readWords(file.file, file.id, language: language.tag, besides: keys)
      let strings = own.strings.shape.record(keys.map { .text(read.value.texts[$0] ?? "") })
      loaded[language.tag] = Translation(words: read.value, strings: strings)
      // Two tags, such as `uk` and `uk-UA`, may have one file.
      diagnostics += read.diagnostics.filter { !diagnostics.contains($0) }
    }
    return Checked(ThemeLanguages(own: own, others: loaded), diagnostics)
  }
}

extension [ThemeFile] {
  /// The strings file of a language, or of the language without its region: `en-GB.yml`, then `en.yml`.
  ///
  /// The case of a language tag means nothing (RFC 5646, 2.1.1): `EN` has `en.yml`, too.
  fileprivate func strings(of language: String) -> ThemeFile? {
    [language, String(language.prefix { $0 != "-" })].lazy
      .compactMap { tag in
        first { $0.name == "strings/\(tag).yml" } ?? first { $0.name == "strings/\(tag.lowercased()).yml" }
      }
      .first
  }
}

extension ThemeFile {
  /// Whether it holds a language's words in the wrong folder or under another ending: `string/en.yaml`.
  fileprivate func isNamed(_ language: String) -> Bool {
    let file = (name.split(separator: "/").last ?? "").lowercased()
    return file == "\(language).yml" || file == "\(language).yaml"
  }
}
