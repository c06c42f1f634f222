import Content
import Testing

@testable import Rendering

/// The titles of the ways into a list of people, and where they lead.
private func jumps(_ names: [String]) -> [String] {
  var files: [String: String] = ["site.yml": smallSite["site.yml"] ?? ""]
  for (index, name) in names.enumerated() {
    files["entities/person-\(index).md"] = "---\nname: \"\(name)\"\nkind: person\n---\n"
  }
  return (facts(of: files).jumps.entities[.person] ?? []).map { jump in
    "\(jump.title) \(jump.address.route.outputPath)#\(jump.address.fragment ?? "")"
  }
}

@Suite struct `Ways into long lists` {
  @Test func `Names are reached by their first letters in any script, whatever page they stand on`() {
    let latin = (0..<230).map { "Adam \($0 + 1000)" }
    let found = jumps(latin + ["Éva", "bea", "Юрій", "أحمد", "李明", "7 of Nine"])
    #expect(
      found == [
        "# entities/index.html#entity-person-235", "A entities/index.html#entity-person-0",
        "B entities/page/2/index.html#entity-person-231", "É entities/page/2/index.html#entity-person-230",
        "Ю entities/page/2/index.html#entity-person-232", "أ entities/page/2/index.html#entity-person-233",
        "李 entities/page/2/index.html#entity-person-234",
      ])
  }

  @Test func `A short list needs none`() {
    #expect(jumps(["Anna", "Boris", "Clara"]) == [])
  }

  @Test func `Of many letters every few are there`() {
    let names = (0..<900).compactMap { Unicode.Scalar(0x4E00 + $0).map { String(Character($0)) } }
    #expect(jumps(names).count == 60)
  }
}
