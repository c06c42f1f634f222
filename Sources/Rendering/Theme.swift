import Dates
import Diagnostics
import Templates

/// A site's templates, its words and its assets, ready to render pages with.
package struct Theme: Sendable {
  let library: TemplateLibrary
  let words: InterfaceWords
  let strings: any Record
  let shapes: [PageTemplate: RecordShape]
  let assets: [OutputFile]
  /// What stands in templates as style or script, by which browsers know it.
  let inlineHashes: InlineHashes

  /// The shape with which a page's template was loaded, the only one that it renders.
  func shape(of page: PageTemplate) -> RecordShape { shapes[page] ?? page.shape(strings: strings.shape) }

  /// The words for dates, by which they are also found in prose.
  package var dates: DateVocabulary { words.dates }
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
  let inline = inlineCode(in: templates)
  let diagnostics =
    inline.diagnostics + words.diagnostics + missing.map { missingTemplate($0.fileName, at: place) }
    + library.diagnostics
  let assets = files.filter { $0.name.hasPrefix("assets/") }
    .map { OutputFile(path: $0.name, bytes: $0.file.bytes) }
  return Checked(
    Theme(
      library: library.value, words: vocabulary, strings: strings, shapes: shapes, assets: assets,
      inlineHashes: inline.value),
    diagnostics)
}

/// The strings file of the language, or of the language without its region: `en-GB.yml`, then `en.yml`.
private func loadWords(_ files: [ThemeFile], language: String, place: Place) -> Checked<InterfaceWords?> {
  let general = String(language.prefix { $0 != "-" })
  for name in [language, general] {
    guard let file = files.first(where: { $0.name == "strings/\(name).yml" }) else { continue }
    let words = readWords(file.file, file.id, language: language)
    return Checked(words.value, words.diagnostics)
  }
  return Checked(nil, [missingStrings(general, at: place)])
}
