import Dates
import TestSupport
import Testing

@testable import Evidence

@Suite("Changes of a verdict are held against those before them") struct VerdictChainTests {
  private static let days = [
    "2024-02-01", "2024-02-01", "2024-02-03", "2024-02", "2024-03", "2024-03-05", "2024", "2024-02-02~",
    "2024-01/2024-02", "2023-12-30",
  ]
  private static let verdicts = ["supported", "mixed", "refuted"]

  private struct Change {
    let date: String
    let from: String
    let to: String

    func isBefore(_ other: Change) -> Bool {
      guard case .success(let mine) = EDTFDate.parse(date),
        case .success(let theirs) = EDTFDate.parse(other.date)
      else { return false }
      return mine.isCertainlyBefore(theirs)
    }
  }

  /// The number of E0646 by the definition, every three changes looked at; `changes` are newest first.
  private func broken(_ changes: [Change]) -> Int {
    var hasFirst = false
    var count = 0
    for index in changes.indices.reversed() {
      let change = changes[index]
      let before = changes.indices.filter { other in
        other != index && !change.isBefore(changes[other])
          && !changes.contains { changes[other].isBefore($0) && $0.isBefore(change) }
      }
      if before.contains(where: { changes[$0].to == change.from }) { continue }
      if !before.isEmpty, hasFirst || before.contains(where: { changes[$0].isBefore(change) }) {
        count += 1
      } else {
        hasFirst = true
      }
    }
    return count
  }

  @Test(arguments: 1...60) func `found as the definition has it`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let changes = (0..<2 + random.below(6)).map { _ in
      let from = random.below(3)
      return Change(
        date: Self.days[random.below(Self.days.count)], from: Self.verdicts[from],
        to: Self.verdicts[(from + 1 + random.below(2)) % 3])
    }
    let written = changes.enumerated().map { number, change in
      "  - { kind: update, text: W\(number)., claim: c, date: \(change.date), from: \(change.from), "
        + "to: \(change.to) }\n"
    }
    for verdict in Self.verdicts {
      let site = RuledSite(
        claims: claim(verdict, [], "single-origin: x"), article: "corrections:\n\(written.joined())")
      if site.codes.contains("E0645") { continue }
      let linked = site.site.corrections.map {
        Change(
          date: $0.correction.date.value.text, from: $0.correction.from?.value ?? "",
          to: $0.correction.to?.value ?? "")
      }
      var seen = Set<[String]>()
      let unlike = linked.filter { seen.insert([$0.date, $0.from, $0.to]).inserted }
      #expect(site.codes.count { $0 == "E0646" } == broken(unlike), "\(written.joined())")
    }
  }

  @Test(.timeLimit(.minutes(1))) func `thousands of changes take a moment`() {
    let written = (0..<6000).map { number in
      let day = CivilDate(dayNumber: 12_000 + number) ?? .epoch
      let (from, to) = number.isMultiple(of: 2) ? ("supported", "mixed") : ("mixed", "supported")
      return "  - { kind: update, text: W., claim: c, date: \(day), from: \(from), to: \(to) }\n"
    }
    let site = RuledSite(
      claims: claim("supported", [], "single-origin: x"), article: "corrections:\n\(written.joined())")
    #expect(!site.codes.contains("E0646"))
  }
}
