import Diagnostics
import Testing
import Workspace

@testable import SiteCompiler

/// A site that these properties are asked of, compiled once.
struct SampleSite: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let inputs: [InputFile]
  let baseURL: String
  let site: TestSite
  let published: PublishedSite

  init(_ name: String, _ inputs: [InputFile], baseURL: String) {
    testDescription = name
    self.inputs = inputs
    self.baseURL = baseURL
    site = TestSite(inputs)
    published = PublishedSite(site)
  }

  static let own = SampleSite(
    "the repository's own site", (try? loadProject(at: Folders.repository).project.files) ?? [],
    baseURL: "https://example.org/passports/")
  static let random = SampleSite(
    "three hundred random entries", projectFiles(RandomSite(seed: 2024).files, theme: .shipped),
    baseURL: "https://example.org/site/")
  /// The same without a design, whose pages lead nowhere but where their own content does.
  static let plainRandom = SampleSite(
    "three hundred random entries, plainly", projectFiles(RandomSite(seed: 2024).files, theme: .plain),
    baseURL: "https://example.org/site/")
}
