import Diagnostics
import Testing

@testable import SiteCompiler

/// Every message about addresses, as a person sees it.
struct PagesProblemTests {
  @Test("E0801: an alias that is another page's address")
  func sharedAddress() {
    let about = "---\ntitle: About\naliases: [/articles/first/]\n---\n"
    #expect(
      problems(["articles/first.md": article(), "pages/about.md": about]) == """
        error[E0801]: two pages have the address `/articles/first/`
          content/pages/about.md:3:11
           |
         3 | aliases: [/articles/first/]
           |           ^^^^^^^^^^^^^^^^
           = the other one: content/articles/first.md:2:8
           = help: give one of them another `id:` or alias

        """)
  }

  @Test("E0801: one alias of two entries")
  func sharedAlias() {
    let files = ["articles/a.md": article("aliases: [/old/]"), "articles/b.md": article("aliases: [/old]")]
    #expect(
      problems(files) == """
        error[E0801]: two pages have the address `/old/`
          content/articles/b.md:5:11
           |
         5 | aliases: [/old]
           |           ^^^^
           = the other one: content/articles/a.md:5:11
           = help: give one of them another `id:` or alias

        """)
  }

  @Test("E0802: a page on the address of a list")
  func reservedAddress() {
    #expect(
      problems(["pages/search.md": "---\ntitle: Search\n---\n"]) == """
        error[E0802]: the address `/search/` belongs to a page that every site has
          content/pages/search.md:2:8
           |
         2 | title: Search
           |        ^^^^^^
           = help: give this entry another `id:` or alias

        """)
  }

  @Test(
    "E0802: no alias takes the place of a list or a data file",
    arguments: [
      "/", "/articles/", "/feed.xml", "/sources/by-date/", "/record.json", "/index.html", "/404.html",
    ])
  func reservedAlias(alias: String) {
    let found = TestSite(["articles/a.md": article("aliases: [\(alias)]")]).compiled.report.items
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.diagnostic.severity == .error })
  }

  @Test("E0803: a hyperlink to an address that is not there")
  func brokenLink() {
    #expect(
      problems(["articles/a.md": article("", "[x](/artcles/)")]) == """
        error[E0803]: no page or file of this site has the address `/artcles/`
          content/articles/a.md:7:5
           |
         7 | [x](/artcles/)
           |     ^^^^^^^^^
           = help: did you mean `/articles/`?

        """)
  }

  @Test("W0809: a hyperlink to a heading that the other page does not have")
  func missingHeading() {
    #expect(
      problems([
        "articles/a.md": article("", "[x](/articles/b/#orgins) [y](b.md#origins) [z](/articles/b/#source-1)"),
        "articles/b.md": article("", "## Origins"),
      ]) == """
        warning[W0809]: no heading of `/articles/b/` has the id `orgins`
          content/articles/a.md:7:5
           |
         7 | [x](/articles/b/#orgins) [y](b.md#origins) [z](/articles/b/#source-1)
           |     ^^^^^^^^^^^^^^^^^^^
           = help: did you mean `origins`?

        """)
  }

  @Test("W0810: a hyperlink in full to a page that the site does not have")
  func lostAddress() {
    let links =
      "https://f.test/s/articles/bridgge/\nhttps://f.test/s/articles/bridge/#head https://f.test/s/ "
      + "https://f.test/other/ <https://f.test/s/feed.xml>"
    let files = ["articles/a.md": article("", links), "articles/bridge.md": article()]
    let own = testSettings.replacing("https://example.org/site/", with: "https://f.test/s/")
    #expect(
      problems(files.merging(["site.yml": own]) { $1 }) == """
        warning[W0810]: this site has nothing at its own address `https://f.test/s/articles/bridgge/`
          content/articles/a.md:7:1
           |
         7 | https://f.test/s/articles/bridgge/
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           = help: did you mean `/articles/bridge/`?

        """)
    #expect(problems(["articles/a.md": article("", "https://example.org/site/nothing/")]) == "")
  }

  @Test("E0803: a hyperlink to an address that is like no other")
  func farLink() {
    #expect(
      problems(["articles/a.md": article("", "[x](/somewhere/else/entirely/)")]) == """
        error[E0803]: no page or file of this site has the address `/somewhere/else/entirely/`
          content/articles/a.md:7:5
           |
         7 | [x](/somewhere/else/entirely/)
           |     ^^^^^^^^^^^^^^^^^^^^^^^^^
           = help: link to an entry by its id instead: `[[id]]`

        """)
  }

  @Test("E0803: an address elsewhere without its beginning")
  func addressElsewhere() {
    let problem = problems(["articles/a.md": article("", "[x](example.com/a/)")])
    #expect(
      problem.contains("`/example.com/a/`") && problem.contains("did you mean `https://example.com/a/`?"))
  }

  @Test(
    "Every way to write an address of the site is understood",
    arguments: [
      "/", "/articles/", "/articles", "/articles/index.html", "/articles/a/#part", "/feed.xml",
      "/data/claims.json", "/search/?q=kherson", "../search?q=a%20b", "/articles/a/?print#part",
    ])
  func goodLinks(address: String) {
    #expect(problems(["articles/a.md": article("", "[x](\(address))\n\n## Part")]) == "")
  }

  @Test("E0804: navigation that is nearly a page")
  func unknownNavigation() {
    let settings = testSettings.replacing("navigation: [articles]", with: "navigation: [abut]")
    #expect(
      problems(["site.yml": settings, "pages/about.md": "---\ntitle: About\n---\n"]) == """
        error[E0804]: `abut` is neither a list of the site nor a page
          content/site.yml:10:14
            |
         10 | navigation: [abut]
            |              ^^^^
            = help: did you mean `about`?

        """)
  }

  @Test("E0804: navigation that is like nothing")
  func farNavigation() {
    let settings = testSettings.replacing("navigation: [articles]", with: "navigation: [blogroll]")
    #expect(
      problems(["site.yml": settings]) == """
        error[E0804]: `blogroll` is neither a list of the site nor a page
          content/site.yml:10:14
            |
         10 | navigation: [blogroll]
            |              ^^^^^^^^
            = help: use `articles`, `claims`, `timeline`, `entities`, `sources`, \
        `corrections`, `search`, `figures` or a page's id

        """)
  }

  @Test("E0805: an alias that no host could serve")
  func impossibleAlias() {
    #expect(
      problems(["articles/a.md": article("aliases: [/old%20address/]")]) == """
        error[E0805]: `/old%20address/` is not an address that a web host can serve
          content/articles/a.md:5:11
           |
         5 | aliases: [/old%20address/]
           |           ^^^^^^^^^^^^^^^
           = help: write it from the site's root, such as `/old/address/`, \
        without `..`, `?`, `#`, `%` or spaces

        """)
    let long = String(repeating: "a", count: 255)
    #expect(problems(["articles/a.md": article("aliases: [/\(long)/]")]) == "")
    #expect(problems(["articles/a.md": article("aliases: [/\(long)a/]")]).hasPrefix("error[E0805]: "))
  }

  @Test("E0806: a file on an address that is taken")
  func hiddenMedia() {
    let page = "---\ntitle: Media\n---\n"
    #expect(
      problems(["pages/media.md": page, "media/index.html": "<p>"]) == """
        error[E0806]: the file `content/media/index.html` would be published as `/media/`, which is taken
          content/site.yml:1:1
           |
         1 | title: A site
           | ^^^^^
           = help: rename the file

        """)
  }

  @Test("E0806: a file beside a page on the address of a data file")
  func hiddenData() {
    let files = ["pages/data/index.md": "---\ntitle: Data\n---\n", "pages/data/claims.json": "{}"]
    #expect(
      problems(files).contains("error[E0806]: the file `content/pages/data/claims.json` would be published"))
  }

  @Test("E0807: an alias below a file")
  func fileAndFolder() {
    #expect(
      problems(["articles/a.md": article("aliases: [/feed.xml/old/]")]) == """
        error[E0807]: the addresses `/feed.xml/old/` and `/feed.xml` cannot both exist
          content/articles/a.md:5:11
           |
         5 | aliases: [/feed.xml/old/]
           |           ^^^^^^^^^^^^^^
           = help: choose another alias: one of the two is a file where the other needs a folder

        """)
  }

  @Test(
    "An alias is never a file where a folder must be, a folder where a file is, or a file of the theme",
    arguments: [
      ["/old.html", "/old.html/part/"], ["/old.html/part/", "/old.html"], ["/media/map.png/"],
      ["/media/map.png/x.html"],
      ["/assets/style.css"], ["/assets/style.css/old/"], ["/a/index.html/b/", "/a/"],
    ])
  func aliasesOnDisk(aliases: [String]) {
    let files = [
      "articles/a.md": article("aliases: [\(aliases.joined(separator: ", "))]"), "media/map.png": "GIF89a",
    ]
    #expect(TestSite(files, theme: .shipped).compiled.report.items.count == 1)
  }

  @Test("E0806: a file beside a page never takes the place of one of the theme's")
  func themeFile() {
    let files = ["pages/assets/index.md": "---\ntitle: Assets\n---\n", "pages/assets/icon.svg": "<svg/>"]
    #expect(
      TestSite(files, theme: .shipped).problems.hasPrefix(
        "error[E0806]: the file `content/pages/assets/icon.svg` would be published as"))
  }

  @Test("Aliases with a dot or without one, below each other, are fine")
  func aliasesBelowEachOther() {
    let aliases = "aliases: [/old/, /old/part/, /old.html, /old/part.html, /assets/, /ÿ/, /søk]"
    let files = TestSite(["articles/a.md": article(aliases)]).files
    for path in [
      "old/index.html", "old/part/index.html", "old.html", "old/part.html", "assets/index.html",
      "ÿ/index.html",
      "søk/index.html",
    ] { #expect(files[path]?.contains("url=") == true, "\(path)") }
  }

  @Test("E0841: a policy that is no page")
  func unknownPolicyPage() {
    #expect(
      problems([
        "site.yml": testSettings + "\npolicies: { corrections: correction }\n",
        "pages/corrections-policy.md": "---\ntitle: A\n---\n", "pages/contact.md": "---\ntitle: A\n---\n",
      ]).hasPrefix(
        """
        error[E0841]: `correction` is neither a page of this site nor a web address
          content/site.yml:
        """))
    #expect(
      problems(["site.yml": testSettings + "\npolicies: { ethics: x }\n"]).hasSuffix(
        "= help: write the id of a page below `content/pages/`, or an address in full\n"))
  }

  @Test("E0842: a picture that is not there")
  func missingPicture() {
    let files = ["articles/a.md": article("share-image: media/crad.png"), "media/card.png": "GIF89a"]
    #expect(
      problems(files) == """
        error[E0842]: there is no file `content/media/crad.png`
          content/articles/a.md:5:14
           |
         5 | share-image: media/crad.png
           |              ^^^^^^^^^^^^^^
           = help: did you mean `media/card.png`?

        """)
    #expect(
      problems(["articles/a.md": article("share-image: a.png")]).hasSuffix(
        "= help: put the file below `content/media/`, or write a web address\n"))
  }

  @Test("W0843: a picture that no network shows")
  func unshownPicture() {
    #expect(
      problems(["articles/a.md": article("share-image: media/card.svg"), "media/card.svg": "<svg/>"]) == """
        warning[W0843]: social networks do not show `media/card.svg`
          content/articles/a.md:5:14
           |
         5 | share-image: media/card.svg
           |              ^^^^^^^^^^^^^^
           = help: use a PNG, JPEG, WebP or GIF, best of 1200 by 630 pixels

        """)
  }

  @Test("W0844: a picture from elsewhere, unless the settings allow it")
  func blockedPicture() {
    let page = ["pages/a.md": "---\ntitle: A\n---\n![A map](https://example.net/map.png)\n"]
    #expect(
      problems(page) == """
        warning[W0844]: pages load no picture from another site: `https://example.net/map.png`
          content/pages/a.md:4:10
           |
         4 | ![A map](https://example.net/map.png)
           |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^
           = help: copy it to `content/media/`, or allow its origin under `content-security-policy:`

        """)
    let settings = testSettings + "\ncontent-security-policy: { img-src: https://example.net }\n"
    #expect(problems(page.merging(["site.yml": settings]) { $1 }) == "")
  }

  private func problems(_ files: [String: String]) -> String {
    let text = TestSite(files).problems
    return text.hasSuffix("\n\n") ? String(text.dropLast()) : text
  }
}
