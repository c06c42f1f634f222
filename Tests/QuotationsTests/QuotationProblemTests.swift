import Diagnostics
import Testing

@testable import Quotations

/// Every problem of quotations, snapshots and fingerprints is told in one message.
@Suite struct QuotationProblemTests {
  private let text = "The gate was closed at noon on 4 May, said two of the three guards, and nobody passed."

  private func problems(
    _ body: String, keys: String = "", source: String = "", more: [String: String] = [:]
  ) -> [String] {
    QuotationSite(siteFiles(body, keys: keys, source: source, more: more)).problems
  }

  private func fingerprint(of text: String, source: String = "x") throws -> String {
    let files = ["sources/\(source).md": "---\ntitle: X\n---\n"]
    let snapshot = try QuotationSite(files).snapshot(of: source, InputFile(path: "x.txt", text: text))
    return String(decoding: snapshot.fingerprint.bytes, as: UTF8.self)
  }

  @Test func `E0661: words that the snapshot does not have`() {
    #expect(
      problems(
        "> The gate was opened at noon\n> -- [@x]\n\n\"Rain fell all week\" [@x]",
        more: ["/snapshots/x.txt": text]) == [
          "E0661 error articles/a.md:5:3: these words are not in `x`; its nearest passage reads: "
            + "`The gate was [-opened-] {+closed+} at noon` | "
            + "leave out the words in `[-...-]` and take over those in `{+...+}`",
          "E0661 error articles/a.md:8:1: these words are not in `x`, and no passage of it comes near | "
            + "correct the wording or the source that it is ascribed to",
        ])
  }

  @Test func `E0662: words that the fingerprint does not bear out`() throws {
    #expect(
      problems(
        "\"The gate was closed at noon on 5 May, said two of the three guards\" [@x]",
        more: ["sources/x.fingerprint": try fingerprint(of: text)]) == [
          "E0662 error articles/a.md:5:1: the fingerprint of `x` does not contain what is marked: "
            + "`The gate was closed at noon on [-5-] May said two of the three guards` | "
            + "correct the words in `[-...-]`, and put in what the source has where `{+...+}` stands"
        ])
  }

  @Test func `E0663: parts in another order`() {
    #expect(
      problems("\"nobody passed [...] the gate was closed\" [@x]", more: ["/snapshots/x.txt": text]) == [
        "E0663 error articles/a.md:5:1: these words stand in `x`, but not in this order | "
          + "quote in the source's order, or make two quotations of it"
      ])
  }

  @Test func `W0664: neither a snapshot nor a fingerprint`() {
    let message =
      "articles/a.md:5:1: the quotation cannot be checked: `x` has no snapshot and no fingerprint | "
      + "run `build-site snapshot x FILE` with a text of the source"
    #expect(problems("\"The gate\" [@x]") == ["W0664 \(message)"])
    let rules = "title: T\nbase-url: https://example.org/\nrules: { unverified-quotations: error }\n"
    #expect(problems("\"The gate\" [@x]", more: ["site.yml": rules]) == ["W0664 error \(message)"])
  }

  @Test func `W0665: too short for a fingerprint`() throws {
    let files = ["sources/x.fingerprint": try fingerprint(of: text)]
    #expect(
      problems("\"The gate\" [@x], \"noon\" [@x]", more: files) == [
        "W0665 articles/a.md:5:1: a quotation of 2 words is too short for the fingerprint of `x` | quote five "
          + "words in a row or more, or run `build-site snapshot x FILE` again with the text",
        "W0665 articles/a.md:5:18: a quotation of 1 word is too short for the fingerprint of `x` | quote five "
          + "words in a row or more, or run `build-site snapshot x FILE` again with the text",
      ])
  }

  @Test func `W0665: the part that is too short is named`() throws {
    #expect(
      problems(
        "> The gate ... said two of the three guards, ...\n> -- [@x]",
        more: ["sources/x.fingerprint": try fingerprint(of: text)]) == [
          "W0665 articles/a.md:5:3: the part `The gate` of a quotation has 2 words and is too short for the "
            + "fingerprint of `x` | quote five words in a row or more, or run `build-site snapshot x FILE` again "
            + "with the text"
        ])
  }

  @Test func `W0665: a short quotation that came after the fingerprint, where the snapshot is`() throws {
    let files = ["sources/x.fingerprint": try fingerprint(of: text), "/snapshots/x.txt": text]
    let site = QuotationSite(siteFiles("\"The gate\" [@x]", more: files))
    #expect(site.problems.map { $0.prefix(5) } == ["W0665"])
    #expect(site.checks.outcomes.map(\.isFound) == [true])
    #expect(problems("\"The gate\" [@x]", more: ["/snapshots/x.txt": text]) == [])
  }

  @Test func `E0666: a snapshot that is no text`() {
    let files = siteFiles("\"The gate\" [@x]", source: "snapshot: snapshots/x.pdf\n")
    var all = QuotationSite(files).files
    _ = all.add(InputFile(path: "snapshots/x.pdf", bytes: [0x25, 0x50, 0xFF]))
    let problems = checkQuotations(QuotationSite(files).linked, in: all).diagnostics
    #expect(problems.map(\.code) == ["E0666"])
    #expect(problems.first?.message == "the snapshot `snapshots/x.pdf` is no text in UTF-8")
    #expect(problems.first?.help == "save it as plain text or HTML in the encoding UTF-8")
  }

  @Test func `E0666: a snapshot without words`() throws {
    let message =
      "E0666 error /snapshots/x.txt:1:1: the snapshot `snapshots/x.txt` has no words | "
      + "save the source's text in it, as plain text or HTML"
    let body = "\"The gate was closed at noon\" [@x] \"and nobody passed\" [@x]"
    #expect(
      problems(body, more: ["/snapshots/x.txt": " \n"]).map { $0.replacing("error s", with: "error /s") } == [
        message
      ])
    #expect(
      problems(
        "\"The gate was closed at noon\" [@x]",
        more: ["/snapshots/x.txt": "", "sources/x.fingerprint": try fingerprint(of: text)]
      ).map { $0.prefix(5) } == ["E0666"])
  }

  @Test func `E0667: a snapshot in another folder`() {
    #expect(
      problems("", source: "snapshot: texts/x.txt\n") == [
        "E0667 error sources/x.md:3:11: the snapshot `texts/x.txt` does not lie below `snapshots/` | "
          + "move it there: no other folder is kept out of the published site"
      ])
  }

  @Test func `E0668: a damaged fingerprint`() throws {
    let good = try fingerprint(of: text)
    let changed = good.replacing("words: 18", with: "words: 19")
    let help = "restore the file, or run `build-site snapshot x FILE` again"
    #expect(
      problems("\"The gate was closed at noon\" [@x]", more: ["sources/x.fingerprint": changed]) == [
        "E0668 error sources/x.fingerprint:1:1: the fingerprint of `x` was changed after it was written | \(help)"
      ])
    #expect(
      problems("", more: ["sources/x.fingerprint": "x\n"]) == [
        "E0668 error sources/x.fingerprint:1:1: the fingerprint of `x` does not begin with "
          + "`build-site fingerprint 1` | \(help)"
      ])
  }

  @Test func `E0669: a fingerprint of another source`() throws {
    #expect(
      problems("", more: ["sources/x.fingerprint": try fingerprint(of: text, source: "y")]) == [
        "E0669 error sources/x.fingerprint:1:1: the fingerprint named after `x` is that of `y` | "
          + "name the file after its source, or run `build-site snapshot x FILE`"
      ])
  }

  @Test func `W0670: a fingerprint of no source`() throws {
    #expect(
      problems("", more: ["sources/z.fingerprint": try fingerprint(of: text)]) == [
        "W0670 sources/z.fingerprint:1:1: there is a fingerprint for `z`, but no source has that id | "
          + "rename the file with its source, or delete it"
      ])
  }

  @Test func `E0671: a fingerprint of another text`() throws {
    #expect(
      problems(
        "\"The gate was closed at noon\" [@x] \"Words that nobody ever has said\" [@x]",
        more: ["sources/x.fingerprint": try fingerprint(of: "\(text) Later."), "/snapshots/x.txt": text]) == [
          "E0671 error sources/x.fingerprint:1:1: the fingerprint of `x` was not made from `snapshots/x.txt` | "
            + "run `build-site snapshot x snapshots/x.txt --replace`, or restore the earlier snapshot"
        ])
  }
}
