import Diagnostics
import Markup
import Testing

@testable import Markdown

/// A body in a file of its own, parsed.
func parse(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) -> Checked<MarkdownDocument> {
  let file = InputFile(path: "content/articles/a.md", text: text)
  return parseMarkdown(0..<file.bytes.count, of: file, id: FileID(0), options: options)
}

/// A body as HTML.
func render(_ text: String, _ resolve: (inout MarkdownResolution) -> Void = { _ in }) -> String {
  var resolution = MarkdownResolution()
  resolve(&resolution)
  return html(parse(text).value, resolution: resolution).string
}

/// What stands in a text at a place.
func written(_ text: String, _ place: Place) -> String {
  String(decoding: Array(text.utf8)[place.range], as: UTF8.self)
}

let plainCommonMark = MarkdownOptions(dialect: .commonMark, html: .passedThrough)

func renderPlain(_ text: String) -> String { html(parse(text, plainCommonMark).value).string }
