import Content
import Evidence
import Markup

/// One bar of a chart: what stands above it, the number in words, and its value.
struct LedgerBar {
  let label: String
  let number: String
  /// A decimal number as an editor writes it.
  let value: String
}

/// A chart of figures that count the same: bars on one scale, which begins at nought.
///
/// Nil for fewer than two, which there is nothing to compare with.
func ledgerChart(_ bars: [LedgerBar], id: String, title: String, description: String) -> SafeHTML? {
  guard bars.count > 1 else { return nil }
  // Beyond this, differences of two values would no longer be finite.
  let values = bars.map { min(max(Double($0.value) ?? 0, -1e300), 1e300) }
  let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
  let (width, step, barHeight) = (560, 44, 14)
  func x(_ value: Double) -> Int {
    Int((Double(width) * (value - low) / max(high - low, .leastNormalMagnitude)).rounded())
  }
  var svg = SVGWriter(
    .picture, width: width, height: bars.count * step, title: title, id: id, description: description)
  for (index, (bar, value)) in zip(bars, values).enumerated() {
    let y = index * step
    let room = width - 10 * bar.number.count
    svg.text(
      diagramLines(bar.label, width: room, fontSize: 13, count: 1).joined(), x: 0, y: y + 15, kind: "start")
    svg.text(bar.number, x: width, y: y + 15, kind: "end")
    svg.bar(
      x: x(min(0, value)), y: y + 22, width: max(1, x(max(0, value)) - x(min(0, value))), height: barHeight)
  }
  return svg.html
}
