/// What people write who come from another template language, or from a programming language.
extension ExpressionParser {
  /// The habit that explains what stands here; nil where nothing is known of it.
  var habit: Problem.Habit? {
    switch current.kind {
    case .symbol("="), .symbol("=="): .comparison
    case .symbol("|") where previous?.kind == .symbol("|"): .or
    case .symbol("{") where !isMapping: .braces
    case .symbol(".") where followsFilter: .filterField
    case .symbol(":") where followsFilter: .filterColon
    case .unreadable(.character(let sign)): habit(of: sign)
    case .text where previous?.kind == .name("is"): .comparison
    case .name(let word): habit(ofWord: word)
    case .text, .integer, .symbol, .unreadable, .end: nil
    }
  }

  private var previous: Token? { position > 0 ? tokens[position - 1] : nil }

  /// `contents|first` stands before this token.
  private var followsFilter: Bool {
    guard position > 1, case .name = tokens[position - 1].kind else { return false }
    return tokens[position - 2].kind == .symbol("|")
  }

  /// `{"a": 1}` rather than a third brace.
  var isMapping: Bool {
    guard position + 1 < tokens.count else { return false }
    switch tokens[position + 1].kind {
    case .text, .symbol("}"): return true
    case .name: return position + 2 < tokens.count && tokens[position + 2].kind == .symbol(":")
    case .integer, .symbol, .unreadable, .end: return false
    }
  }

  private func habit(of sign: String) -> Problem.Habit? {
    switch sign {
    case "&": .and
    case "!": .not
    case "?": .conditional
    case "“", "”", "„", "«", "»", "‘", "’", "‚": .curlyQuotes
    default: nil
    }
  }

  private func habit(ofWord word: String) -> Problem.Habit? {
    switch word {
    case "eq", "ne", "lt", "le", "gt", "ge", "contains": .comparison
    case "if" where position == 1 && tokens[0].kind == .name("else"): .elseIf
    default: nil
    }
  }
}
