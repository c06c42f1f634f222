import CCmark

/// A step of a walk through cmark's tree of blocks.
struct Block {
  var kind: Kind
  var phase: MarkdownEvent.Phase
  /// Lines from 0 and the column of the first byte from 0, both in the body.
  var firstLine = 0
  var lastLine = 0
  var column = 0
  /// A heading's level, a list's first number (-1 for bullets), 1 for a paragraph in a tight list.
  var value: Int32 = 0
  /// The content of code or HTML, in the buffer that was handed in.
  var text = ByteRange()
  /// The info string of code.
  var info = ByteRange()

  enum Kind { case blockQuote, list, item, paragraph, heading, codeBlock, htmlBlock, thematicBreak }
}

/// Copies the blocks of a body out of cmark's tree, once, and the texts of code and HTML into `text`.
///
/// cmark reads the inline text as well, but where it says a piece of it stands is not true on lines that are
/// indented or continue lazily, and it has no way to add syntax; so inline text is read by `InlineParser`,
/// from the file's bytes.
func cmarkBlocks(of body: ArraySlice<UInt8>, text: inout [UInt8]) -> [Block] {
  let mask = BlockMask(for: body)
  let masked = mask.hide(body)
  let root = masked.withUnsafeBytes { bytes in
    cmark_parse_document(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
  }
  guard let root else { return [] }
  defer { cmark_node_free(root) }
  var blocks: [Block] = []
  var lists: [OpenList] = []
  var node = cmark_node_first_child(root)
  while let current = node {
    guard var block = block(current, mask, &text) else { break }
    if block.kind == .list {
      lists.append(OpenList(isTight: cmark_node_get_list_tight(current) != 0, value: block.value))
    }
    if block.kind == .paragraph, isInItem(current) { block.value = lists.last?.isTight == true ? 1 : 0 }
    blocks.append(block)
    if block.phase == .enter, let child = cmark_node_first_child(current) {
      node = child
      continue
    }
    if block.phase == .enter { leave(block.kind, &blocks, &lists) }
    node = next(after: current, root, &blocks, &lists)
  }
  return blocks
}

/// What a named character reference stands for: `mdash` gives the three bytes of `—`.
func cmarkEntity(named name: ArraySlice<UInt8>) -> [UInt8]? {
  let source = [UInt8(ascii: "&")] + name + [UInt8(ascii: ";")]
  let root = source.withUnsafeBytes { bytes in
    cmark_parse_document(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
  }
  guard let root else { return nil }
  defer { cmark_node_free(root) }
  // White space at a paragraph's ends is trimmed before entities are read, so `&nbsp;` and `&Tab;` come
  // through.
  guard let paragraph = cmark_node_first_child(root), let leaf = cmark_node_first_child(paragraph),
    let literal = cmark_node_get_literal(leaf)
  else { return nil }
  let text = bytes(of: literal)
  return text == source ? nil : text
}

private struct OpenList {
  let isTight: Bool
  let value: Int32
}

private func next(
  after node: OpaquePointer, _ root: OpaquePointer, _ blocks: inout [Block], _ lists: inout [OpenList]
) -> OpaquePointer? {
  var current = node
  while true {
    if let sibling = cmark_node_next(current) { return sibling }
    guard let parent = cmark_node_parent(current), parent != root else { return nil }
    if let kind = containerKind(parent) { leave(kind, &blocks, &lists) }
    current = parent
  }
}

private func leave(_ kind: Block.Kind, _ blocks: inout [Block], _ lists: inout [OpenList]) {
  let list = kind == .list ? lists.popLast() : nil
  blocks.append(Block(kind: kind, phase: .leave, value: list?.value ?? 0))
}

private func isInItem(_ node: OpaquePointer) -> Bool {
  guard let parent = cmark_node_parent(node) else { return false }
  return cmark_node_get_type(parent) == CMARK_NODE_ITEM
}

private func containerKind(_ node: OpaquePointer) -> Block.Kind? {
  switch cmark_node_get_type(node) {
  case CMARK_NODE_BLOCK_QUOTE: .blockQuote
  case CMARK_NODE_LIST: .list
  case CMARK_NODE_ITEM: .item
  default: nil
  }
}

private func block(_ node: OpaquePointer, _ mask: BlockMask, _ text: inout [UInt8]) -> Block? {
  var block: Block
  if let container = containerKind(node) {
    block = Block(kind: container, phase: .enter)
    if container == .list {
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      block.value = isOrdered ? cmark_node_get_list_start(node) : -1
    }
  } else {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: block = Block(kind: .paragraph, phase: .leaf)
    case CMARK_NODE_HEADING:
      block = Block(kind: .heading, phase: .leaf, value: cmark_node_get_heading_level(node))
    case CMARK_NODE_THEMATIC_BREAK: block = Block(kind: .thematicBreak, phase: .leaf)
    case CMARK_NODE_CODE_BLOCK:
      block = Block(kind: .codeBlock, phase: .leaf)
      block.text = reveal(cmark_node_get_literal(node), mask, into: &text)
      block.info = reveal(cmark_node_get_fence_info(node), mask, into: &text)
    case CMARK_NODE_HTML_BLOCK:
      block = Block(kind: .htmlBlock, phase: .leaf)
      block.text = reveal(cmark_node_get_literal(node), mask, into: &text)
    default: return nil
    }
  }
  block.firstLine = Int(cmark_node_get_start_line(node)) - 1
  block.lastLine = Int(cmark_node_get_end_line(node)) - 1
  block.column = Int(cmark_node_get_start_column(node)) - 1
  return block
}

private func reveal(_ literal: UnsafePointer<CChar>?, _ mask: BlockMask, into text: inout [UInt8])
  -> ByteRange
{
  let start = text.count
  var pointer = literal
  while let current = pointer, current.pointee != 0 {
    mask.reveal(UInt8(bitPattern: current.pointee), into: &text)
    pointer = current + 1
  }
  return ByteRange(start..<text.count)
}

private func bytes(of literal: UnsafePointer<CChar>) -> [UInt8] {
  var text: [UInt8] = []
  var pointer = literal
  while pointer.pointee != 0 {
    text.append(UInt8(bitPattern: pointer.pointee))
    pointer += 1
  }
  return text
}
