import Content
import Dates
import Diagnostics
import Templates

/// A site's templates, its words and its assets, ready to render pages with.
package struct Theme: Sendable {
  let library: TemplateLibrary
  private(set) var languages: ThemeLanguages
  let shapes: [PageTemplate: RecordShape]
  let assets: [OutputFile]
  /// What stands in templates as style or script, by which browsers know it.
  let inlineHashes: InlineHashes

  /// The shape with which a page's template was loaded, the only one that it renders.
  func shape(of page: PageTemplate) -> RecordShape { shapes[page] ?? page.shape(strings: strings.shape) }

  /// The same theme with the words of more languages than its own.
  package func speaking(_ languages: ThemeLanguages) -> Theme {
    var theme = self
    theme.languages = languages
    return theme
  }

  /// The same with the words of one language more.
  package func speaking(_ language: String, at place: Place, from files: [ThemeFile]) -> Checked<Theme> {
    let more = languages.adding([(language, place)], from: files)
    return Checked(speaking(more.value), more.diagnostics)
  }

  /// The words for dates by language.
  package var dates: [String: DateVocabulary] { languages.dates }

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

/// What stands in a theme's files, whatever the site.
package struct ParsedTheme: Sendable {
  fileprivate let names: Set<String>
  fileprivate let templateFiles: [ThemeFile]
  /// Files at the top of the theme, among them those that no page is made from.
  fileprivate let topFiles: [ThemeFile]
  fileprivate let loads: ThemeAssets
  fileprivate let templates: TemplateLibrary.Parsed
  fileprivate let inlineCode: Checked<InlineHashes>
  fileprivate let assets: [OutputFile]

  /// Takes the files below `templates/`.
  package init(_ files: [ThemeFile]) {
    let templates = files.filter { $0.name.hasSuffix(".html") && !$0.name.hasPrefix("assets/") }
    names = Set(templates.map(\.name))
    templateFiles = templates
    topFiles = files.filter { !$0.name.contains("/") }
    loads = ThemeAssets(of: files)
    self.templates = TemplateLibrary.Parsed(
      templates.map { ($0.name, $0.id, $0.file) }, pages: Set(PageTemplate.allCases.map(\.fileName)))
    inlineCode = Rendering.inlineCode(in: templates)
    assets = files.filter { $0.name.hasPrefix("assets/") }
      .map { OutputFile(path: $0.name, bytes: $0.file.bytes) }
  }

  /// What templates and style sheets load from other sites.
  var loadedElsewhere: [ThemeAssets.Loaded] { loads.elsewhere }
}

/// Loads a theme: every name in every template is resolved, whether or not a page ever reaches it.
///
/// `languages` is what `loadThemeLanguage` read of its files, nil where it could not; `place` stands for what
/// is missing altogether. Gives nil when pages could not be rendered. It never looks at content.
package func loadTheme(
  _ parsed: ParsedTheme, _ languages: ThemeLanguages?, place: Place
) -> Checked<Theme?> {
  // Words that could not be read would make every template that uses them complain, too.
  guard let languages else { return Checked(nil) }
  let strings = languages.own.strings.shape
  let present = PageTemplate.allCases.filter { parsed.names.contains($0.fileName) }
  let missing = PageTemplate.allCases.filter { !present.contains($0) }
  let shapes = Dictionary(
    uniqueKeysWithValues: PageTemplate.allCases.map { ($0, $0.shape(strings: strings)) })
  let library = TemplateLibrary.load(
    parsed.templates,
    pages: Dictionary(
      uniqueKeysWithValues: present.compactMap { page in shapes[page].map { (page.fileName, $0) } }),
    map: { concurrentMap(Array(0..<$0), smallestChunk: 1, $1) })
  return Checked(
    Theme(
      library: library.value, languages: languages, shapes: shapes, assets: parsed.assets,
      inlineHashes: parsed.inlineCode.value),
    parsed.inlineCode.diagnostics + parsed.loads.diagnostics
      + missingTemplates(missing, in: parsed, at: place)
      + library.diagnostics + checkFrames(of: parsed.templateFiles, library.value))
}

/// Page templates that are missing: each by the file that it was probably meant to be, the others together.
private func missingTemplates(
  _ missing: [PageTemplate], in theme: ParsedTheme, at place: Place
) -> [Diagnostic] {
  let pages = Set(PageTemplate.allCases.map(\.fileName))
  let others = theme.topFiles.filter { !pages.contains($0.name) && $0.name != "base.html" }
  var found: [Diagnostic] = []
  var absent: [String] = []
  for page in missing {
    let near =
      others.first { page.namesElsewhere.contains($0.name) }
      ?? nearestNames(to: page.fileName, among: others.map(\.name), limit: 1).first
      .flatMap { name in others.first { $0.name == name } }
    if let near {
      found.append(misnamedTemplate(page.fileName, near.name, at: Place(near.id, 0..<0)))
    } else {
      absent.append(page.fileName)
    }
  }
  return found + (absent.isEmpty ? [] : [missingTemplate(absent, at: place)])
}
