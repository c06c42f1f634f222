/// What people write elsewhere for a word of a closed set, such as `tweet` for `post`; nil if none is among
/// the words.
func synonym(of text: String, among words: [String]) -> String? {
  let written = text.lowercased()
  return words.first { synonyms[$0]?.contains(written) == true }
}

/// The word that looks the same, such as `B` for a Cyrillic `В`; which may mean `C`, the third letter, too.
func lookalike(of text: String, among words: [String]) -> String? {
  guard text.utf8.count != text.unicodeScalars.count else { return nil }
  let latin = String(String.UnicodeScalarView(text.unicodeScalars.map { latinLookalikes[$0] ?? $0 }))
  return words.first { $0 == latin }
}

private let latinLookalikes: [Unicode.Scalar: Unicode.Scalar] = [
  "А": "A", "В": "B", "С": "C", "Е": "E", "Ғ": "F", "І": "I", "К": "K", "М": "M", "Н": "H",
  "О": "O", "Р": "P", "Т": "T", "Х": "X", "а": "a", "с": "c", "е": "e", "і": "i", "о": "o", "р": "p",
  "х": "x", "у": "y",
  "Α": "A", "Β": "B", "Ε": "E", "ο": "o",
]

/// By the word that stands for them here.
private let synonyms: [String: Set<String>] = [
  // Whether evidence speaks for a claim or against it.
  "supports": ["confirms", "proves", "for", "pro", "true", "yes", "corroborates", "backs", "agrees"],
  "undermines": [
    "refutes", "contradicts", "denies", "disproves", "against", "contra", "opposes", "debunks", "false", "no",
    "disputes", "rejects",
  ],
  "context": ["neutral", "background", "none", "unclear", "mixed", "related"],
  // Sources.
  "primary": ["first-hand", "firsthand", "original", "direct", "official", "eyewitness"],
  "secondary": ["second-hand", "secondhand", "indirect", "media", "news"],
  "tertiary": ["third-hand", "encyclopedia", "encyclopaedia", "wikipedia"],
  "article": ["news", "newspaper", "story", "blog", "website", "web", "webpage", "page"],
  "post": [
    "tweet", "telegram", "facebook", "instagram", "tiktok", "message", "chat", "thread", "comment", "toot",
    "x post", "social media", "social",
  ],
  "document": ["report", "pdf", "paper", "letter", "book", "study", "file", "press release", "email"],
  "dataset": ["data", "statistics", "database", "spreadsheet", "table", "register", "registry"],
  "statement": ["speech", "address", "press conference", "briefing", "quote", "announcement"],
  "video": ["film", "youtube", "footage", "clip", "livestream", "broadcast", "tv"],
  "image": ["photo", "photograph", "picture", "satellite image", "satellite", "screenshot", "map"],
  "interview": ["call", "phone call", "conversation", "podcast"],
  "law": ["decree", "act", "regulation", "order", "court ruling", "judgment", "legislation"],
  "live": ["online", "available", "ok", "active"],
  "corrected": ["updated", "edited", "amended", "changed"],
  "retracted": ["withdrawn", "revoked"],
  "gone": ["deleted", "removed", "offline", "dead", "404", "unavailable", "taken down"],
  "names": ["cites", "quotes", "credits", "attributes", "attributed", "refers"],
  "translates": ["translation", "translated"],
  "unattributed": ["copies", "copied", "unknown", "unnamed", "anonymous"],
  // Entities.
  "person": ["human", "people", "man", "woman", "politician", "individual", "teacher", "journalist"],
  "organisation": [
    "company", "institution", "agency", "party", "group", "media", "ministry", "government", "school", "ngo",
    "channel", "outlet", "unit", "authority",
  ],
  "place": ["location", "city", "town", "village", "country", "region", "building", "site", "state"],
  // Corrections.
  "minor": ["typo", "small", "spelling", "cosmetic"],
  "update": ["updated", "addition", "development"],
  "substantive": ["correction", "major", "error", "significant", "serious", "factual"],
]
