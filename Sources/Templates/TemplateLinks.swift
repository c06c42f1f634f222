import Diagnostics

/// Checks what templates extend and include: that it is there, that no template leads back to itself, and
/// that a block stands where one of that name is shown.
///
/// A page is a page of its own: it is neither suggested nor may it be shown within another.
func checkLinks(of templates: [String: Template], order: [String], pages: Set<String>) -> [Diagnostic] {
  var problems: [Diagnostic] = []
  var links: [String: [Link]] = [:]
  for name in order {
    guard let template = templates[name], links[name] == nil else { continue }
    let found = outgoingLinks(template)
    for link in found where templates[link.target] == nil {
      let known = Set(templates.keys).subtracting(pages)
      problems.append(Problem.unknownTemplate(link.target, known: known, at: link.place))
    }
    for link in found where link.isInclude && pages.contains(link.target) && link.target != name {
      let near = templates.keys.filter { !pages.contains($0) && $0.hasSuffix("/\(link.target)") }
      problems.append(Problem.includesPage(link.target, meant: near.min(), at: link.place))
    }
    links[name] = found.filter { templates[$0.target] != nil }
  }
  var finished: Set<String> = []
  for name in order {
    var path: [String] = []
    follow(name, links, &path, &finished, &problems)
  }
  return problems + order.flatMap { blocksWithoutPlace(in: $0, templates) }
}

/// Blocks that no template above has, so that they are never shown.
private func blocksWithoutPlace(in name: String, _ templates: [String: Template]) -> [Diagnostic] {
  guard let template = templates[name], template.extends != nil else { return [] }
  var known: Set<String> = []
  var seen: Set<String> = []
  var above = template.extends
  while let link = above {
    // What extends nothing, or itself, was reported.
    // Nor is anything known of the blocks of what could not be read.
    guard let parent = templates[link.name], !parent.isBroken, seen.insert(link.name).inserted else {
      return []
    }
    known.formUnion(parent.blocks.keys)
    above = parent.extends
  }
  return template.body.compactMap { node in
    guard case .block(let block) = node, !known.contains(block.name) else { return nil }
    return Problem.blockWithoutPlace(block.name, known: known, at: Place(template.file, block.range))
  }
}

private struct Link {
  let target: String
  let place: Place
  var isInclude = true
}

private func outgoingLinks(_ template: Template) -> [Link] {
  var links: [Link] = []
  if let extends = template.extends {
    links.append(
      Link(target: extends.name, place: Place(template.file, extends.range), isInclude: false))
  }
  collect(template.body, template.file, &links)
  return links
}

private func collect(_ nodes: [Node], _ file: FileID, _ links: inout [Link]) {
  for node in nodes {
    switch node {
    case .include(let name, let range): links.append(Link(target: name, place: Place(file, range)))
    case .condition(let branches, let otherwise, _):
      for branch in branches { collect(branch.body.nodes, file, &links) }
      collect(otherwise.nodes, file, &links)
    case .loop(let loop):
      collect(loop.body, file, &links)
      collect(loop.otherwise, file, &links)
    case .capture(_, _, let body), .with(_, let body): collect(body, file, &links)
    case .block(let block): collect(block.body, file, &links)
    case .text, .print, .set, .extends, .parentBlock: break
    }
  }
}

private func follow(
  _ name: String, _ links: [String: [Link]], _ path: inout [String], _ finished: inout Set<String>,
  _ problems: inout [Diagnostic]
) {
  guard !finished.contains(name) else { return }
  path.append(name)
  for link in links[name] ?? [] {
    if let start = path.firstIndex(of: link.target) {
      problems.append(Problem.cycle(path[start...] + [link.target], at: link.place))
    } else {
      follow(link.target, links, &path, &finished, &problems)
    }
  }
  path.removeLast()
  finished.insert(name)
}
