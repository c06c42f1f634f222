import Content
import Diagnostics
import Evidence
import Linking
import Pages
import Quotations
import Rendering

/// The stages before rendering, each with what it found wrong.
struct Stages: Sendable {
  let theme: Theme?
  var linkage: Linkage
  var plan: SitePlan
  let evidence: EvidenceAssessment
  var files: InputFiles
  private let diagnostics: [Diagnostic]

  init(_ project: ProjectFiles, _ options: BuildOptions, progress: (BuildStep) -> Void = { _ in }) {
    var memory = CompilerMemory()
    self.init(project.inputFiles, options, &memory, progress: progress)
  }

  /// Does again only what is not remembered.
  init(
    _ files: InputFiles, _ options: BuildOptions, _ memory: inout CompilerMemory,
    progress: (BuildStep) -> Void = { _ in }
  ) {
    progress(.reading)
    self.files = files
    let read = readSettings(of: files, baseURL: options.baseURL)
    let settings = read.value.settings
    let (loaded, (content, readings)) = concurrently {
      loadTheme(files.themeFiles, language: settings.language, place: settings.place)
    } _: { [readings = memory.readings] in
      var readings = readings
      let content = readContent(files, read, &readings)
      return (content, readings)
    }
    memory.readings = readings
    let translated = loaded.value?.translated(into: content.value.languages)
    let theme = Checked(translated?.value, loaded.diagnostics + (translated?.diagnostics ?? []))
    progress(.linking)
    let linkOptions = LinkOptions(
      drafts: options.drafts.whenLinking, today: options.today,
      dateVocabularies: theme.value?.dates ?? [:])
    let linked = link(content.value, linkOptions, of: files, after: memory.linkage)
    memory.linkage = linked.value
    let site = linked.value.site
    let (plan, (evidence, quotations)) = concurrently {
      planPages(site)
    } _: {
      (assessEvidence(site), checkQuotations(site, in: files))
    }
    self.theme = theme.value
    linkage = linked.value
    self.plan = plan.value
    self.evidence = evidence.value
    let changes = changes(since: options.earlierRecord, in: site, unread: content.value.brokenIDs)
    diagnostics =
      content.diagnostics + theme.diagnostics + linked.diagnostics + plan.diagnostics + evidence.diagnostics
      + quotations.diagnostics + changes
  }

  var linked: LinkedSite { linkage.site }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The bytes of files that are published as they are.
  var media: MediaBytes {
    let published = Set(linked.media.map(\.inputPath))
    let bytes = Dictionary(
      files.files.filter { published.contains($0.path) }.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    return { bytes[$0] ?? [] }
  }

  func result(adding more: [Diagnostic] = []) -> CompiledSite {
    CompiledSite(
      pageCount: plan.pages.count, skippedDrafts: linked.skippedDrafts,
      report: DiagnosticReport(diagnostics + more, in: files), of: self)
  }
}

/// What an earlier compilation of a site leaves for the next one.
struct CompilerMemory: Sendable {
  var readings = ReadingMemory()
  var linkage: Linkage?
}

/// What was changed without a correction since an earlier build.
private func changes(
  since record: [UInt8]?, in site: LinkedSite, unread: Set<EntryID>
) -> [Diagnostic] {
  guard let record else { return [] }
  guard let earlier = publishedRecord(in: record) else { return [unreadableRecord(at: site.settings.place)] }
  return checkCorrections(since: earlier, in: site, unread: unread)
}

extension ProjectFiles {
  /// The files with numbers; without a settings file the first is the folder itself, for a diagnostic to
  /// point at.
  fileprivate var inputFiles: InputFiles {
    let hasSettings = files.contains { $0.path == "content/site.yml" }
    return InputFiles(hasSettings ? files : [InputFile(path: "content", bytes: [])] + files)
  }
}

extension InputFiles {
  fileprivate var themeFiles: [ThemeFile] {
    files.enumerated().filter { $0.element.path.hasPrefix("templates/") }
      .sorted { $0.element.path < $1.element.path }
      .map { index, file in
        ThemeFile(name: String(file.path.dropFirst("templates/".count)), id: FileID(index), file: file)
      }
  }
}

extension BuildOptions.Drafts {
  fileprivate var whenLinking: LinkOptions.Drafts {
    switch self {
    case .left: .leftOut
    case .included: .included
    }
  }
}
