import Content
import Diagnostics
import Evidence
import Linking
import Pages
import Quotations
import Rendering

/// The stages before rendering, each with what it found wrong.
struct Stages: Sendable {
  var theme: Theme?
  var linkage: Linkage
  var plan: SitePlan
  var evidence: EvidenceAssessment
  var quotations: QuotationChecks
  var files: InputFiles
  var media: PublishedMedia
  /// What went out of use while one edition followed another: to take it apart takes a while, which nobody
  /// should wait for.
  var outgrown: [any Sendable] = []
  private let diagnostics: [Diagnostic]

  init(_ project: ProjectFiles, _ options: BuildOptions) {
    self.init(ReadProject(project, options), options)
  }

  /// Does again only what is not remembered.
  init(_ files: InputFiles, _ options: BuildOptions, _ memory: inout CompilerMemory) {
    self.init(ReadProject(files, options, &memory.readings), options, after: memory.linkage)
    linkage = linkage.gatheringWords()
    memory.linkage = linkage
  }

  init(_ project: consuming ReadProject, _ options: BuildOptions, after earlier: Linkage? = nil) {
    let (content, files) = (project.content, project.files)
    self.files = files
    let languages = project.languages
    let linkOptions = LinkOptions(
      drafts: options.drafts, today: options.today, dateVocabularies: languages.value?.dates ?? [:])
    let checked = CheckedSite(link(content.value, linkOptions, of: files, after: earlier), in: files)
    linkage = checked.linkage.value
    plan = checked.plan.value
    evidence = checked.evidence.value
    quotations = checked.quotations.value
    let changes = changes(since: options.earlierRecord, in: linkage.site, of: content.value)
    let theme = project.theme.value
    self.theme = languages.value.flatMap { theme.value?.speaking($0) }
    media = PublishedMedia(of: plan, in: files)
    let ofMedia = checkImages(of: plan, in: files) + media.privateCopies(in: files)
    diagnostics =
      content.diagnostics + languages.diagnostics + theme.diagnostics + checked.linkage.diagnostics
      + checked.plan.diagnostics + checked.evidence.diagnostics + checked.quotations.diagnostics + changes
      + ofMedia
  }

  var linked: LinkedSite { linkage.site }

  var hasErrors: Bool { diagnostics.hasErrors }

  /// Everything found wrong before rendering.
  var report: DiagnosticReport { DiagnosticReport(diagnostics, in: files) }
}

/// A linked site with all that is found out about it before it is rendered.
private struct CheckedSite: Sendable {
  let linkage: Checked<Linkage>
  let plan: Checked<SitePlan>
  let evidence: Checked<EvidenceAssessment>
  let quotations: Checked<QuotationChecks>

  init(_ linkage: Checked<Linkage>, in files: InputFiles) {
    self.linkage = linkage
    let site = linkage.value.site
    (plan, (evidence, quotations)) = concurrently {
      planPages(site)
    } _: {
      (assessEvidence(site), checkQuotations(site, in: files))
    }
  }
}

/// A site's files and what they were read to.
struct ReadProject: Sendable {
  let content: Checked<SiteContent>
  let languages: Checked<ThemeLanguages?>
  /// Needs nothing of the entries, so it is loaded while they are read and linked.
  let theme: Future<Checked<Theme?>>
  var files: InputFiles

  init(_ files: InputFiles, _ options: BuildOptions, _ memory: inout ReadingMemory) {
    self.files = files
    let contentFiles = ContentFiles(files, baseURL: options.baseURL)
    let settings = contentFiles.settings
    let (language, place) = (settings.language, settings.place)
    let themeFiles = files.themeFiles
    let ownLanguage = Future { [settings] in
      loadThemeLanguage(themeFiles, language, at: settings.languagePlace, place: place)
    }
    theme = Future {
      let parsed = ParsedTheme(themeFiles)
      let loaded = loadTheme(parsed, ownLanguage.value.value, place: place)
      return Checked(loaded.value, loaded.diagnostics + checkLoading(by: parsed, settings))
    }
    content = readContent(contentFiles, in: files, &memory)
    let own = ownLanguage.value
    let all = own.value?.adding(content.value.languages, from: themeFiles)
    languages = Checked(all?.value, own.diagnostics + (all?.diagnostics ?? []))
  }

  init(_ project: consuming ProjectFiles, _ options: BuildOptions) {
    var memory = ReadingMemory()
    self.init((consume project).inputFiles(), options, &memory)
  }
}

/// What an earlier compilation of a site leaves for the next one.
struct CompilerMemory: Sendable {
  var readings = ReadingMemory()
  var linkage: Linkage?
}

/// What was changed without a correction since an earlier build.
private func changes(
  since record: [UInt8]?, in site: LinkedSite, of content: SiteContent
) -> [Diagnostic] {
  guard let record else { return [] }
  guard let earlier = publishedRecord(in: record) else { return [unreadableRecord(at: site.settings.place)] }
  return checkCorrections(since: earlier, in: site, of: content)
}

extension ProjectFiles {
  /// The files with numbers; without a settings file the first is the folder itself, for a diagnostic to
  /// point at.
  fileprivate consuming func inputFiles() -> InputFiles {
    let hasSettings = files.contains { $0.path == Self.settingsPath }
    return InputFiles(hasSettings ? files : [InputFile(path: "content", bytes: [])] + files)
  }
}

func isEntry(_ file: InputFile) -> Bool {
  guard case .entry = contentRole(of: file.path) else { return false }
  return true
}

func isTemplate(_ file: InputFile) -> Bool { file.path.hasPrefix("templates/") }

extension InputFiles {
  var themeFiles: [ThemeFile] {
    files.enumerated().filter { isTemplate($0.element) }
      .sorted { $0.element.path < $1.element.path }
      .map { index, file in
        ThemeFile(name: String(file.path.dropFirst("templates/".count)), id: FileID(index), file: file)
      }
  }
}
