import Diagnostics
import Testing

@testable import Content

/// What is read and what is declared cannot differ: every key is tried with a value that none can have.
struct DeclarationTests {
  /// Files in which `KEY` stands for a key of the record, whose other keys are all left out.
  private static let homes: [(record: RecordDeclaration, path: String, text: String)] = [
    (SiteKeys.record, "content/site.yml", "KEY"),
    (PublisherKeys.record, "content/site.yml", "publisher:\n  KEY"),
    (VerdictKeys.record, "content/site.yml", "verdicts:\n  - KEY"),
    (RuleKeys.record, "content/site.yml", "rules:\n  KEY"),
    (PolicyKeys.record, "content/site.yml", "policies:\n  KEY"),
    (SecurityKeys.record, "content/site.yml", "content-security-policy:\n  KEY"),
    (ArticleKeys.record, "content/articles/a.md", "---\nKEY\n---\n"),
    (ClaimKeys.record, "content/articles/a.md", "---\nclaims:\n  - KEY\n---\n"),
    (ClaimQuoteKeys.record, "content/articles/a.md", "---\nclaims:\n  - quote:\n      KEY\n---\n"),
    (EvidenceKeys.record, "content/articles/a.md", "---\nclaims:\n  - evidence:\n    - KEY\n---\n"),
    (FigureKeys.record, "content/articles/a.md", "---\nclaims:\n  - figures:\n    - KEY\n---\n"),
    (ReasonKeys.record, "content/articles/a.md", "---\nclaims:\n  - reasons:\n      KEY\n---\n"),
    (ContactKeys.record, "content/articles/a.md", "---\nclaims:\n  - contacted:\n      KEY\n---\n"),
    (ArticleEventKeys.record, "content/articles/a.md", "---\nevents:\n  - KEY\n---\n"),
    (CorrectionKeys.record, "content/articles/a.md", "---\ncorrections:\n  - KEY\n---\n"),
    (SourceKeys.record, "content/sources/s.md", "---\nKEY\n---\n"),
    (SourceKeys.inlineRecord, "content/articles/a.md", "---\nsources:\n  - KEY\n---\n"),
    (RelayKeys.record, "content/sources/s.md", "---\nrelays:\n  - KEY\n---\n"),
    (EntityKeys.record, "content/entities/e.md", "---\nKEY\n---\n"),
    (EventKeys.record, "content/events/e.md", "---\nKEY\n---\n"),
    (PageKeys.record, "content/pages/p.md", "---\nKEY\n---\n"),
  ]

  @Test func `every declared key is read`() {
    for home in Self.homes {
      for key in home.record.keys where key.name != "extra" {
        let text = home.text.split(separator: "KEY", omittingEmptySubsequences: false)
          .joined(separator: "\(key.name): [[[x]]]")
        let site = read([InputFile(path: home.path, text: text)])
        let found = site.diagnostics.filter { $0.code == "E0411" }
        #expect(found.count == 1, "`\(key.name)` of \(home.record.name): \(site.problems)")
        #expect(!site.diagnostics.contains { $0.code == "E0412" }, "`\(key.name)` of \(home.record.name)")
      }
    }
  }

  @Test func `every example is how its key is read`() {
    for home in Self.homes {
      for key in home.record.keys {
        let text = home.text.split(separator: "KEY", omittingEmptySubsequences: false)
          .joined(separator: key.example)
        let site = read([InputFile(path: home.path, text: text)])
        let expected: Set = ["E0401", "E0410", "E0425", "E0429"]
        #expect(
          site.diagnostics.allSatisfy { expected.contains($0.code.description) },
          "`\(key.example)`: \(site.problems)")
        #expect(key.example.hasPrefix("\(key.name): "))
        #expect(key.summary.hasSuffix(".") && key.summary.first?.isUppercase == true)
      }
    }
  }

  @Test func `no key is declared twice or by another's name`() {
    for home in Self.homes {
      let names = home.record.keys.map(\.name)
      #expect(Set(names).count == names.count, "\(home.record.name)")
      let others = home.record.keys.flatMap(\.otherNames)
      #expect(Set(others).count == others.count, "\(home.record.name)")
      #expect(Set(others).isDisjoint(with: names), "\(home.record.name)")
    }
  }

  /// The keys that the documentation of the format promises, record by record.
  private static let promised: [(record: RecordDeclaration, keys: String)] = [
    (
      ContentDeclarations.site,
      """
      title description base-url language publisher verdicts navigation rules policies share-image \
      content-security-policy raw-html
      """
    ),
    (PublisherKeys.record, "name kind url logo same-as"),
    (VerdictKeys.record, "id label meaning unrated rating"),
    (
      PolicyKeys.record,
      """
      principles methodology corrections feedback ownership ethics masthead unnamed-sources coverage \
      bylines diversity diversity-report
      """
    ),
    (
      SecurityKeys.record,
      "img-src media-src frame-src script-src style-src font-src connect-src form-action"
    ),
    (
      RuleKeys.record,
      """
      independent-origins unverified-quotations parties too-few-origins circular-reporting \
      doubtful-relay-dates withdrawn-sources one-sided no-primary-source parties-only \
      unconfirmed-information unlike-figures long-claims
      """
    ),
    (
      ContentDeclarations.article,
      """
      id title date updated authors reviewed-by summary language translation-of draft why-checked entities \
      sources claims events corrections share-image aliases extra
      """
    ),
    (
      ClaimKeys.record,
      "id claim quote by date appeared verdict because evidence figures single-origin reasons contacted"
    ),
    (ReasonKeys.record, "one-sided no-primary-source parties-only"),
    (ClaimQuoteKeys.record, "text language source"),
    (EvidenceKeys.record, "source bearing credibility note quote"),
    (FigureKeys.record, "id value unit population as-of"),
    (ContactKeys.record, "who date reply"),
    (ArticleEventKeys.record, "date title sources entities"),
    (CorrectionKeys.record, "date kind text claim from to removed changed"),
    (
      ContentDeclarations.source,
      """
      id title publisher authors date accessed url archived kind medium language reliability yardstick \
      relays own-reporting status snapshot interests
      """
    ),
    (RelayKeys.record, "source how"),
    (ContentDeclarations.entity, "id name kind aliases names wikidata same-as role part-of"),
    (ContentDeclarations.event, "id title date summary entities sources aliases draft language extra"),
    (ContentDeclarations.page, "id title description aliases draft language translation-of extra"),
  ]

  @Test(arguments: promised)
  func `every key of the format is declared`(_ record: RecordDeclaration, _ keys: String) {
    for key in keys.split(separator: " ") {
      #expect(record.key(named: String(key)) != nil, "`\(key)` of \(record.name)")
    }
  }
}
