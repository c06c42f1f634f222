/// HTML that is safe to place in a page as it stands: made by `HTMLBuffer`, which escapes whatever an editor
/// wrote.
package struct SafeHTML: Sendable, Hashable {
  /// UTF-8.
  package let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  package static let empty = SafeHTML(bytes: [])

  package var isEmpty: Bool { bytes.isEmpty }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
