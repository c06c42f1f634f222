import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

@testable import SiteCompiler

/// What must hold over every page and file of a site, whatever its content.
struct PipelinePropertyTests {
  static let samples = [SampleSite.own, .random]

  @Test("The samples are whole sites without errors", arguments: samples)
  func whole(sample: SampleSite) {
    #expect(
      sample.site.compiled.report.items.filter { $0.diagnostic.severity == .error }.map(\.diagnostic.message)
        == [])
    #expect(sample.published.pages.count > 100)
  }

  @Test("The same input gives the same bytes, in whatever order its files come", arguments: samples)
  func order(sample: SampleSite) {
    var random = SeededRandom(seed: 7)
    let again = TestSite(sample.inputs)
    let shuffled = TestSite(sample.inputs.shuffled(using: &random))
    #expect(again.files == sample.published.files)
    #expect(shuffled.files == sample.published.files)
    #expect(shuffled.problems == sample.site.problems)
  }

  @Test("No address on any page leads nowhere within the site", arguments: samples)
  func links(sample: SampleSite) {
    #expect(sample.published.brokenLinks(baseURL: sample.baseURL).prefix(10) == [])
  }

  @Test("No address in a data file leads nowhere within the site", arguments: samples)
  func dataLinks(sample: SampleSite) {
    let begin = Character("\"")
    for (path, folded) in sample.published.files.sorted(by: { $0.key < $1.key }) where path.isDataFile {
      // iCalendar goes on after a line break and a space.
      let text = folded.replacing("\r\n ", with: "")
      let addresses = text.ranges(of: sample.baseURL).map { range in
        String(text[range.lowerBound...].prefix { $0 != begin && !" <>\r\n})\\".contains($0) })
      }
      let broken = Set(addresses).filter { !sample.published.leadsSomewhere($0, from: path, sample.baseURL) }
      #expect(broken.sorted().prefix(5) == [], "\(path)")
    }
  }

  @Test("Everything that search and filters find can be opened from the site's root", arguments: samples)
  func searchIndex(sample: SampleSite) throws {
    let isPart = { (path: String) in
      path.hasPrefix("data/search/entries-")
        || path.wholeMatch(of: /data\/filters\/timeline-\d+\.json/) != nil
    }
    let parts = sample.published.files.filter { isPart($0.key) }.values
    let entries = try parts.flatMap { text in
      try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[Any]])
    }
    let addresses = entries.compactMap { $0[1] as? String }
    #expect(addresses.count == entries.count && entries.count > 50)
    let broken = addresses.filter { !sample.published.leadsSomewhere($0, from: "index.html", sample.baseURL) }
    #expect(broken.prefix(5) == [])
  }

  @Test("Other random sites hold together, too", arguments: 1...5 as ClosedRange<UInt64>)
  func seeds(seed: UInt64) {
    let site = PublishedSite(TestSite(projectFiles(RandomSite(seed: seed).files, theme: .shipped)))
    #expect(site.pages.count > 100)
    #expect(site.brokenLinks(baseURL: "https://example.org/site/").prefix(5) == [])
    #expect(site.pages.filter { Set($0.value.ids).count != $0.value.ids.count }.keys.sorted().prefix(5) == [])
  }

  @Test("A page has one main heading, and no id twice", arguments: samples)
  func pages(sample: SampleSite) {
    for (path, page) in sample.published.sortedPages {
      #expect(page.all("h1").count == 1, "\(path)")
      let twice = Dictionary(grouping: page.ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice == [], "\(path)")
    }
  }

  @Test(
    "The site map has every page but redirects, search and the page for wrong addresses", arguments: samples)
  func siteMap(sample: SampleSite) {
    let expected = sample.published.pages.filter { path, page in
      !["404.html", "search/index.html"].contains(path)
        && !page.all("meta").contains { $0.attributes["http-equiv"] == "refresh" }
    }
    let listed = (sample.published.files["sitemap.xml"] ?? "").matches(of: /<loc>([^<]*)<\/loc>/).map {
      String($0.1)
    }
    #expect(Set(listed).count == listed.count)
    let addresses = expected.keys.map {
      sample.baseURL + $0.replacing(/(^|\/)index\.html$/) { String($0.output.1) }
    }
    #expect(Set(listed) == Set(addresses))
  }

  @Test("A redirect names the page it leads to as the one to be known", arguments: samples)
  func redirects(sample: SampleSite) {
    for (path, page) in sample.published.sortedPages {
      let canonical = page.all("link").filter { $0.attributes["rel"] == "canonical" }.map {
        $0.attributes["href"]
      }
      guard let refresh = page.all("meta").first(where: { $0.attributes["http-equiv"] == "refresh" }) else {
        #expect(Set(canonical).count <= 1, "\(path)")
        continue
      }
      let content = refresh.attributes["content"] ?? ""
      let target = sample.published.target(
        of: String(content.dropFirst("0; url=".count)), from: path, sample.baseURL)
      let address = target.map { sample.baseURL + $0.path.replacing("index.html", with: "") }
      #expect(canonical == [address], "\(path)")
    }
  }

  @Test("The site's address changes no page but where it must be written whole", arguments: samples)
  func baseAddress(sample: SampleSite) {
    let roots = ["https://root.example/", "https://root.example/a/b/"].map { root in
      let files = TestSite(sample.inputs, BuildOptions(baseURL: root, today: testDay)).files
      return files.filter { $0.key.hasSuffix(".html") }.mapValues { $0.replacing(root, with: "ROOT/") }
    }
    #expect(roots[0].count == sample.published.pages.count)
    #expect(roots[0].filter { roots[1][$0.key] != $0.value }.keys.sorted().prefix(5) == [])
  }
}

func projectFiles(_ content: [String: String], theme: TestTheme) -> [InputFile] {
  content.merging(["site.yml": testSettings]) { given, _ in given }
    .map { InputFile(path: "content/\($0.key)", text: $0.value) } + theme.files
}

extension String {
  fileprivate var isDataFile: Bool {
    hasPrefix("data/") || ["feed.xml", "feed.json", "sitemap.xml"].contains(self)
  }
}
