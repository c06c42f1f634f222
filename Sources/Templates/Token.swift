/// A token inside `{{ }}` or `{% %}`, with its UTF-8 range in the file.
struct Token {
  enum Kind: Equatable {
    case name(String)
    case text(String)
    case integer(Int)
    /// One of Jinja2's operators, spelled as it stands.
    case symbol(String)
    /// What no token begins with, or a number or string that the subset has not.
    case unreadable(Unreadable)
    case end
  }

  enum Unreadable: Equatable {
    case character(String)
    case float(String)
    case hugeInteger(String)
    case otherBase(String)
    case unclosedString
    case escape(String)
  }

  let kind: Kind
  let range: Range<Int>

  /// How the token is spoken of in a message.
  var words: String {
    switch kind {
    case .name(let name): "`\(name)`"
    case .text(let text): "`\"\(text)\"`"
    case .integer(let number): "`\(number)`"
    case .symbol(let symbol): "`\(symbol)`"
    case .unreadable(.character(let text)), .unreadable(.float(let text)),
      .unreadable(.hugeInteger(let text)),
      .unreadable(.otherBase(let text)), .unreadable(.escape(let text)):
      "`\(text)`"
    case .unreadable(.unclosedString): "an unclosed string"
    case .end: "the end of the tag"
    }
  }
}

/// A template cut into literal text and tags, as Jinja2's lexer cuts it with its default settings.
enum Piece {
  /// Literal text after white-space control.
  case text(Range<Int>)
  /// `{{ ... }}`; the last token is the end.
  case value([Token], Range<Int>)
  /// `{% ... %}`; the last token is the end.
  case tag([Token], Range<Int>)
}
