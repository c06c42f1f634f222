import Diagnostics
import SiteCompiler
import TestSupport
import Testing

@testable import LanguageServer

/// How a conversation begins, goes on and ends, whatever is said in it.
struct LifecycleTests {
  @Test("A server that was shut down ends with 0, another with 1")
  func exit() {
    var editor = Editor(testSite)
    #expect(editor.request("shutdown", "null") == #"{"id":2,"jsonrpc":"2.0","result":null}"#)
    #expect(editor.request("textDocument/hover", "{}").contains("-32600"))
    editor.notify("exit", "null")
    #expect(editor.server.exitCode == 0)
    var impatient = Editor(testSite)
    #expect(impatient.server.end() == 1)
    impatient.notify("exit", "null")
    #expect(impatient.server.exitCode == 1)
  }

  @Test("What is no message, no method or no parameters is refused by its code")
  func refusals() {
    var server = LanguageServer { _, _ in nil }
    func answer(_ text: String) -> String {
      server.receive(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }.joined()
    }
    #expect(
      answer("{")
        == #"{"error":{"code":-32700,"message":"this is no JSON-RPC message"},"id":null,"jsonrpc":"2.0"}"#)
    #expect(answer("[]").contains("-32700"))
    #expect(answer(#"{"id":"a","method":"textDocument/hover"}"#).contains("-32002"))
    #expect(answer(#"{"id":1,"method":"initialize","params":[]}"#).contains("-32602"))
    #expect(answer(#"{"id":1,"method":"initialize","params":{}}"#).contains("capabilities"))
    #expect(answer(#"{"id":2,"method":"initialize","params":{}}"#).contains("-32600"))
    #expect(answer(#"{"id":3,"method":"workspace/symbols"}"#).contains("-32601"))
    #expect(answer(#"{"method":"$/cancelRequest","params":{"id":3}}"#) == "")
    #expect(answer(#"{"id":3,"result":null}"#) == "")
    #expect(answer(#"{"method":"textDocument/didOpen","params":7}"#) == "")
    #expect(answer(#"{"method":"initialized"}"#) == "")
  }

  @Test("A site is looked for around each file that is part of none that is open")
  func siteAroundFile() {
    let project = ProjectFiles([InputFile(path: "content/pages/x.md", text: "")])
    var server = LanguageServer { folder, known in
      let root = ["/a", "/c"].first { folder == "\($0)/content/pages" && !known.contains($0) }
      return root.map { OpenedSite(root: $0, realRoot: $0, project: project, options: testOptions) }
    }
    func notice(_ method: String, of file: String = "") -> String {
      let document = #"{"uri":"file://\#(file)","languageId":"markdown","version":1,"text":""}"#
      let message = #"{"method":"\#(method)","params":{"textDocument":\#(document)}}"#
      return server.receive(Array(message.utf8)).map { String(decoding: $0, as: UTF8.self) }.joined()
    }
    _ = server.receive(Array(#"{"id":1,"method":"initialize","params":{"rootUri":"file:///home"}}"#.utf8))
    #expect(notice("initialized") == "")
    #expect(notice("textDocument/didOpen", of: "/b/x.md").contains("there is no site around `/b/x.md`"))
    #expect(notice("textDocument/didOpen", of: "/b/y.md") == "", "said once")
    #expect(notice("textDocument/didOpen", of: "/a/content/pages/x.md").contains("file:///a/content"))
    #expect(notice("textDocument/didOpen", of: "/b/z.md") == "")
    #expect(notice("textDocument/didOpen", of: "/c/content/pages/x.md").contains("file:///c/content"))
    #expect(notice("textDocument/didOpen", of: "/a/content/pages/y.md") == "", "open already")
    server.changeOnDisk([("content/pages/new.md", Array("---\n".utf8))], at: "/c")
    var messages = server.settle()
    while let result = server.work?.result(isCancelled: { false }) { messages += server.take(result) }
    let told = messages.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(told.contains("/a/content/pages/y.md") && told.contains("/c/content/pages/new.md"))
    #expect(!told.contains("/a/content/pages/new.md"))
  }

  @Test("Messages are cut out of a stream however it is cut itself")
  func frames() {
    let stream = Array(
      "Content-Length: 2\r\n\r\n{}X: y\r\n\r\nContent-Type: x\r\ncontent-length:3\r\n\r\n[1]Content-Length: -4\r\n\r\n"
        .utf8)
    let expected: [MessageFrames.Frame] = [
      .message(Array("{}".utf8)), .malformed, .message(Array("[1]".utf8)), .malformed,
    ]
    for size in 1...stream.count {
      var frames = MessageFrames()
      var found: [MessageFrames.Frame] = []
      for start in stride(from: 0, to: stream.count, by: size) {
        found += frames.add(Array(stream[start..<min(start + size, stream.count)]))
      }
      #expect(found == expected)
    }
  }

  @Test("No bytes stop a server", arguments: 1...5 as ClosedRange<UInt64>)
  func anyBytes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var frames = MessageFrames()
    var editor = Editor(testSite)
    for _ in 0..<200 {
      let pieces = [
        "Content-Length: ", "7", "\r\n\r\n", "{\"id\":1,", "\"method\":", "\"initialize\"", "}", "\u{0}", "🦔",
      ]
      let text = (0..<8).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      for frame in frames.add(Array(text.utf8)) {
        if case .message(let message) = frame { _ = editor.server.receive(message) }
      }
      _ = editor.server.receive(Array(text.utf8))
    }
    #expect(editor.server.exitCode == nil)
  }
}
