extension LSP {
  /// Line and character from 0; the position encoding says what a character is.
  struct Position: Codable, Hashable, Sendable {
    let line: Int
    let character: Int
  }

  struct Range: Codable, Hashable, Sendable {
    let start: Position
    let end: Position
  }

  struct Location: Encodable, Hashable, Sendable {
    let uri: String
    let range: Range
  }

  struct TextEdit: Encodable, Hashable, Sendable {
    let range: Range
    let newText: String
  }

  struct TextDocumentIdentifier: Decodable { let uri: String }

  struct DidOpenParams: Decodable {
    let textDocument: Item

    struct Item: Decodable {
      let uri: String
      let version: Int
      let text: String
    }
  }

  struct DidChangeParams: Decodable {
    let textDocument: Identifier
    let contentChanges: [Change]

    struct Identifier: Decodable {
      let uri: String
      let version: Int?
    }

    struct Change: Decodable {
      /// The whole document without one.
      let range: Range?
      let text: String
    }
  }

  struct DidCloseParams: Decodable { let textDocument: TextDocumentIdentifier }

  struct PublishDiagnosticsParams: Encodable, Sendable {
    let uri: String
    let version: Int?
    let diagnostics: [Diagnostic]
  }

  struct Diagnostic: Encodable, Hashable, Sendable {
    let range: Range
    /// 1 error, 2 warning, 3 information.
    let severity: Int
    let code: String
    let source = "build-site"
    let message: String
    let relatedInformation: [RelatedInformation]

    struct RelatedInformation: Encodable, Hashable, Sendable {
      let location: Location
      let message: String
    }
  }
}
