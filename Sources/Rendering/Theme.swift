import Dates
import Diagnostics
import Templates

/// A site's templates, its words and its assets, ready to render pages with.
package struct Theme: Sendable {
  let library: TemplateLibrary
  let words: InterfaceWords
  let strings: any Record
  /// The words of the other languages that entries are written in, by their tags.
  private(set) var translations: [String: Translation] = [:]
  let shapes: [PageTemplate: RecordShape]
  let assets: [OutputFile]
  private let stringsFiles: [ThemeFile]

  init(
    library: TemplateLibrary, words: InterfaceWords, strings: any Record, shapes: [PageTemplate: RecordShape],
    assets: [OutputFile], stringsFiles: [ThemeFile]
  ) {
    self.library = library
    self.words = words
    self.strings = strings
    self.shapes = shapes
    self.assets = assets
    self.stringsFiles = stringsFiles
  }

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

  /// The theme with the words of the languages that a site's entries say they are in, each with all keys of
  /// the site's own.
  package func translated(into languages: [(tag: String, place: Place)]) -> Checked<Theme> {
    var theme = self
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = [words.language]
    for (tag, place) in languages where seen.insert(tag).inserted {
      guard let file = stringsFiles.strings(of: tag) else {
        diagnostics.append(missingTranslation(tag, at: place))
        continue
      }
      let keys = strings.shape.fields.map(\.name)
      let read = readWords(file.file, file.id, language: tag, besides: keys)
      let translated = strings.shape.record(keys.map { .text(read.value.texts[$0] ?? "") })
      theme.translations[tag] = Translation(words: read.value, strings: translated)
      diagnostics += read.diagnostics
    }
    return Checked(theme, diagnostics)
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
/// Takes the files below `templates/` and the site's language; `place` stands for what is missing altogether.
/// Gives nil when pages could not be rendered. It never looks at content.
package func loadTheme(_ files: [ThemeFile], language: String, place: Place) -> Checked<Theme?> {
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
  let templates = files.filter { $0.name.hasSuffix(".html") && !$0.name.hasPrefix("assets/") }
  let present = PageTemplate.allCases.filter { page in templates.contains { $0.name == page.fileName } }
  let missing = PageTemplate.allCases.filter { !present.contains($0) }
  let shapes = Dictionary(uniqueKeysWithValues: PageTemplate.allCases.map { ($0, $0.shape(strings: shape)) })
  let library = TemplateLibrary.load(
    files: templates.map { ($0.name, $0.id, $0.file) },
    pages: Dictionary(
      uniqueKeysWithValues: present.compactMap { page in shapes[page].map { (page.fileName, $0) } }))
  let diagnostics =
    missing.map { missingTemplate($0.fileName, at: place) } + library.diagnostics
  let assets = files.filter { $0.name.hasPrefix("assets/") }
    .map { OutputFile(path: $0.name, bytes: $0.file.bytes) }
  return Checked(
    Theme(
      library: library.value, words: vocabulary, strings: strings, shapes: shapes, assets: assets,
      stringsFiles: files.filter { $0.name.hasPrefix("strings/") }), diagnostics)
}

private func loadWords(_ files: [ThemeFile], language: String, place: Place) -> Checked<InterfaceWords?> {
  guard let file = files.strings(of: language) else {
    return Checked(nil, [missingStrings(String(language.prefix { $0 != "-" }), at: place)])
  }
  let words = readWords(file.file, file.id, language: language)
  return Checked(words.value, words.diagnostics)
}

extension [ThemeFile] {
  /// The strings file of a language, or of the language without its region: `en-GB.yml`, then `en.yml`.
  fileprivate func strings(of language: String) -> ThemeFile? {
    first { $0.name == "strings/\(language).yml" }
      ?? first { $0.name == "strings/\(language.prefix { $0 != "-" }).yml" }
  }
}
