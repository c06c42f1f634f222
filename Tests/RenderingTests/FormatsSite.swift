import Content
import Dates
import Diagnostics
import Evidence
import Linking
import Pages
import Quotations
import Testing

@testable import Rendering

/// The data files of a small site, by path: texts of editors in, texts of files out.
///
/// `files` are paths below `content/`; what is not given is taken from `smallSite`.
func published(
  _ files: [String: String] = [:], without left: [String] = [], partSize: Int = OutputParts.usualSize
) -> [String: String] {
  let written = smallSite.merging(files) { $1 }.filter { !left.contains($0.key) }
  let collector = OutputCollector()
  for format in DataFormat.all {
    _ = format.publish(facts(of: written), partSize: partSize, to: collector.receive)
  }
  return Dictionary(
    uniqueKeysWithValues: collector.tree.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
}

/// What a site's pages are rendered from; the words of its interface are their keys.
func facts(of files: [String: String]) -> SiteFacts {
  let inputs = InputFiles(
    files.sorted { $0.key < $1.key }.map { InputFile(path: "content/\($0.key)", text: $0.value) })
  let content = readContent(inputs)
  let today = CivilDate(iso: "2024-12-31")
  let site = today.map {
    link(content.value, LinkOptions(drafts: .leftOut, today: $0), of: inputs)
  }
  guard let site else { preconditionFailure("no such day") }
  let plan = planPages(site.value)
  let errors = (content.diagnostics + site.diagnostics + plan.diagnostics).filter { $0.severity == .error }
  #expect(errors.map(\.message) == [])
  let words = InterfaceWords(language: "en", dates: .english, texts: [:], plurals: [:])
  return SiteFacts(
    site: site.value, plan: plan.value, evidence: assessEvidence(site.value).value,
    quotations: checkQuotations(site.value, in: inputs).value, words: words)
}

let smallSite = [
  "site.yml": """
  title: Passports
  description: Claims about passports, checked.
  base-url: https://example.org/passports/
  language: en
  publisher: { name: The desk, kind: organisation, url: "https://example.org/" }
  verdicts:
    - { id: supported, label: Supported, meaning: The evidence bears it out. }
    - { id: refuted, label: Refuted, meaning: The evidence contradicts it. }
    - { id: unproven, label: Unproven, meaning: Not enough evidence., unrated: true }
  navigation: [articles]
  """,
  "articles/two-million.md": """
  ---
  title: Two million passports?
  date: 2024-03-02
  updated: 2024-03-05
  authors: [Anna Bell]
  summary: What the figure rests on.
  claims:
    - id: two-million
      claim: More than two million passports have been handed out.
      quote: { text: два миллиона, language: ru, source: interfax-2024 }
      by: [kremlin]
      date: 2024-02~
      appeared: [interfax-2024, relay]
      verdict: refuted
      because: The figure counts something else.
      evidence:
        - { source: interfax-2024, bearing: supports }
        - { source: relay, bearing: supports }
    - claim: Nobody was forced.
      date: 2023-06-01
      verdict: unproven
  corrections:
    - { date: 2024-03-06, kind: minor, text: A name was misspelt. }
    - { date: 2024-03-07, kind: minor, text: Another name was misspelt. }
  ---
  The figure is old [@interfax-2024].
  """,
  "sources/interfax-2024.md": """
  ---
  title: "Two million passports & more"
  publisher: Interfax
  authors: [Ivan Petrov, Interfax]
  date: 2024-02-20
  accessed: 2024-02-21
  url: "https://example.com/a_b?c=d&e=f#g"
  archived: ["https://web.archive.org/web/2024/https://example.com/"]
  medium: article
  language: ru
  status: retracted
  interests: Owned by a party.
  ---
  """,
  "sources/relay.md": """
  ---
  title: A relay
  date: 2024-02?
  url: "https://example.net/"
  relays: [{ source: interfax-2024, how: names }, { how: unattributed }]
  ---
  """,
  "entities/kremlin.md": """
  ---
  name: Kremlin
  kind: organisation
  aliases: [The Kremlin, Kreml*]
  names: { ru: [Кремль] }
  wikidata: Q133274
  same-as: ["https://example.org/kremlin"]
  role: The president's office
  part-of: russia
  ---
  """,
  "entities/russia.md": """
  ---
  name: Russia
  kind: place
  ---
  """,
  "events/deadline.md": """
  ---
  title: Deadline <b>named</b>
  date: 2023-06
  summary: Residents & others.
  ---
  """,
  "pages/about.md": """
  ---
  title: About
  ---
  """,
]
