import Diagnostics
import Markup

/// All templates of a site, read, checked and compiled; immutable, so that pages can be rendered on every
/// core at once.
package struct TemplateLibrary: Sendable {
  private let pages: [String: Page]

  fileprivate struct Page: Sendable {
    let shape: RecordShape
    let program: Program
    let dependencies: [String]
  }

  /// One page template as it was compiled on a thread of its own.
  package struct CompiledPage: Sendable {
    fileprivate let name: String
    fileprivate let problems: [Diagnostic]
    fileprivate let page: Page
  }

  private init(pages: [String: Page]) { self.pages = pages }

  /// Template files as they were parsed, before anything is known of pages.
  package struct Parsed: Sendable {
    fileprivate let templates: [String: Template]
    fileprivate let names: NameIndex
    fileprivate let problems: [Diagnostic]
    fileprivate let firstFile: FileID

    /// A template goes by its name, which is what `{% include %}` and `{% extends %}` say; `pages` are the
    /// names of those that are pages.
    package init(_ files: [(name: String, id: FileID, file: InputFile)], pages: Set<String> = []) {
      var problems: [Diagnostic] = []
      var templates: [String: Template] = [:]
      let names = TemplateNames()
      for (name, id, file) in files {
        let parsed = parseTemplate(name: name, file, id, names)
        problems += parsed.diagnostics
        templates[name] = parsed.value
      }
      self.templates = templates
      self.names = names.index
      self.problems = problems + checkLinks(of: templates, order: files.map(\.name), pages: pages)
      firstFile = files.first?.id ?? FileID(0)
    }
  }

  /// Compiles those templates that are pages, with what they extend and include inlined.
  ///
  /// `pages` gives the record that each page template sees. Every mistake of every file is reported in one
  /// run, once. A page with a mistake renders as nothing; nothing is thrown.
  ///
  /// `map` gives what a function makes of each number below a count, in their order, perhaps on many threads.
  package static func load(
    _ parsed: Parsed, pages: [String: RecordShape],
    map: (Int, @Sendable (Int) -> CompiledPage) -> [CompiledPage] = { (0..<$0).map($1) }
  ) -> Checked<TemplateLibrary> {
    let templates = parsed.templates
    var problems = parsed.problems
    let faulty = Set(problems.map(\.place.file))
    let allNames = Set(pages.values.flatMap { $0.fields.map(\.name) })
    // These have no place of their own, so that they are not told apart by it.
    var missing: [Diagnostic] = []
    var sources: [(template: Template, shape: RecordShape)] = []
    for (name, shape) in pages.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if let template = templates[name] {
        sources.append((template, shape))
      } else {
        missing.append(Problem.missingPage(name, at: Place(parsed.firstFile, 0..<0)))
      }
    }
    let compiled = map(sources.count) { [sources] index in
      let (template, shape) = sources[index]
      var compiler = PageCompiler(
        template, shape: shape, templates: templates, names: parsed.names, allNames: allNames)
      compiler.compile()
      // A page with a mistake stays empty: its code may not hold together, and nothing is written while an
      // error stands.
      let isFaulty = compiler.problems.contains { $0.severity == .error }
      if isFaulty || compiler.used.contains(where: { faulty.contains($0.file) }) {
        compiler.program = .empty
      }
      return CompiledPage(
        name: template.name, problems: compiler.problems,
        page: Page(shape: shape, program: compiler.program, dependencies: compiler.used.map(\.name).sorted()))
    }
    problems += compiled.flatMap(\.problems)
    let library = TemplateLibrary(
      pages: Dictionary(uniqueKeysWithValues: compiled.map { ($0.name, $0.page) }))
    return Checked(library, missing + tidied(problems))
  }

  /// The page templates in the order of their names.
  package var names: [String] { pages.keys.sorted() }

  /// The names of all templates that a page template is made of, its own among them, in order.
  package func dependencies(of name: String) -> [String] { pages[name]?.dependencies ?? [] }

  /// The same for a page on its own.
  package func render(_ name: String, _ record: any Record, into buffer: inout HTMLBuffer) -> [Diagnostic] {
    var cache = FragmentCache()
    return render(name, record, into: &buffer, sharing: &cache)
  }

  /// Appends a page to a buffer; what only the values could show is returned, and prints nothing.
  ///
  /// The record must be of the shape that the template was loaded with. Pages that share a cache show records
  /// of one identity alike when they have one `view`. Addresses keep their `RootMark`; `root` is what it
  /// will be, for expressions that look into an address.
  package func render(
    _ name: String, _ record: any Record, root: String = "", view: Int = 0, into buffer: inout HTMLBuffer,
    sharing cache: inout FragmentCache
  ) -> [Diagnostic] {
    guard let page = pages[name] else { preconditionFailure("no page template is called \(name)") }
    precondition(record.shape === page.shape, "\(name) is rendered with a \(record.shape.name)")
    let program = page.program
    return program.code.withUnsafeBufferPointer { code in
      program.literals.withUnsafeBufferPointer { literals in
        program.constants.withUnsafeBufferPointer { constants in
          program.places.withUnsafeBufferPointer { places in
            var renderer = Renderer(
              code: code, literals: literals, constants: constants, places: places, record: record,
              localCount: program.localCount, loopCount: program.loopCount,
              fragments: FragmentCache(capacity: 0), root: root, view: view)
            swap(&renderer.output, &buffer)
            swap(&renderer.fragments, &cache)
            renderer.begin()
            renderer.run()
            swap(&renderer.output, &buffer)
            swap(&renderer.fragments, &cache)
            return renderer.problems
          }
        }
      }
    }
  }

  /// One complaint for each place and kind, in the order of files and places.
  private static func tidied(_ problems: [Diagnostic]) -> [Diagnostic] {
    struct Key: Hashable {
      let code: Diagnostic.Code
      let place: Place
    }
    var seen: Set<Key> = []
    let once = problems.filter { seen.insert(Key(code: $0.code, place: $0.place)).inserted }
    return once.enumerated().sorted { left, right in
      let one = left.element.place
      let other = right.element.place
      return (one.file.rawValue, one.lower, Int32(left.offset)) < (
        other.file.rawValue, other.lower, Int32(right.offset)
      )
    }.map(\.element)
  }
}
