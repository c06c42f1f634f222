import Diagnostics
import Testing

@testable import Content

struct EveryKeyTests {
  let all = read(Sample.all)

  @Test func `a site with every key raises no complaint`() {
    #expect(all.problems == [])
    #expect(all.content.brokenIDs.isEmpty)
  }

  @Test func `every key of the settings is read`() throws {
    let settings = all.content.settings
    #expect(settings.title == "Passports under occupation")
    #expect(settings.description == "One sentence.")
    #expect(settings.baseURL == "https://example.org/passports/")
    #expect(settings.language == "en")
    #expect(settings.publisher.name == "The desk")
    #expect(settings.publisher.kind == .organisation)
    #expect(settings.publisher.url == "https://example.org")
    #expect(settings.publisher.logo?.value == "media/logo.svg")
    #expect(settings.verdicts.map(\.id) == ["supported", "unproven"])
    #expect(settings.verdicts.map(\.label) == ["Supported", "Unproven"])
    #expect(settings.verdicts.first?.meaning == "The evidence we found bears it out.")
    #expect(settings.verdicts.map(\.isUnrated) == [false, true])
    #expect(settings.navigation.map(\.value) == ["articles", "claims", "about"])
    #expect(settings.rules.independentOrigins == 3)
    #expect(settings.rules.unverifiedQuotations == .warning)
    #expect(settings.rules.parties.map(\.value) == ["russia"])
    #expect(settings.rules.severity(of: .oneSided) == .note)
    #expect(settings.rules.severity(of: .partiesOnly) == .warning)
    #expect(settings.verdicts.map(\.rating) == [5, nil])
    #expect(settings.publisher.sameAs == ["https://example.net"])
    #expect(
      settings.policies.mapValues(\.value) == [
        .corrections: "how-we-correct", .feedback: "https://example.org/contact",
      ])
    #expect(settings.shareImage?.value == "media/card.png")
    #expect(
      settings.securitySources.mapValues { $0.map(\.value) } == [
        .images: ["https://images.example.org"], .scripts: ["'sha256-AAAA'"],
      ])
    #expect(settings.allowsRawHTML)
    #expect(
      settings.extra
        == .map([OpenField("theme", .map([OpenField("colour", .text("blue"))]))]))
    #expect(all.written(settings.place) == "title")
  }

  @Test func `every key of an article is read`() throws {
    let article = try #require(all.content.articles.first)
    #expect(article.header.id == "two-million-passports")
    #expect(all.written(article.header.place) == "two-million-passports")
    #expect(article.header.language?.value == "en")
    #expect(article.header.isDraft)
    #expect(!article.header.isDamaged)
    #expect(article.header.aliases.map(\.value) == ["/old/address/"])
    #expect(
      article.header.extra
        == .map([
          OpenField("yes", .text("no")), OpenField("list", .list([.text("1_000"), .null])),
          OpenField("quoted", .text("null")),
        ]))
    #expect(article.title.value == "Has Russia handed out two million passports?")
    #expect(article.date.value.text == "2024-03-02")
    #expect(article.updated?.value.text == "2024-03-05")
    #expect(article.authors.map(\.value) == ["the-desk", "Anna Bell"])
    #expect(article.reviewedBy.map(\.value) == ["second-reader"])
    #expect(article.summary?.value == "One or two sentences.")
    #expect(article.translationOf?.value == "other-article")
    #expect(article.whyChecked == "The figure was repeated without its origin.")
    #expect(article.entities.map(\.value) == ["interfax"])
    #expect(article.sources.map(id) == ["interfax-2024", "inline example-org-news-item-98082169"])
    #expect(article.claims.map(\.id) == ["two-million", "two-million-passports-2"])
    #expect(article.body.plainText.contains("The body"))
  }

  @Test func `every key of a claim is read`() throws {
    let claim = try #require(all.content.articles.first?.claims.first)
    #expect(all.written(claim.place) == "two-million")
    #expect(claim.claim.value == "More than two million passports have been handed out.")
    #expect(claim.quote?.text.value == "два миллиона")
    #expect(claim.quote?.language?.value == "ru")
    #expect(claim.quote?.source.map(id) == "interfax-2024")
    #expect(claim.by.map(\.value) == ["oleg-agarkov"])
    #expect(claim.date?.value.text == "2024-02~")
    #expect(claim.appeared.map(id) == ["interfax-2024"])
    #expect(claim.verdict.value == "unproven")
    #expect(claim.because?.value == "One or two sentences.")
    let evidence = try #require(claim.evidence.first)
    #expect(id(evidence.source) == "interfax-2024")
    #expect(evidence.bearing == .supports)
    #expect(evidence.credibility?.value == 3)
    #expect(evidence.note == "N")
    #expect(evidence.quote?.value == "two million")
    let figure = try #require(claim.figures.first)
    #expect(figure.id.value == "passports")
    #expect(figure.value.value == "2000000")
    #expect(figure.unit == "passports")
    #expect(figure.population == "occupied")
    #expect(figure.asOf?.value.text == "2024-02~")
    #expect(claim.singleOrigin?.value == "Why fewer.")
    #expect(claim.reasons.oneSided?.value == "A")
    #expect(claim.reasons.noPrimarySource?.value == "B")
    #expect(claim.reasons.partiesOnly?.value == "C")
    #expect(claim.contacted?.who.value == "Interfax")
    #expect(claim.contacted?.date?.value.text == "2024-03-01")
    #expect(claim.contacted?.reply == "none")
  }

  @Test func `every key of an article's event and of a correction is read`() throws {
    let article = try #require(all.content.articles.first)
    let event = try #require(article.events.first)
    #expect(event.header.id == "two-million-passports-event-1")
    #expect(event.title.value == "Deadline named")
    #expect(event.date.value.text == "2023-06-01")
    #expect(event.summary?.value == "S")
    #expect(event.sources.map(id) == ["uk-mod-2023-04-24"])
    #expect(event.entities.map(\.value) == ["kherson"])
    #expect(event.header.extra == .map([OpenField("x", .text("1"))]))
    let correction = try #require(article.corrections.first)
    #expect(correction.date.value.text == "2024-03-05")
    #expect(correction.kind == .substantive)
    #expect(correction.text.value == "T")
    #expect(correction.claim?.value == "two-million")
    #expect(correction.from?.value == "supported")
    #expect(correction.to?.value == "unproven")
    #expect(all.written(correction.place) == "date")
    #expect(article.corrections.last?.removed.map(\.value) == ["three-million"])
    let changes = try #require(article.corrections.last?.changed)
    #expect(changes.map(\.what) == [.figure, .claim])
    #expect(changes.map(\.from) == ["2", "C"])
    #expect(changes.map(\.to) == ["3", nil])
  }

  @Test func `every key of a source is read`() throws {
    let source = try #require(all.content.sources.first)
    #expect(source.header.id == "uk-mod-2023-04-24")
    #expect(source.header.language?.value == "en")
    #expect(source.header.extra == .map([OpenField("a", .text("b"))]))
    #expect(!source.isInline)
    #expect(source.title.value == "Latest Defence Intelligence update, 24 April 2023")
    #expect(source.publisher?.value == "uk-ministry-of-defence")
    #expect(source.authors.isEmpty)
    #expect(source.date?.value.text == "2023-04-24")
    #expect(source.accessed?.value.text == "2023-04-25")
    #expect(source.url?.value == "https://example.org/update")
    #expect(source.archived.map(\.value) == ["https://web.archive.org/web/2023/https://example.org/update"])
    #expect(source.kind == .primary)
    #expect(source.medium == .statement)
    #expect(source.reliability == .B)
    #expect(source.yardstick == .phia)
    #expect(source.relays.map(\.how) == [.translates, .unattributed, .names, .names])
    #expect(
      source.relays.map { $0.source.map(id) ?? "" } == [
        "interfax-2024", "", "other-source", "inline example-org-inline-2d7eb9ad",
      ])
    #expect(source.isOwnReporting)
    #expect(source.status == .corrected)
    #expect(source.snapshot?.value == "snapshots/uk-mod-2023-04-24.txt")
    #expect(source.interests == "Party to the conflict.")
    #expect(source.notes.plainText.contains("Notes on the source."))
  }

  @Test func `every key of an entity is read`() throws {
    let entity = try #require(all.content.entities.first)
    #expect(entity.header.id == "national-resistance-center")
    #expect(entity.header.extra == .map([OpenField("a", .text("b"))]))
    #expect(entity.name.value == "National Resistance Center")
    #expect(entity.kind == .organisation)
    #expect(entity.aliases.map(\.value) == ["Ukrainian National Resistance Center", "Лубінц*"])
    #expect(entity.names.map(\.language) == ["uk", "ru"])
    #expect(entity.names.map { $0.names.map(\.value) } == [["Центр національного спротиву"], ["Центр"]])
    #expect(entity.wikidata?.value == "Q212")
    #expect(entity.sameAs.map(\.value) == ["https://uk.wikipedia.org/wiki/Спротив"])
    #expect(entity.role == "Body of the Ukrainian armed forces")
    #expect(entity.partOf?.value == "armed-forces-of-ukraine")
    #expect(entity.body.plainText.contains("Notes."))
  }

  @Test func `every key of an event and of a page is read`() throws {
    let event = try #require(all.content.events.first)
    #expect(event.header.id == "deadline")
    #expect(event.title.value == "Deadline named for Kherson residents")
    #expect(event.date.value.text == "2023-06-01")
    #expect(event.summary?.value == "S")
    #expect(event.entities.map(\.value) == ["kherson"])
    #expect(event.sources.map(id) == ["uk-mod-2023-04-24"])
    #expect(event.header.aliases.map(\.value) == ["/old/event/"])
    #expect(!event.header.isDraft)
    #expect(event.header.language?.value == "uk")
    #expect(event.header.extra == .map([OpenField("a", .text("b"))]))
    let page = try #require(all.content.pages.first)
    #expect(page.header.id == "method")
    #expect(page.title.value == "How we work")
    #expect(page.description == "D")
    #expect(page.header.aliases.map(\.value) == ["/how/"])
    #expect(page.header.isDraft)
    #expect(page.header.language?.value == "pt-BR")
    #expect(page.translationOf?.value == "methodology")
    #expect(page.header.extra == .map([OpenField("a", .text("b"))]))
    #expect(page.body.plainText.contains("Text."))
  }
}

func id(_ source: SourceReference) -> String {
  switch source {
  case .id(let reference): reference.value
  case .inline(let source): "inline \(source.header.id)"
  }
}
