import Markup

/// Writes one SVG element for a page: no style, no script, and colours only by the classes of its parts.
struct SVGWriter {
  private var buffer = HTMLBuffer()

  enum Kind {
    /// One picture, which its title and description tell whole.
    case picture
    /// A drawing with hyperlinks in it.
    case drawing
  }

  /// `id` begins the ids of its title and description.
  init(_ kind: Kind, width: Int, height: Int, title: String, id: String, description: String) {
    buffer.append("<svg class=\"diagram\" xmlns=\"http://www.w3.org/2000/svg\"")
    switch kind {
    case .picture: buffer.append(" role=\"img\"")
    case .drawing: break
    }
    buffer.append(" aria-labelledby=\"")
    buffer.append(text: id)
    buffer.append("-title\" aria-describedby=\"")
    buffer.append(text: id)
    buffer.append("-description\"")
    attributes([("width", width), ("height", height)])
    buffer.append(" viewBox=\"0 0 ")
    buffer.append(number: width)
    buffer.append(" ")
    buffer.append(number: height)
    buffer.append("\">\n<title id=\"")
    buffer.append(text: id)
    buffer.append("-title\">")
    buffer.append(text: title)
    buffer.append("</title>\n<desc id=\"")
    buffer.append(text: id)
    buffer.append("-description\">")
    buffer.append(text: description)
    buffer.append("</desc>\n")
  }

  /// The finished element.
  var html: SafeHTML {
    var whole = buffer
    whole.append("</svg>")
    return whole.html
  }

  /// A box with a line of its own for `label` and up to two for `text`, in full for whoever points at it.
  mutating func box(at corner: DiagramLayout.Point, kind: String, href: String?, label: String, text: String)
  {
    let (width, height) = DiagramLayout.box
    buffer.append(href == nil ? "<g class=\"" : "<a class=\"")
    buffer.append(text: kind)
    if let href {
      buffer.append("\" href=\"")
      buffer.append(text: href)
    }
    buffer.append("\"><title>")
    buffer.append(text: label.isEmpty ? text : "\(label): \(text)")
    buffer.append("</title><rect")
    attributes([("x", corner.x), ("y", corner.y), ("width", width), ("height", height), ("rx", 4)])
    buffer.append("></rect>")
    let labels = diagramLines(label, width: width - 12, fontSize: 12, count: 1)
    let lines = diagramLines(text, width: width - 12, fontSize: 13, count: 3 - labels.count)
    var y = corner.y + (height - 17 * (labels.count + lines.count)) / 2 + 13
    for line in labels {
      self.text(line, x: corner.x + width / 2, y: y, kind: "label")
      y += 17
    }
    for line in lines {
      self.text(line, x: corner.x + width / 2, y: y, kind: "words")
      y += 17
    }
    buffer.append(href == nil ? "</g>\n" : "</a>\n")
  }

  /// A line through some points from left to right, level at each of them, with a head at its end; one
  /// that leads back, against the others, has it at its start.
  mutating func arrow(_ points: [DiagramLayout.Point], kind: String, isBack: Bool) {
    guard let first = points.first, let last = points.last, points.count > 1 else { return }
    buffer.append("<g aria-hidden=\"true\" class=\"arrow ")
    buffer.append(text: kind)
    buffer.append(isBack ? " loop\"><path class=\"line\" d=\"" : "\"><path class=\"line\" d=\"")
    append("M", first.x, first.y)
    for (from, to) in zip(points, points.dropFirst()) {
      let middle = (from.x + to.x) / 2
      if from.y == to.y { append("H", to.x) } else { append("C", middle, from.y, middle, to.y, to.x, to.y) }
    }
    buffer.append("\"></path><path class=\"head\" d=\"")
    if isBack { append("M", first.x, first.y) } else { append("M", last.x, last.y) }
    buffer.append(isBack ? "l8 -4v8z\"></path></g>\n" : "l-8 -4v8z\"></path></g>\n")
  }

  /// A command of a path.
  private mutating func append(_ command: StaticString, _ numbers: Int...) {
    buffer.append(command)
    for (index, number) in numbers.enumerated() {
      if index > 0 { buffer.append(" ") }
      buffer.append(number: number)
    }
  }

  mutating func bar(x: Int, y: Int, width: Int, height: Int) {
    buffer.append("<rect class=\"bar\"")
    attributes([("x", x), ("y", y), ("width", width), ("height", height)])
    buffer.append("></rect>\n")
  }

  mutating func text(_ text: String, x: Int, y: Int, kind: String) {
    buffer.append("<text class=\"")
    buffer.append(text: kind)
    buffer.append("\"")
    attributes([("x", x), ("y", y)])
    buffer.append(">")
    buffer.append(text: text)
    buffer.append("</text>")
  }

  private mutating func attributes(_ numbers: [(name: StaticString, value: Int)]) {
    for (name, value) in numbers {
      buffer.append(" ")
      buffer.append(name)
      buffer.append("=\"")
      buffer.append(number: value)
      buffer.append("\"")
    }
  }
}
