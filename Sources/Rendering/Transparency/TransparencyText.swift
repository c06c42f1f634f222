import Markup

extension TransparencyReport {
  /// For people; of long lists of pages it shows the first.
  package var markdown: String {
    var lines = [
      "# Transparency report", "", "Of <\(site)>, drawn from its content alone. See docs/transparency.md.",
    ]
    for code in codes {
      lines += ["", "## \(code.name)", "", "<\(code.address)>", "", code.summary]
      for criterion in code.criteria {
        let finding = criterion.finding
        lines += ["", "### \(criterion.id): \(finding.state.words)", "", criterion.asks, "", finding.words]
        lines += list("Shown at", finding.shownAt) + list("Lacking at", finding.lackingAt)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For machines; every list is whole.
  package var json: String {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("site", site)
      json.array("codes") { json in
        for code in codes {
          json.object { json in
            json.member("name", code.name)
            json.member("url", code.address)
            json.array("criteria") { json in
              for criterion in code.criteria { json.criterion(criterion) }
            }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private func list(_ title: String, _ addresses: [String]) -> [String] {
    guard !addresses.isEmpty else { return [] }
    let shown = addresses.prefix(10).map { "- <\($0)>" }
    let rest = addresses.count - shown.count
    return ["", "\(title):", ""] + shown + (rest > 0 ? ["- and \(rest) more"] : [])
  }
}

extension TransparencyReport.Code {
  /// `Met: 12, partly: 3, not met: 2, cannot be shown: 8.`
  fileprivate var summary: String {
    let counts = TransparencyReport.State.allCases.map { state in
      "\(state.words): \(criteria.count { $0.finding.state == state })"
    }.joined(separator: ", ")
    return "\(counts.prefix(1).uppercased())\(counts.dropFirst())."
  }
}

extension TransparencyReport.State {
  fileprivate var words: String {
    switch self {
    case .met: "met"
    case .partly: "partly"
    case .notMet: "not met"
    case .beyond: "cannot be shown"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func criterion(_ criterion: TransparencyReport.Criterion) {
    object { json in
      json.member("id", criterion.id)
      json.member("asks", criterion.asks)
      json.member("state", criterion.finding.state.rawValue)
      json.member("finding", criterion.finding.words)
      json.member("shownAt", criterion.finding.shownAt)
      json.member("lackingAt", criterion.finding.lackingAt)
    }
  }
}
