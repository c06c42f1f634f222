/// What a letter counts as in a search: its lower case, without the marks that canonical decompositions
/// (Unicode NFD) part from it, and a few letters whose marks no decomposition parts.
///
///     É -> e      Ї -> і      أ -> ا      が -> か      ł -> l
///
/// `search.js` folds what a reader types in the same way.
func foldedLetter(_ value: UInt32) -> UInt32 {
  if value < 0x80 { return 0x41...0x5A ~= value ? value + 0x20 : value }
  if value < 0x800 { return foldedTwoByteLetters[Int(value)] }
  return folding(value)
}

/// The letters that two bytes of UTF-8 hold, folded once: Latin, Greek, Cyrillic, Hebrew and Arabic names
/// are full of them.
private let foldedTwoByteLetters: [UInt32] = (UInt32(0)..<0x800).map(folding)

private func folding(_ value: UInt32) -> UInt32 {
  guard let scalar = Unicode.Scalar(value) else { return value }
  let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  return plainLetters[lower] ?? lower
}

private let plainLetters: [UInt32: UInt32] = {
  var plain: [UInt32: UInt32] = [:]
  for letters in markedLetters.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
    for letter in letters.dropFirst() { plain[letter.value] = letters.first?.value }
  }
  return plain
}()

/// Each letter, then those that count as it.
private let markedLetters = """
  aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ cçćĉċčḉ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ iìíîïĩīĭįǐȉȋḭḯỉịı nñńņňǹṅṇṉṋ
  oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự yýÿŷȳẏẙỳỵỷỹ dďḋḍḏḑḓđ
  gĝğġģǧǵḡ hĥȟḣḥḧḩḫẖ jĵǰ kķǩḱḳḵ lĺļľḷḹḻḽł rŕŗřȑȓṙṛṝṟ sśŝşšșṡṣṥṧṩ tţťțṫṭṯṱẗ wŵẁẃẅẇẉẘ zźżžẑẓẕ æǣǽ ʒǯ
  øǿ ʹʹ ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ εέἐἑἒἓἔἕὲέ ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
  υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ οόὀὁὂὃὄὅὸό ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ ϒϓϔ ийѝӣӥ еѐёӗ гѓґ ії кќ уўӯӱӳ ѵѷ жӂӝ
  аӑӓ әӛ зӟ оӧ өӫ эӭ чӵ ыӹ اآأإ وؤ يئ ەۀ ہۂ ےۓ नऩ रऱ ळऴ कक़ खख़ गग़ जज़ डड़ ढढ़ फफ़ यय़ ডড় ঢঢ় যয় ਲਲ਼ ਸਸ਼ ਖਖ਼
  ਗਗ਼ ਜਜ਼ ਫਫ਼ ଡଡ଼ ଢଢ଼ ஒஔ bḃḅḇ fḟ mḿṁṃ pṕṗ vṽṿ xẋẍ ſẛ ρῤῥ かが きぎ くぐ けげ こご さざ しじ すず せぜ そぞ ただ ちぢ つづ てで とど
  はばぱ ひびぴ ふぶぷ へべぺ ほぼぽ うゔ ゝゞ カガ キギ クグ ケゲ コゴ サザ シジ スズ セゼ ソゾ タダ チヂ ツヅ テデ トド ハバパ ヒビピ フブプ ヘベペ ホボポ ウヴ ワヷ
  ヰヸ ヱヹ ヲヺ ヽヾ σς
  """
