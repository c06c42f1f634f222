/// A page's `<script type="application/ld+json">` element; no text in it can end the element early.
package func structuredData(_ write: (inout JSONWriter) -> Void) -> SafeHTML {
  var json = JSONWriter(.compact, escaping: .script)
  write(&json)
  var buffer = HTMLBuffer()
  buffer.append("<script type=\"application/ld+json\">")
  buffer.append(SafeHTML(bytes: json.bytes))
  buffer.append("</script>")
  return buffer.html
}
