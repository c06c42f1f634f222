import Diagnostics

/// Reads the expressions of one tag's tokens with Jinja2's precedences; stops at the first thing that it
/// cannot read.
struct ExpressionParser {
  let tokens: [Token]
  let file: FileID
  let names: TemplateNames
  var position = 0
  var problems: [Diagnostic] = []
  private var depth = 0

  init(_ tokens: [Token], file: FileID, _ names: TemplateNames) {
    self.tokens = tokens
    self.file = file
    self.names = names
  }

  /// Thrown inside the room when the rest of a tag cannot be read; the complaint is already in `problems`.
  struct Unreadable: Error {}

  var current: Token { tokens[min(position, tokens.count - 1)] }

  func place(_ range: Range<Int>) -> Place { Place(file, range) }

  /// What cannot be read behind another mistake of the same tag follows from that.
  mutating func fail(_ problem: Diagnostic) -> Unreadable {
    if problems.isEmpty { problems.append(problem) }
    return Unreadable()
  }

  mutating func unexpected(_ wanted: String) -> Unreadable {
    if case .unreadable(let what) = current.kind {
      return fail(Problem.unreadable(what, habit, at: place(current.range)))
    }
    return fail(Problem.unexpected(current.words, wanted: wanted, habit, at: place(current.range)))
  }

  mutating func skip(_ symbol: String) -> Bool {
    guard case .symbol(symbol) = current.kind else { return false }
    position += 1
    return true
  }

  mutating func skip(word: String) -> Bool {
    guard case .name(word) = current.kind else { return false }
    position += 1
    return true
  }

  mutating func expect(_ symbol: String) throws(Unreadable) {
    if !skip(symbol) { throw unexpected("`\(symbol)`") }
  }

  mutating func expect(word: String) throws(Unreadable) {
    if !skip(word: word) { throw unexpected("`\(word)`") }
  }

  mutating func expectEnd() throws(Unreadable) {
    if current.kind != .end { throw unexpected("the end of the tag") }
  }

  mutating func expectName(_ wanted: String) throws(Unreadable) -> (name: String, range: Range<Int>) {
    guard case .name(let name) = current.kind else { throw unexpected(wanted) }
    let range = current.range
    position += 1
    return (name, range)
  }

  /// An expression up to the token before this one. Each link of a chain holds those before it, so that
  /// `a or b or c` grows deep without any bracket.
  mutating func finished(_ kind: Expression.Kind, from start: Int) throws(Unreadable) -> Expression {
    let last = tokens[max(0, position - 1)].range.upperBound
    let expression = Expression(range: start..<max(start, last), kind: kind)
    if expression.height > longestChain { throw fail(Problem.tooLong(at: place(current.range))) }
    return expression
  }

  // MARK: - precedences, loosest first

  mutating func expression() throws(Unreadable) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= deepest else { throw fail(Problem.tooDeep(at: place(current.range))) }
    let start = current.range.lowerBound
    let value = try disjunction()
    let ifRange = current.range
    guard skip(word: "if") else { return value }
    let test = try disjunction()
    guard skip(word: "else") else { throw fail(Problem.missingElse(at: place(ifRange))) }
    let otherwise = try expression()
    return try finished(.conditional(test: test, then: value, otherwise: otherwise), from: start)
  }

  mutating func disjunction() throws(Unreadable) -> Expression {
    let start = current.range.lowerBound
    var left = try conjunction()
    while skip(word: "or") {
      let right = try conjunction()
      left = try finished(.or(left, right), from: start)
    }
    return left
  }

  private mutating func conjunction() throws(Unreadable) -> Expression {
    let start = current.range.lowerBound
    var left = try negation()
    while skip(word: "and") {
      let right = try negation()
      left = try finished(.and(left, right), from: start)
    }
    return left
  }

  private mutating func negation() throws(Unreadable) -> Expression {
    let start = current.range.lowerBound
    var count = 0
    while skip(word: "not") { count += 1 }
    var value = try comparison()
    for _ in 0..<count { value = try finished(.not(value), from: start) }
    return value
  }

  private mutating func comparison() throws(Unreadable) -> Expression {
    let start = current.range.lowerBound
    let first = try sum()
    var others: [(Comparison, Expression)] = []
    while let comparison = comparisonSign() {
      let operand = try sum()
      others.append((comparison, operand))
    }
    return others.isEmpty ? first : try finished(.compare(first, others), from: start)
  }

  private mutating func comparisonSign() -> Comparison? {
    let sign: Comparison
    switch current.kind {
    case .symbol("=="): sign = .equal
    case .symbol("!="): sign = .unequal
    case .symbol("<"): sign = .less
    case .symbol("<="): sign = .lessOrEqual
    case .symbol(">"): sign = .greater
    case .symbol(">="): sign = .greaterOrEqual
    case .name("in"): sign = .contained
    case .name("not") where position + 1 < tokens.count && tokens[position + 1].kind == .name("in"):
      sign = .notContained
      position += 1
    case .name, .text, .integer, .symbol, .unreadable, .end: return nil
    }
    position += 1
    return sign
  }

  private mutating func sum() throws(Unreadable) -> Expression {
    let start = current.range.lowerBound
    var left = try concatenation()
    while true {
      let sign: Arithmetic
      if skip("+") { sign = .add } else if skip("-") { sign = .subtract } else { return left }
      let right = try concatenation()
      left = try finished(.arithmetic(sign, left, right), from: start)
    }
  }

  private mutating func concatenation() throws(Unreadable) -> Expression {
    let start = current.range.lowerBound
    let first = try product()
    guard case .symbol("~") = current.kind else { return first }
    var parts = [first]
    while skip("~") { parts.append(try product()) }
    return try finished(.concat(parts), from: start)
  }

  private mutating func product() throws(Unreadable) -> Expression {
    let start = current.range.lowerBound
    var left = try unary()
    while true {
      let sign: Arithmetic
      switch current.kind {
      case .symbol("*"): sign = .multiply
      case .symbol("//"): sign = .divide
      case .symbol("%"): sign = .remainder
      case .symbol("/"), .symbol("**"):
        throw fail(Problem.onlyInJinja(current.words, hint: .floatingPoint, at: place(current.range)))
      case .name, .text, .integer, .symbol, .unreadable, .end: return left
      }
      position += 1
      let right = try unary()
      left = try finished(.arithmetic(sign, left, right), from: start)
    }
  }

  /// A sign binds tighter than filters and looser than `.name` and `[...]`, as in Jinja2: `-x|abs` is
  /// `(-x)|abs`.
  private mutating func unary() throws(Unreadable) -> Expression {
    let start = current.range.lowerBound
    let value = try signed()
    return try filtersAndTests(of: value, from: start)
  }

  private mutating func signed() throws(Unreadable) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= deepest else { throw fail(Problem.tooDeep(at: place(current.range))) }
    let start = current.range.lowerBound
    if skip("-") { return try finished(.negate(try signed()), from: start) }
    if skip("+") { return try finished(.plus(try signed()), from: start) }
    let value = try primary()
    return try postfix(of: value, from: start)
  }
}
