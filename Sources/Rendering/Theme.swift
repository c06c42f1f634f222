import Dates
import Diagnostics
import Templates

/// A site's templates, its words and its assets, ready to render pages with.
package struct Theme: Sendable {
  let library: TemplateLibrary
  let words: InterfaceWords
  let strings: any Record
  /// The words of the other languages that entries are written in, by their tags.
  let translations: [String: Translation]
  let shapes: [PageTemplate: RecordShape]
  let assets: [OutputFile]

  /// The shape with which a page's template was loaded, the only one that it renders.
  func shape(of page: PageTemplate) -> RecordShape { shapes[page] ?? page.shape(strings: strings.shape) }

  /// The words for dates by language, by which they are also found in prose.
  package var dates: [String: DateVocabulary] {
    translations.mapValues(\.words.dates).merging([words.language: words.dates]) { _, own in own }
  }

  /// What each language calls itself.
  var languageNames: [String: String] {
    (translations.values.map(\.words) + [words]).reduce(into: [:]) { names, words in
      names[words.language] = words.texts["language_name"]
    }
  }

  /// The words of the interface in another language than the site's.
  struct Translation: Sendable {
    let words: InterfaceWords
    /// Of the same shape as the site's own.
    let strings: any Record
  }
}

/// One file below `templates/`.
package struct ThemeFile: Sendable {
  /// The path below `templates/`: `partials/date.html`.
  let name: String
  let id: FileID
  let file: InputFile

  package init(name: String, id: FileID, file: InputFile) {
    self.name = name
    self.id = id
    self.file = file
  }
}

/// Loads a theme: every template is parsed and every name in it resolved, whether or not a page ever reaches
/// it.
///
/// Takes the files below `templates/`, the site's language and the languages that its entries say they are
/// in; `place` stands for what is missing altogether. Gives nil when pages could not be rendered. It never
/// looks at content.
package func loadTheme(
  _ files: [ThemeFile], language: String, others: [(tag: String, place: Place)] = [], place: Place
) -> Checked<Theme?> {
  guard !files.isEmpty else { return Checked(nil, [missingTheme(at: place)]) }
  let words = loadWords(files, language: language, place: place)
  // Words that could not be read would make every template that uses them complain, too.
  guard let vocabulary = words.value, words.diagnostics.isEmpty else {
    return Checked(nil, words.diagnostics)
  }
  let keys = vocabulary.texts.keys.sorted()
  let shape = RecordShape(
    "strings", "The words of the interface, from `templates/strings/<language>.yml`.",
    keys.map { RecordShape.Field($0, .text, vocabulary.texts[$0] ?? "") })
  let strings = shape.record(keys.map { .text(vocabulary.texts[$0] ?? "") })
  let translations = loadTranslations(files, others.filter { $0.tag != language }, shape)
  let templates = files.filter { $0.name.hasSuffix(".html") && !$0.name.hasPrefix("assets/") }
  let present = PageTemplate.allCases.filter { page in templates.contains { $0.name == page.fileName } }
  let missing = PageTemplate.allCases.filter { !present.contains($0) }
  let shapes = Dictionary(uniqueKeysWithValues: PageTemplate.allCases.map { ($0, $0.shape(strings: shape)) })
  let library = TemplateLibrary.load(
    files: templates.map { ($0.name, $0.id, $0.file) },
    pages: Dictionary(
      uniqueKeysWithValues: present.compactMap { page in shapes[page].map { (page.fileName, $0) } }))
  let diagnostics =
    translations.diagnostics + missing.map { missingTemplate($0.fileName, at: place) } + library.diagnostics
  let assets = files.filter { $0.name.hasPrefix("assets/") }
    .map { OutputFile(path: $0.name, bytes: $0.file.bytes) }
  return Checked(
    Theme(
      library: library.value, words: vocabulary, strings: strings, translations: translations.value,
      shapes: shapes, assets: assets), diagnostics)
}

private func loadWords(_ files: [ThemeFile], language: String, place: Place) -> Checked<InterfaceWords?> {
  guard let file = files.strings(of: language) else {
    return Checked(nil, [missingStrings(String(language.prefix { $0 != "-" }), at: place)])
  }
  let words = readWords(file.file, file.id, language: language)
  return Checked(words.value, words.diagnostics)
}

/// The words of other languages, each with all keys of the site's own.
private func loadTranslations(
  _ files: [ThemeFile], _ languages: [(tag: String, place: Place)], _ shape: RecordShape
) -> Checked<[String: Theme.Translation]> {
  var loaded: [String: Theme.Translation] = [:]
  var diagnostics: [Diagnostic] = []
  var seen: Set<String> = []
  for language in languages where seen.insert(language.tag).inserted {
    guard let file = files.strings(of: language.tag) else {
      diagnostics.append(missingTranslation(language.tag, at: language.place))
      continue
    }
    let keys = shape.fields.map(\.name)
    let read = readWords(file.file, file.id, language: language.tag, besides: keys)
    let strings = shape.record(keys.map { .text(read.value.texts[$0] ?? "") })
    loaded[language.tag] = Theme.Translation(words: read.value, strings: strings)
    // Two tags, such as `uk` and `uk-UA`, may have one file.
    diagnostics += read.diagnostics.filter { !diagnostics.contains($0) }
  }
  return Checked(loaded, diagnostics)
}

extension [ThemeFile] {
  /// The strings file of a language, or of the language without its region: `en-GB.yml`, then `en.yml`.
  fileprivate func strings(of language: String) -> ThemeFile? {
    first { $0.name == "strings/\(language).yml" }
      ?? first { $0.name == "strings/\(language.prefix { $0 != "-" }).yml" }
  }
}
