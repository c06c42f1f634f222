/// One file of every kind with every key that it may have.
enum Sample {
  static let site = """
    title: Passports under occupation
    description: One sentence.
    base-url: https://example.org/passports
    language: en
    publisher:
      { name: The desk, kind: organisation, url: https://example.org, logo: media/logo.svg,
        same-as: [https://example.net] }
    verdicts:
      - { id: supported,  label: Supported,  meaning: The evidence we found bears it out., rating: 5 }
      - { id: unproven,   label: Unproven,   meaning: Not enough independent evidence., unrated: true }
    navigation: [articles, claims, about]
    rules: { independent-origins: 3, unverified-quotations: warning, parties: [russia], one-sided: note }
    policies: { corrections: how-we-correct, feedback: https://example.org/contact }
    share-image: media/card.png
    content-security-policy: { img-src: [https://images.example.org], script-src: "'sha256-AAAA'" }
    raw-html: true
    extra: { theme: { colour: blue } }
    """

  static let article = """
    ---
    id: two-million-passports
    title: Has Russia handed out two million passports?
    date: 2024-03-02
    updated: 2024-03-05
    authors: [the-desk, Anna Bell]
    reviewed-by: second-reader
    summary: One or two sentences.
    language: en
    translation-of: other-article
    draft: true
    why-checked: The figure was repeated without its origin.
    entities: [interfax]
    sources:
      - interfax-2024
      - { title: An inline source, url: "https://www.Example.org/News/item?n=1" }
    claims:
      - id: two-million
        claim: More than two million passports have been handed out.
        quote: { text: "два миллиона", language: ru, source: interfax-2024 }
        by: [oleg-agarkov]
        date: 2024-02~
        appeared: [interfax-2024]
        verdict: unproven
        because: One or two sentences.
        evidence:
          - { source: interfax-2024, bearing: supports, credibility: 3, note: N, quote: "two million" }
        figures:
          - { id: passports, value: 2000000, unit: passports, population: occupied, as-of: 2024-02~ }
        single-origin: Why fewer.
        reasons: { one-sided: A, no-primary-source: B, parties-only: C }
        contacted: { who: Interfax, date: 2024-03-01, reply: none }
      - claim: A second claim.
        verdict: supported
    events:
      - date: 2023-06-01
        title: Deadline named
        summary: S
        sources: [uk-mod-2023-04-24]
        entities: [kherson]
        extra: { x: 1 }
    corrections:
      - { date: 2024-03-05, kind: substantive, text: T, claim: two-million, from: supported, to: unproven }
      - { date: 2024-03-06, kind: update, text: T, removed: [three-million], changed: [{ what: figure, from: "2", to: "3" }, { what: claim, from: C }] }
    aliases: [/old/address/]
    extra: { yes: no, list: [1_000, ~], "quoted": "null" }
    ---
    The body, with *Markdown*.
    """

  static let source = """
    ---
    id: uk-mod-2023-04-24
    title: Latest Defence Intelligence update, 24 April 2023
    publisher: uk-ministry-of-defence
    authors: []
    date: 2023-04-24
    accessed: 2023-04-25
    url: https://example.org/update
    archived: [https://web.archive.org/web/2023/https://example.org/update]
    kind: primary
    medium: statement
    language: en
    reliability: B
    yardstick: phia
    relays:
      - { source: interfax-2024, how: translates }
      - how: unattributed
      - other-source
      - { title: Inline, url: https://example.org/inline }
    own-reporting: true
    status: corrected
    snapshot: snapshots/uk-mod-2023-04-24.txt
    interests: Party to the conflict.
    extra: { a: b }
    ---
    Notes on the source.
    """

  static let entity = """
    ---
    id: national-resistance-center
    name: National Resistance Center
    kind: organisation
    aliases: [Ukrainian National Resistance Center, "Лубінц*"]
    names: { uk: [Центр національного спротиву], ru: Центр }
    wikidata: Q212
    same-as: [https://uk.wikipedia.org/wiki/Спротив]
    role: Body of the Ukrainian armed forces
    part-of: armed-forces-of-ukraine
    extra: { a: b }
    ---
    Notes.
    """

  static let event = """
    ---
    id: deadline
    title: Deadline named for Kherson residents
    date: 2023-06-01
    summary: S
    entities: [kherson]
    sources: [uk-mod-2023-04-24]
    aliases: [/old/event/]
    draft: false
    language: uk
    extra: { a: b }
    ---
    """

  static let page = """
    ---
    id: method
    title: How we work
    description: D
    aliases: [/how/]
    draft: true
    language: pt-BR
    translation-of: methodology
    extra: { a: b }
    ---
    Text.
    """

  static let all: KeyValuePairs = [
    "content/site.yml": site, "content/articles/a.md": article, "content/sources/s.md": source,
    "content/entities/e.md": entity, "content/events/v.md": event, "content/pages/p.md": page,
  ]
}
