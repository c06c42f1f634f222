import Diagnostics

/// What may be printed where: values that print as text, in places where text is safe.
extension PageCompiler {
  var isInAttribute: Bool {
    switch context.mode {
    case .value, .unquotedValue: true
    case .content, .comment, .script, .style, .plainText, .tagName, .tag, .attributeName, .afterName,
      .beforeValue,
      .declaration:
      false
    }
  }

  mutating func check(printed typed: Typed, _ expression: Expression) {
    let at = place(expression.range)
    switch typed.type {
    case .unknown: return
    case .list, .generator, .record, .pair:
      return report(
        Problem.cannotPrint(describe(expression), typed.type.words, fields: printable(typed.type), at: at))
    case .optional, .none, .nothing: return report(Problem.untested(describe(expression), at: at))
    case .open, .text, .url, .html, .textOrHTML, .bool, .integer: break
    }
    if readsHTML, !isSilent { checkPlace(of: typed.type, expression, at) }
  }

  /// Fields of a record that are text, which a template may have meant.
  private func printable(_ type: StaticType) -> [String] {
    guard case .record(let shape) = type else { return [] }
    return shape.fields.filter { if case .text = $0.type { true } else { false } }.map(\.name)
  }

  private mutating func checkPlace(of type: StaticType, _ expression: Expression, _ at: Place) {
    switch context.mode {
    case .content:
      if context.word == [UInt8(ascii: "<")] { report(Problem.inTag(describe(expression), at: at)) }
    case .comment: break
    case .script, .style:
      if !isHTML(type) {
        report(
          Problem.inScript(describe(expression), context.words, isScript: context.mode == .script, at: at))
      }
    case .plainText:
      if type.mayBeHTML, !isEscaped(expression) { report(Problem.htmlAsText(describe(expression), at: at)) }
    case .tagName, .tag, .attributeName, .afterName, .declaration:
      report(Problem.inTag(describe(expression), at: at))
    case .beforeValue, .unquotedValue: report(Problem.unquoted(describe(expression), at: at))
    case .value(let quote): checkAttribute(type, expression, quote, at)
    }
  }

  private mutating func checkAttribute(
    _ type: StaticType, _ expression: Expression, _ quote: UInt8, _ at: Place
  ) {
    switch context.attribute {
    case .script: return report(Problem.inHandler(describe(expression), at: at))
    case .style: return report(Problem.inStyle(describe(expression), at: at))
    case .document: return report(Problem.inDocument(describe(expression), at: at))
    case .unknown: return report(Problem.inUnknownAttribute(describe(expression), at: at))
    case .plain, .address, .addresses: break
    }
    if outermost(expression) == .tojson {
      if quote == UInt8(ascii: "\"") { report(Problem.jsonInQuotes(describe(expression), at: at)) }
    } else if type.mayBeHTML, !isEscaped(expression) {
      return report(Problem.htmlAsText(describe(expression), at: at))
    }
    guard context.attribute != .plain, !context.hasSafeScheme else { return }
    if !isAddress(type) { report(Problem.unsafeAddress(describe(expression), at: at)) }
  }

  private func isAddress(_ type: StaticType) -> Bool {
    switch type {
    case .url: true
    case .integer: context.address == .empty
    case .unknown, .none, .text, .html, .bool, .open, .textOrHTML, .list, .generator, .pair, .record,
      .optional,
      .nothing:
      false
    }
  }

  private func isHTML(_ type: StaticType) -> Bool {
    if case .html = type { true } else { false }
  }

  private func outermost(_ expression: Expression) -> Filter? {
    if case .filter(let filter, _, _, _) = expression.kind { filter } else { nil }
  }

  /// `{{ title|e }}` is HTML, but without tags and quotation marks.
  private func isEscaped(_ expression: Expression) -> Bool {
    guard case .filter(.escape, let inner, _, _) = expression.kind else {
      return outermost(expression) == .tojson
    }
    return !holdsHTML(inner)
  }

  /// Whether an expression can bring HTML of its own; only plain paths of text are trusted not to.
  private func holdsHTML(_ expression: Expression) -> Bool {
    var probe = self
    return probe.expression(expression).type.mayBeHTML
  }
}
