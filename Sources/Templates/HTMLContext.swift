/// Where in an HTML page a place of a template stands, found by reading the literal text before it.
///
/// It knows as much of HTML's tokenisation as decides what a printed value may be.
struct HTMLContext: Equatable {
  enum Mode: Equatable {
    case content
    case comment
    /// Between `<script>` and `</script>` or the like; printing text there means different things.
    case script, style, plainText
    /// Behind `<` or `</`, before or in the element's name.
    case tagName
    /// In a tag, where an attribute's name may start.
    case tag
    case attributeName
    /// Behind an attribute's name or `=`.
    case afterName, beforeValue
    case value(quote: UInt8)
    case unquotedValue
    /// `<!doctype ...>` and whatever else starts with `<!` or `<?`.
    case declaration
  }

  enum Attribute: Equatable {
    case plain, address, addresses, script, style, document, unknown
  }

  /// What is known of an address's beginning when a value is printed.
  enum Address: Int, Equatable {
    /// A scheme has been decided and is harmless.
    case safe
    case empty
    /// Letters that a value could complete to `javascript:`, or a scheme that is not harmless.
    case unsafe
  }

  var mode = Mode.content
  var attribute = Attribute.plain
  var address = Address.empty
  /// The bytes of the element's or attribute's name, or of the address so far, in lower case.
  var word: [UInt8] = []
  /// The element whose tag is open.
  var element: [UInt8] = []
  var isClosingTag = false
  /// A value has been printed in this attribute, so that white space ends the first of several addresses.
  var hasValue = false

  /// Whether a page or a captured text may end here.
  var isContent: Bool { mode == .content }

  /// The mode in the words of a message.
  var words: String {
    switch mode {
    case .content: "between tags"
    case .comment: "in a comment"
    case .script: "inside `<script>`"
    case .style: "inside `<style>`"
    case .plainText: "inside `<\(name)>`"
    case .tagName, .tag, .attributeName, .afterName, .beforeValue: "inside the tag `<\(name)`"
    case .value, .unquotedValue: "inside an attribute of `<\(name)`"
    case .declaration: "inside `<!`"
    }
  }

  private var name: String { String(decoding: element.isEmpty ? word : element, as: UTF8.self) }

  /// The context where two branches come together, or nil when they leave the page in different places.
  func joined(_ other: HTMLContext) -> HTMLContext? {
    var left = settled
    var right = other.settled
    left.hasValue = hasValue || other.hasValue
    right.hasValue = left.hasValue
    guard case .value = left.mode, left.mode == right.mode, left.attribute == right.attribute else {
      return left == right ? left : nil
    }
    let address = left.address.rawValue > right.address.rawValue ? left.address : right.address
    let differs = left.word != right.word && address != .safe
    left.address = differs && address == .empty ? .unsafe : address
    left.word = []
    right.word = []
    right.address = left.address
    return left == right ? left : nil
  }

  /// Whether a loop may begin here again that began at `start`: where its turns end must be no worse a place.
  func canRepeat(from start: HTMLContext) -> Bool {
    guard var joined = joined(start) else { return false }
    var first = start.settled
    joined.hasValue = false
    first.hasValue = false
    return joined == first
  }

  /// A tag in which the next name may start, whatever was written last.
  private var settled: HTMLContext {
    var result = self
    switch mode {
    case .tagName:
      guard !word.isEmpty else { return self }
      result.element = word
      result.mode = .tag
    case .attributeName, .afterName: result.mode = .tag
    // Only dashes can be the beginning of the comment's end.
    case .comment: if word.last != UInt8(ascii: "-") { result.word = [] }
    case .tag, .content, .script, .style, .plainText, .beforeValue, .value, .unquotedValue,
      .declaration:
      break
    }
    if result.mode == .tag {
      result.word = []
      result.attribute = .plain
      result.address = .empty
    }
    if result.mode == .content {
      result.word = []
      result.element = []
      result.isClosingTag = false
      result.attribute = .plain
      result.address = .empty
    }
    return result
  }
}
