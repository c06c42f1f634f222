/// Whether letters may name a language: two those of ISO 639-1, and those that it had once and BCP 47 keeps,
/// three a language that has none of two (BCP 47, section 2.2.1).
func isLanguageCode(_ code: String) -> Bool {
  let code = code.lowercased()
  return code.utf8.count == 3 ? languagesByLongCode[code] == nil : languageCodes.contains(code)
}

/// The languages whose codes of three letters people write most, by these.
let languagesByLongCode = [
  "ukr": "uk", "rus": "ru", "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es",
  "pol": "pl", "ita": "it", "por": "pt", "ara": "ar", "bel": "be", "bul": "bg", "ces": "cs", "cze": "cs",
  "dan": "da", "ell": "el", "gre": "el", "est": "et", "fas": "fa", "per": "fa", "fin": "fi", "heb": "he",
  "hin": "hi", "hrv": "hr", "hun": "hu", "hye": "hy", "arm": "hy", "jpn": "ja", "kat": "ka", "geo": "ka",
  "kaz": "kk", "kor": "ko", "lav": "lv", "lit": "lt", "nld": "nl", "dut": "nl", "nor": "no", "ron": "ro",
  "rum": "ro", "slk": "sk", "slo": "sk", "slv": "sl", "sqi": "sq", "alb": "sq", "srp": "sr", "swe": "sv",
  "tur": "tr", "zho": "zh", "chi": "zh", "aze": "az",
]

/// The language that was meant by a country's code, where that is no code of a language.
let languagesByCountry = [
  "ua": "uk", "by": "be", "cz": "cs", "gr": "el", "dk": "da", "rs": "sr", "kz": "kk", "ge": "ka", "cn": "zh",
  "jp": "ja", "vn": "vi", "il": "he", "ir": "fa", "gb": "en", "us": "en", "at": "de",
]

private let languageCodes: Set<String> = Set(
  """
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz
  ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik
  in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg
  mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro
  ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty
  ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
  """.split { $0 == " " || $0 == "\n" }.map(String.init))
