import Foundation

/// The part of the Language Server Protocol 3.17 that is spoken here, by the names that it gives.
enum LSP {
  /// What tells a request from a notification, and which of each it is.
  struct Message: Decodable {
    let id: ID?
    let method: String?
  }

  enum ID: Codable, Sendable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      switch self {
      case .number(let number): try value.encode(number)
      case .text(let text): try value.encode(text)
      }
    }
  }

  /// A message's `params`, once its method is known.
  struct Call<Params: Decodable>: Decodable {
    let params: Params
  }

  struct Response<Result: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let id: ID?
    /// Written as `null` where there is none.
    let result: Result?

    private enum Keys: CodingKey { case jsonrpc, id, result }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Keys.self)
      try object.encode(jsonrpc, forKey: .jsonrpc)
      try object.encode(id, forKey: .id)
      try object.encode(result, forKey: .result)
    }
  }

  struct Refusal: Encodable {
    let jsonrpc = "2.0"
    let id: ID?
    let error: Fault

    struct Fault: Encodable, Error {
      let code: Int
      let message: String
    }

    private enum Keys: CodingKey { case jsonrpc, id, error }

    /// An id that could not be read is `null`.
    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Keys.self)
      try object.encode(jsonrpc, forKey: .jsonrpc)
      try object.encode(id, forKey: .id)
      try object.encode(error, forKey: .error)
    }
  }

  struct Notification<Params: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let method: String
    let params: Params
  }
}

extension LSP.Refusal.Fault {
  static let parseError = Self(code: -32700, message: "this is no JSON-RPC message")
  static let invalidRequest = Self(code: -32600, message: "the server was shut down")
  static let invalidParams = Self(code: -32602, message: "the parameters are not those of the method")
  static let notInitialized = Self(code: -32002, message: "the first request must be `initialize`")

  static func methodNotFound(_ method: String) -> Self {
    Self(code: -32601, message: "the method `\(method)` is not known here")
  }
}

func decoded<Value: Decodable>(_ type: Value.Type, from json: [UInt8]) -> Value? {
  try? JSONDecoder().decode(type, from: Data(json))
}

/// The same value gives the same bytes: keys are sorted.
func encoded(_ value: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return (try? encoder.encode(value)).map { Array($0) } ?? []
}
