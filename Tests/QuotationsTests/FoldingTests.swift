import Testing

@testable import Quotations

/// Texts and the words that they come to.
@Suite struct FoldingTests {
  @Test(
    "words are compared without case, typography and punctuation",
    arguments: [
      ("‘Deported’ – by 1 June, “14-18”!", "deported by 1 june 14 18"),
      ("Russia–Ukraine, Russia-Ukraine", "russia ukraine russia ukraine"),
      ("pass\u{AD}port pass\u{200B}port", "passport passport"),
      ("don’t don't donʼt 'don‘t'", "don't don't don't don't"),
      ("the boys’ 'bags'", "the boys bags"),
      ("a\u{A0}b\u{202F}c\r\n\td", "a b c d"),
      ("2,000 2.5 10:30 24/04/2023. 5,", "2,000 2.5 10:30 24/04/2023 5"),
      ("5 % 5% €5 5€", "5 % 5 % € 5 5 €"),
      ("5km 5 km 2nd", "5 km 5 km 2 nd"),
      ("e\u{301}te\u{301} été É", "été été é"),
      ("и\u{306} й Й їi\u{308}", "й й й їï"),
      ("Straße STRASSE ﬁn FIN ς Σ", "strasse strasse fin fin σ σ"),
      ("ＡＢ１２ ｔ", "ab 12 t"),
      ("½ 1/2 1½ m² № 5 №5 Ⅷ", "1/2 1/2 1 1/2 m 2 no 5 no 5 viii"),
      ("𝗕𝗼𝗹𝗱 𝟙𝟚", "bold 12"),
      ("東京は 大", "東 京 は 大"),
      ("", ""), (" — ", ""), ("ά\u{301}", "ά\u{301}"), ("\u{1F71} ά", "ά ά"),
      ("kış kiş", "kış kiş"),
    ])
  func folding(text: String, words: String) {
    #expect(String(decoding: FoldedText(text).bytes, as: UTF8.self) == words)
  }

  @Test("words know where they were written")
  func places() {
    let text = FoldedText("“Тhе pass\u{AD}ports’ — 14–18”")
    #expect(text.words.indices.map { text.word($0) } == ["Тhе", "pass\u{AD}ports", "14", "18"])
  }

  @Test(
    "different words stay different",
    arguments: [("café", "cafe"), ("й", "и"), ("1", "१"), ("5%", "5"), ("x2", "x3")])
  func differences(left: String, right: String) {
    #expect(FoldedText(left).ids != FoldedText(right).ids)
  }
}
