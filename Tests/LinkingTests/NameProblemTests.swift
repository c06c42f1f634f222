import Testing

@testable import Linking

@Suite("Names that are none are told")
struct NameProblemTests {
  private func problems(_ files: [String: String]) -> [String] {
    let test = LinkedTestSite(files)
    #expect(test.unread == [])
    return test.problems
  }

  private let desk = ["entities/the-desk.md": entity("The desk")]

  @Test(arguments: [
    "https://example.org/desk", "desk@example.org", "Anna Bell <anna@example.org>", "www.example.org",
  ])
  func `W0540: an address for a name`(name: String) {
    #expect(
      problems(["articles/a.md": article("authors: [\"\(name)\"]")]) == [
        "W0540 warning articles/a.md:5:11: `\(name)` is an address, where a name is asked for | "
          + "write the name as readers should see it"
      ])
  }

  @Test(arguments: ["n/a", "unknown", "?", "-", "невідомо"])
  func `W0550: a placeholder for a name`(name: String) {
    #expect(
      problems(["articles/a.md": article("authors: [\"\(name)\"]")]) == [
        "W0550 warning articles/a.md:5:11: `\(name)` stands for nobody, and is taken for a name with a page of "
          + "its own | leave it out where nobody is known, or write who it is in words, such as a witness"
      ])
  }

  @Test(arguments: ["Anna Bell and Boris Cole", "Anna Bell; Boris Cole", "Anna Bell & Boris Cole"])
  func `W0541: several names for one`(name: String) {
    #expect(
      problems(["articles/a.md": article("authors: \(name)")]) == [
        "W0541 warning articles/a.md:5:10: `\(name)` is taken for one name | write several as a list, "
          + "`[Anna Bell, Boris Cole]`, or give the one a file below `content/entities/`"
      ])
  }

  @Test(arguments: ["the-desk]", "(the-desk)", "(the-desk", "the-desk)"])
  func `W0542: a name with its bracket`(name: String) {
    let files = desk.merging(["articles/a.md": article("authors: \(name)")]) { $1 }
    #expect(
      problems(files) == [
        "W0542 warning articles/a.md:5:10: `\(name)` is taken for a name with its bracket | "
          + "write `the-desk`, or give the name a file below `content/entities/`"
      ])
  }

  @Test func `W0543: a word in two scripts`() {
    #expect(
      problems([
        "articles/a.md": article("authors: [Aнна Белл]"),
        "entities/m.md": entity("Mary", "names: { uk: [\"Мария\", \"Mария\"] }"),
      ]) == [
        "W0543 warning articles/a.md:5:11: `Aнна` has Latin and Cyrillic letters, so texts that mention it are "
          + "not found | type this letter anew, in the script of the others: `A`",
        "W0543 warning entities/m.md:4:24: `Mария` has Latin and Cyrillic letters, so texts that mention it are "
          + "not found | type this letter anew, in the script of the others: `M`",
      ])
  }

  @Test func `W0544 and W0545: stars in an alias`() {
    #expect(
      problems(["entities/m.md": entity("Mary", "aliases: [\"Кра*ець\", \"w*\", \"*\", \"Лубінц*\"]")]) == [
        "W0544 warning entities/m.md:4:11: the alias `Кра*ець` matches nothing, for its star is not at its end | "
          + "write the ending as a star, such as `Лубінц*`, or list each form",
        "W0545 warning entities/m.md:4:22: the alias `w*` matches far too many words | "
          + "write at least three letters before the star",
        "W0545 warning entities/m.md:4:28: the alias `*` matches nothing | "
          + "write at least three letters before the star",
      ])
  }

  @Test func `W0546: one Wikidata item of two entities`() {
    #expect(
      problems([
        "entities/a.md": entity("Aa", "wikidata: Q212"), "entities/b.md": entity("Bb", "wikidata: Q212"),
        "entities/c.md": entity("Cc", "wikidata: Q213"),
      ]) == [
        "W0546 warning entities/b.md:4:11: the Wikidata item `Q212` is given to two entities, `a` and `b` | "
          + "correct one of the two, or make one file of both if they are the same | "
          + "`a` has it here entities/a.md:4"
      ])
    #expect(
      problems([
        "entities/a.md": entity("Aa", "wikidata: Q212"), "entities/b.md": entity("Aa", "wikidata: Q212"),
      ]).map { $0.prefix(5) } == ["E0505"])
  }

  @Test func `W0547: a reviewer who is an author`() {
    let keys = "authors: [Anna Bell, the-desk]\nreviewed-by: [Boris Cole, The desk]"
    #expect(
      problems(desk.merging(["articles/a.md": article(keys)]) { $1 }) == [
        "W0547 warning articles/a.md:6:27: `The desk` wrote the article and reviewed it | "
          + "name somebody else, or leave out `reviewed-by:` | the author stands here articles/a.md:5"
      ])
  }

  @Test func `E0548: translations of each other`() {
    #expect(
      problems([
        "articles/a.md": article("translation-of: b"),
        "articles/b.md": article("translation-of: a\nlanguage: uk"),
      ]) == [
        "E0548 error articles/b.md:5:17: `b` and `a` are translations of each other | "
          + "take out `translation-of:` of the article that was written first"
      ])
  }

  @Test func `E0549: two translations into one language`() {
    #expect(
      problems([
        "articles/a.md": article(), "articles/b.md": article("translation-of: a\nlanguage: uk"),
        "articles/c.md": article("translation-of: a\nlanguage: uk"),
        "articles/d.md": article("translation-of: a\nlanguage: de"),
      ]) == [
        "E0549 error articles/c.md:5:17: `b` and `c` are versions of one text in one language, `uk` | "
          + "delete one of the two, or correct the `language:` of one | "
          + "the other names its original here articles/b.md:5"
      ])
  }

  @Test(arguments: [
    "National Oceanic and Atmospheric Administration", "Johnson & Johnson", "Kherson (region)",
    "Department for Health and Social Care", "@kremlinrussia_e", "Су-35С", "Вагнер-Z", "Meduza.io",
    "Marks and Spencer", "Іван і Марія", "AT&T", "Ministry of Truth [sic] Office",
  ])
  func `what may well be a name`(name: String) {
    #expect(problems(["articles/a.md": article("entities: [\"\(name)\"]")]) == [])
  }
}
