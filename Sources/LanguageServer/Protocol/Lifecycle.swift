extension LSP {
  struct InitializeParams: Decodable {
    let rootPath: String?
    let rootUri: String?
    let workspaceFolders: [WorkspaceFolder]?
    let capabilities: ClientCapabilities?

    struct WorkspaceFolder: Decodable { let uri: String }
  }

  struct ClientCapabilities: Decodable {
    let general: General?
    let textDocument: TextDocument?

    struct General: Decodable { let positionEncodings: [String]? }
    struct TextDocument: Decodable { let completion: Completion? }
    struct Completion: Decodable { let completionItem: CompletionItem? }
    struct CompletionItem: Decodable { let snippetSupport: Bool? }
  }

  struct InitializeResult: Encodable {
    let capabilities: ServerCapabilities
    let serverInfo = ServerInfo()

    struct ServerInfo: Encodable { let name = "build-site" }
  }

  struct ServerCapabilities: Encodable {
    let positionEncoding: PositionEncoding
    let textDocumentSync = TextDocumentSync()
    let completionProvider = CompletionOptions()
    let hoverProvider = true
    let definitionProvider = true
    let codeActionProvider = CodeActionOptions()

    struct CodeActionOptions: Encodable {
      let codeActionKinds = [EditedSite.quickFix, EditedSite.fixAll]
    }

    struct CompletionOptions: Encodable {
      let triggerCharacters = ["[", "@", ":", " ", "{"]
    }

    struct TextDocumentSync: Encodable {
      let openClose = true
      /// Incremental.
      let change = 2
    }
  }

  /// What a position's `character` counts.
  enum PositionEncoding: String, Encodable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
  }

  struct ShowMessageParams: Encodable {
    /// 1 error, 2 warning, 3 information.
    let type: Int
    let message: String
  }
}
