extension LSP {
  /// What a request about a place in a text holds.
  struct TextDocumentPositionParams: Decodable {
    let textDocument: TextDocumentIdentifier
    let position: Position
  }

  struct CodeActionParams: Decodable {
    let textDocument: TextDocumentIdentifier
    let range: Range
    let context: Context?

    struct Context: Decodable {
      /// The kinds that are wanted; all without it.
      let only: [String]?
      let diagnostics: [Shown]?
    }

    struct Shown: Decodable { let range: Range }
  }

  struct CodeAction: Encodable, Sendable {
    let title: String
    let kind: String
    var diagnostics: [Diagnostic]?
    var isPreferred: Bool?
    let edit: WorkspaceEdit

    struct WorkspaceEdit: Encodable, Sendable { let changes: [String: [TextEdit]] }
  }

  struct MarkupContent: Encodable, Sendable {
    let kind: Kind
    let value: String

    enum Kind: String, Encodable { case markdown, plaintext }
  }

  struct Hover: Encodable, Sendable {
    let contents: MarkupContent
    let range: Range
  }

  struct CompletionList: Encodable, Sendable {
    /// More letters bring others.
    var isIncomplete = false
    var items: [CompletionItem] = []
  }

  struct CompletionItem: Encodable, Sendable {
    let label: String
    let kind: Kind
    var detail: String?
    var documentation: MarkupContent?
    var sortText: String?
    /// What typed letters are held against.
    var filterText: String?
    /// 1 text, 2 a snippet.
    var insertTextFormat = 1
    var textEdit: TextEdit

    enum Kind: Int, Encodable { case property = 10, value = 12, reference = 18, enumMember = 20 }
  }
}
