import Diagnostics
import Testing

@testable import Content

struct FileTests {
  @Test(arguments: [
    ("content/site.yml", ContentRole.settings),
    ("content/articles/deadline.md", .entry(.articles, id: "deadline")),
    ("content/articles/2023/june/deadline.md", .entry(.articles, id: "deadline")),
    ("content/articles/deadline/index.md", .entry(.articles, id: "deadline")),
    ("content/articles/index.md", .entry(.articles, id: "index")),
    ("content/entities/people/kherson.md", .entry(.entities, id: "kherson")),
    ("content/articles/deadline/photo.jpg", .media),
    ("content/articles/deadline/figures.csv", .media),
    ("content/media/notes.txt", .media),
    ("content/media/readme.md", .media),
    ("content/articles/_draft.md", .ignored),
    ("content/_old/x.md", .ignored),
    ("content/.DS_Store", .ignored),
    ("templates/article.html", .ignored),
    ("content/sources/uk-mod.fingerprint", .ignored),
    ("content/articles/x.txt", .stray(.notAttachment)),
    ("content/articles/README", .stray(.notAttachment)),
    ("content/articles/x.md.save", .stray(.notAttachment)),
    ("content/articles/x.md (conflicted copy)", .stray(.notAttachment)), ("content/articles/x.JPG", .media),
    ("content/articles/x.md~", .ignored), ("content/articles/#x.md#", .ignored),
    ("content/media/~$x.docx", .ignored), ("content/media/Thumbs.db", .ignored),
    ("content/articles/x.MD", .stray(.notAttachment)),
    ("content/about.md", .stray(.unknownFolder(nil))),
    ("content/article/x.md", .stray(.unknownFolder("article"))),
    ("content/site.yaml", .stray(.misnamedSettings)),
  ])
  func `a path tells what a file is`(_ path: String, _ role: ContentRole) {
    #expect(contentRole(of: path) == role)
  }

  @Test func `a site without settings is told what to write`() {
    let site = read([InputFile(path: "content/pages/a.md", text: "---\ntitle: T\n---\n")])
    #expect(
      site.problems == [
        "content/pages/a.md:1:1: E0401 the site has no `content/site.yml` -- create it with at least "
          + "`title:` and `base-url:`"
      ])
    #expect(site.content.pages.count == 1)
    #expect(read([InputFile]()).diagnostics.map(\.code) == ["E0401"])
  }

  @Test(arguments: [
    (
      "content/article/x.md",
      "E0402 `content/article/` is not one of the site's folders, so nothing in it is read -- did you mean "
        + "`content/articles/`?"
    ),
    (
      "content/blog/x.md",
      "E0402 `content/blog/` is not one of the site's folders, so nothing in it is read -- use `articles/`, "
        + "`sources/`, `entities/`, `events/`, `pages/` or `media/`, or begin the folder's name with `_` to "
        + "have it ignored"
    ),
    (
      "content/about.md",
      "E0402 `content/about.md` lies in none of the site's folders, so it is not read -- move it to "
        + "`content/pages/` or `content/articles/`, or begin its name with `_` to have it ignored"
    ),
    (
      "content/notes.txt",
      "E0402 `content/notes.txt` lies in none of the site's folders, so it is not read -- move it to "
        + "`content/media/`, or begin its name with `_` to have it ignored"
    ),
    (
      "content/articles/x.txt",
      "E0403 `content/articles/x.txt` is neither an entry nor an image, so it is not read -- end the name "
        + "of an entry in `.md`, move a file to be published to `content/media/`, or begin its name with "
        + "`_` to have it ignored"
    ),
    (
      "content/site.yaml",
      "E0402 `content/site.yaml` is not where the site's settings are looked for -- name it "
        + "`content/site.yml`"
    ),
  ])
  func `no file is passed over in silence`(_ path: String, _ expected: String) {
    let files = [InputFile(path: path, text: "x"), InputFile(path: "content/site.yml", text: plainSite)]
    #expect(read(files).problems == ["\(path):1:1: \(expected)"])
    let unread = read([:], media: [path])
    #expect(unread.problems == ["content/site.yml:1:1: \(expected)"])
  }

  @Test func `misnamed settings are one mistake`() {
    let files = [InputFile(path: "content/site.yaml", text: plainSite)]
    #expect(read(files).diagnostics.map(\.code) == ["E0402"])
  }

  @Test func `an unknown folder is one mistake`() {
    #expect(read(["content/blog/a.md": "", "content/blog/b.md": ""]).problems.count == 1)
  }

  @Test func `media are listed below content, in order`() {
    let site = read(
      ["content/media/readme.md": "x"],
      media: ["content/media/z.png", "content/articles/a/photo.jpg", "content/.hidden.png"])
    #expect(site.problems == [])
    #expect(site.content.media == ["articles/a/photo.jpg", "media/readme.md", "media/z.png"])
  }

  @Test func `a file without front matter is told how to begin`() {
    let site = read(["content/events/x.md": "Just text."])
    #expect(
      site.problems == [
        "content/events/x.md:1:1: E0406 the file has no front matter -- begin an event with a line `---`, "
          + "then `title:` and `date:` and another line `---`"
      ])
    #expect(site.content.brokenIDs == [EntryID(.event, "x")])
  }

  @Test func `a byte order mark and line ends of Windows change nothing`() {
    let text = Sample.article.split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: "\r\n")
    let site = read([
      InputFile(path: "content/articles/a.md", text: "\u{FEFF}" + text),
      InputFile(path: "content/site.yml", text: "\u{FEFF}" + Sample.site),
    ])
    #expect(site.problems == [])
    #expect(site.content.articles.first?.claims.map(\.id) == ["two-million", "two-million-passports-2"])
  }

  @Test func `front matter that is not closed raises one complaint`() {
    let site = read(["content/pages/x.md": "---\ntitle: T\n"])
    #expect(site.diagnostics.map(\.code) == ["E0103"])
    #expect(site.content.brokenIDs == [EntryID(.page, "x")])
  }

  @Test func `a body that is not UTF-8 is told of, and the entry stays`() {
    let bytes = Array("---\ntitle: T\n---\nA body with ".utf8) + [0xE9] + Array(" in it".utf8)
    let site = read([
      InputFile(path: "content/pages/x.md", bytes: bytes),
      InputFile(path: "content/site.yml", text: plainSite),
    ])
    #expect(
      site.problems == [
        "content/pages/x.md:4:13: E0407 the body is not UTF-8 text from here on -- save the file with the "
          + "encoding UTF-8 in your editor"
      ])
    #expect(site.content.pages.count == 1)
  }

  @Test func `a file in another encoding is told of once`() {
    let bytes = Array("---\ntitle: T".utf8) + [0xE9] + Array("\n---\nA body with ".utf8) + [0xE9]
    let site = read([
      InputFile(path: "content/pages/x.md", bytes: bytes),
      InputFile(path: "content/site.yml", text: plainSite),
    ])
    #expect(site.diagnostics.map(\.code) == ["E0101"])
  }
}

struct IdentityTests {
  private let page = "---\ntitle: T\n---\n"

  @Test func `a file's name is its id, and a key overrides it`() {
    let site = read([
      "content/pages/about.md": page, "content/pages/deep/er/method/index.md": page,
      "content/pages/x.md": "---\nid: funding\ntitle: T\n---\n",
    ])
    #expect(site.problems == [])
    #expect(site.content.pages.map(\.header.id) == ["about", "method", "funding"])
  }

  @Test func `a name that cannot be an id comes with one that can`() {
    let site = read(["content/pages/About Us.md": page, "content/pages/Про.md": page])
    #expect(
      site.problems == [
        "content/pages/About Us.md:1:1: E0404 the file's name `About Us` cannot be an id -- an id is "
          + "lower-case letters, digits and `-`: name it `about-us`, or write `id: about-us` in its front "
          + "matter",
        "content/pages/Про.md:1:1: E0404 the file's name `Про` cannot be an id -- an id is lower-case "
          + "letters, digits and `-`: write one after `id:` in its front matter",
      ])
    #expect(site.content.pages.isEmpty)
    #expect(site.content.brokenIDs.contains(EntryID(.page, "about-us")))
  }

  @Test func `of two entries with one id the first by path stays`() throws {
    let site = read(["content/pages/b/about.md": page, "content/pages/a/about.md": page])
    #expect(
      site.problems == [
        "content/pages/b/about.md:2:8: E0405 another page has the id `about` -- rename one of the two, or "
          + "give a page of its own the key `id:`"
      ])
    let problem = try #require(site.diagnostics.first)
    let first = try #require(problem.related.first)
    #expect(first.message == "it is used first here")
    #expect(site.files[first.place.file].path == "content/pages/a/about.md")
    #expect(site.content.pages.map { site.files[$0.header.place.file].path } == ["content/pages/a/about.md"])
  }

  @Test func `a translation gives its claims ids of their own`() {
    let article = { (keys: String) in
      "---\ntitle: A\ndate: 2024-01-01\n\(keys)claims: [{ id: c, claim: C, verdict: v }]\n---\n"
    }
    let site = read([
      "content/articles/a-uk.md": article("translation-of: b\n"), "content/articles/b.md": article(""),
    ])
    #expect(
      site.problems.filter { $0.contains("E0405") } == [
        "content/articles/a-uk.md:5:16: E0405 another claim has the id `c` -- what stands in a translation "
          + "needs an id of its own: `id: c-2`, for instance"
      ])
  }

  @Test(
    "E0442: a file in another kind's folder is one mistake",
    arguments: [
      ("articles/x.md", "title: T\nurl: https://a.org/\npublisher: P", "a source", "an article"),
      (
        "pages/x.md", "title: T\ndate: 2024-01-01\nclaims: [{ id: c, claim: C, verdict: v }]", "an article",
        "a page"
      ),
      ("sources/x.md", "name: N\nkind: person", "an entity", "a source"),
    ])
  func misplaced(path: String, keys: String, meant: String, found: String) {
    let site = read(["content/\(path)": "---\n\(keys)\n---\n"])
    #expect(site.diagnostics.map(\.code) == ["E0442"])
    #expect(site.diagnostics.first?.message == "the file has the keys of \(meant), not of \(found)")
  }

  @Test func `a key or two too many are mistakes of their own`() {
    let page = "---\ntitle: T\ndate: 2024\nurl: https://a.org/\nclaims: []\n---\n"
    #expect(Set(read(["content/pages/x.md": page]).diagnostics.map(\.code)) == ["E0412"])
  }

  @Test func `two kinds may have one id`() {
    #expect(
      read(["content/pages/a.md": page, "content/entities/a.md": "---\nname: N\n---\n"]).problems == [])
  }

  @Test func `a claim's id is unique over the whole site`() {
    let text = "---\ntitle: T\ndate: 2024-01-01\nclaims: [{ id: c, claim: C, verdict: refuted }]\n---\n"
    let site = read(["content/articles/a.md": text, "content/articles/b.md": text])
    #expect(
      site.problems == [
        "content/articles/b.md:4:16: E0405 another claim has the id `c` -- rename one of the two, or give a "
          + "claim of its own the key `id:`"
      ])
    #expect(site.content.articles.map(\.claims.count) == [1, 0])
  }

  @Test func `a copied article is one mistake`() {
    let text =
      "---\nid: a\ntitle: T\ndate: 2024-01-01\nclaims: [{ id: c, claim: C, verdict: refuted }]\n---\n"
    let site = read(["content/articles/a.md": text, "content/articles/b.md": text])
    #expect(site.diagnostics.map(\.code) == ["E0405"])
  }

  @Test func `claims and events are counted within their article`() {
    let site = article(
      "claims:\n  - { claim: A, verdict: refuted }\n  - { id: own, claim: B, verdict: refuted }\n  - { "
        + "claim: C, verdict: refuted }\nevents: [{ title: A, date: 2023 }, { title: B, date: 2024 }]")
    #expect(site.content.articles.first?.claims.map(\.id) == ["a-1", "own", "a-3"])
    #expect(site.content.articles.first?.events.map(\.header.id) == ["a-event-1", "a-event-2"])
  }

  @Test func `what YAML cannot read leaves the ids that stand in the file known`() {
    let site = read([
      "content/articles/x.md":
        "---\nid: deadline\ntitle: A: B\n  C\ndate: 2024-01-01\nclaims:\n  - id: first\n  - { id: second }\n---\n"
    ])
    #expect(site.diagnostics.map(\.code) == ["E0106"])
    #expect(
      site.content.brokenIDs
        == [EntryID(.article, "deadline"), EntryID(.claim, "first"), EntryID(.claim, "second")])
  }

  @Test func `a mistake that can only be mended in one way hides nothing`() {
    let site = article("sources: [s]\nsummary: A: B\nupdated:2024-03-03\ndraft: maybe")
    #expect(site.diagnostics.map(\.code.description).sorted() == ["E0106", "E0107", "E0416"])
    #expect(site.content.articles.map(\.summary?.value) == ["A: B"])
    #expect(site.content.brokenIDs.allSatisfy { $0.kind != .article })
  }

  @Test func `a key that stands twice hides no other mistake`() {
    let site = article("draft: false\ndraft: true\nsumary: S")
    #expect(site.diagnostics.map(\.code.description).sorted() == ["E0113", "E0412"])
    #expect(site.content.articles.count == 1)
  }

  @Test func `an alias is complained of once`() {
    #expect(article("updated: *day").diagnostics.map(\.code) == ["E0114"])
  }

  @Test(arguments: [
    "0000": "\u{0}", "000B": "\u{B}", "007F": "\u{7F}", "0085": "\u{85}", "2028": "\u{2028}",
    "FEFF": "\u{FEFF}", "FFFE": "\u{FFFE}", "FFFF": "\u{FFFF}", "10FFFD": "\u{10FFFD}",
  ])
  func `E0408: an invisible character in the body`(code: String, character: String) {
    let site = read(["content/pages/x.md": "---\ntitle: X\n---\na\(character)b\u{A0}\u{FFFD}\n"])
    #expect(
      site.problems == [
        "content/pages/x.md:4:2: E0408 the invisible character U+\(code) stands in the body -- delete it; it "
          + "often comes along when text is pasted"
      ])
  }

  @Test func `E0409: keys below the end of the front matter`() {
    let site = read(["content/pages/x.md": "---\ntitle: X\n---\ndescription: Lost.\n---\ntext\n"])
    #expect(
      site.problems == [
        "content/pages/x.md:4:1: E0409 the front matter ends above this line, so that `description:` is text "
          + "-- delete the line `---` above it, or leave a blank line after it if you mean text"
      ])
    #expect(read(["content/pages/x.md": "---\ntitle: X\n---\nnote: this is text.\n"]).problems == [])
  }

  @Test(
    "Any key that stands below is named, with nothing of what follows from it",
    arguments: [
      "sumary: Lost.\n---\ntext [x\n", "read-by: [a, b]\r\nsummary: Lost.\r\n---\r\ntext\r\n",
      "date: 2024-02-30\n---\n",
    ])
  func lostKeys(rest: String) {
    let site = read(["content/articles/x.md": "---\ntitle: X\n---\n\(rest)"])
    #expect(site.problems.count == 1 && site.problems[0].hasPrefix("content/articles/x.md:4:1: E0409 "))
    #expect(site.content.brokenIDs == [EntryID(.article, "x")])
  }

  @Test(
    "A front matter without a key is one mistake",
    arguments: ["---\n---\nText.\n", "---\n\n---\n", "---\n# nothing\n---\n"])
  func emptyFrontMatter(text: String) {
    #expect(
      read(["content/articles/x.md": text]).problems == [
        "content/articles/x.md:2:1: E0406 an article has no keys -- write at least `title:` and `date:`"
      ])
  }

  @Test func `what refers to a file whose id is taken adds no complaint`() {
    let site = read([
      "content/pages/a.md": "---\ntitle: A\n---\n", "content/pages/b.md": "---\nid: a\ntitle: B\n---\n",
    ])
    #expect(site.problems.count == 1)
    #expect(site.content.brokenIDs.map(\.id) == ["b"])
  }
}
