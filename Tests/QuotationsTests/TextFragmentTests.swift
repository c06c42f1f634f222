import Testing

@testable import Quotations

/// Quotations and the addresses that lead to their words.
@Suite struct TextFragmentTests {
  @Test(
    "A quotation's words become a text directive",
    arguments: [
      ("two million passports", "two%20million%20passports"),
      ("“Deported – by 1 June, 14-18, R&D”!", "Deported%20%E2%80%93%20by%201%20June%2C%2014%2D18%2C%20R%26D"),
      ("a b c d e f g h i j", "a%20b%20c%20d%20e%20f%20g%20h%20i%20j"),
      ("a b c d e f g h i j k.", "a%20b%20c%20d%20e,g%20h%20i%20j%20k"),
      ("One [...] two, three", "One,two%2C%20three"), ("One … two", "One,two"),
      ("of [their] own will", "of,own%20will"), ("[T]he new passport[s] there", "new,there"),
      ("they [t]he same", "they,same"), ("first block\nsecond block", "first%20block,second%20block"),
      ("два миллиона", "%D0%B4%D0%B2%D0%B0%20%D0%BC%D0%B8%D0%BB%D0%BB%D0%B8%D0%BE%D0%BD%D0%B0"),
    ])
  func directive(wording: String, text: String) {
    #expect(
      TextDirective(leadingTo: wording)?.address(on: "https://example.org/a")
        == "https://example.org/a#:~:text=\(text)")
  }

  @Test("A page's own fragment stays")
  func fragment() {
    let address = TextDirective(leadingTo: "one")?.address(on: "https://example.org/a#b")
    #expect(address == "https://example.org/a#b:~:text=one")
  }

  @Test("No words, no address", arguments: ["", " ... ", "[their]", "— !", "[T]he"])
  func nothing(wording: String) { #expect(TextDirective(leadingTo: wording) == nil) }
}
