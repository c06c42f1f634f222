import Content
import Dates
import Diagnostics
import Templates

/// A site's templates, its words and its assets, ready to render pages with.
package struct Theme: Sendable {
  let library: TemplateLibrary
  let languages: ThemeLanguages
  let shapes: [PageTemplate: RecordShape]
  let assets: [OutputFile]
  /// What stands in templates as style or script, by which browsers know it.
  let inlineHashes: InlineHashes

  /// The shape with which a page's template was loaded, the only one that it renders.
  func shape(of page: PageTemplate) -> RecordShape { shapes[page] ?? page.shape(strings: strings.shape) }

  var words: InterfaceWords { languages.own.words }
  var strings: any Record { languages.own.strings }
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
/// Takes the files below `templates/` and what `loadThemeLanguages` read of them, which is nil where it could
/// not; `place` stands for what is missing altogether. Gives nil when pages could not be rendered. It never
/// looks at content.
package func loadTheme(
  _ files: [ThemeFile], _ languages: ThemeLanguages?, place: Place
) -> Checked<Theme?> {
  // Words that could not be read would make every template that uses them complain, too.
  guard let languages else { return Checked(nil) }
  let strings = languages.own.strings.shape
  let templates = files.filter { $0.name.hasSuffix(".html") && !$0.name.hasPrefix("assets/") }
  let present = PageTemplate.allCases.filter { page in templates.contains { $0.name == page.fileName } }
  let missing = PageTemplate.allCases.filter { !present.contains($0) }
  let shapes = Dictionary(
    uniqueKeysWithValues: PageTemplate.allCases.map { ($0, $0.shape(strings: strings)) })
  let library = TemplateLibrary.load(
    files: templates.map { ($0.name, $0.id, $0.file) },
    pages: Dictionary(
      uniqueKeysWithValues: present.compactMap { page in shapes[page].map { (page.fileName, $0) } }),
    map: { concurrentMap(Array(0..<$0), smallestChunk: 1, $1) })
  let inline = inlineCode(in: templates)
  let assets = files.filter { $0.name.hasPrefix("assets/") }
    .map { OutputFile(path: $0.name, bytes: $0.file.bytes) }
  return Checked(
    Theme(
      library: library.value, languages: languages, shapes: shapes, assets: assets, inlineHashes: inline.value
    ),
    inline.diagnostics + missing.map { missingTemplate($0.fileName, at: place) } + library.diagnostics)
}
