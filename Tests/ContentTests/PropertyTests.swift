import Diagnostics
import TestSupport
import Testing

@testable import Content

struct PropertyTests {
  @Test func `the order of the files changes nothing`() {
    var inputs = Sample.all.map { InputFile(path: $0.key, text: $0.value) }
    for number in 0..<40 {
      let text = "---\nid: p\(number % 30)\ntitle: T\nnumber: \(number)\n---\n"
      inputs.append(InputFile(path: "content/pages/n\(number).md", text: text))
    }
    let expected = summary(read(inputs))
    var numbers = SeededRandom(seed: 1)
    for _ in 0..<10 {
      #expect(summary(read(inputs.shuffled(using: &numbers))) == expected)
    }
  }

  private func summary(_ site: ReadSite) -> [String] {
    let headers =
      site.content.articles.map(\.header) + site.content.sources.map(\.header)
      + site.content.entities.map(\.header)
      + site.content.events.map(\.header) + site.content.pages.map(\.header)
    let places = headers.map { "\(site.files[$0.place.file].path) \($0.place.lower) \($0.id)" }
    return places + site.problems + site.content.brokenIDs.map { "\($0.kind) \($0.id)" }.sorted()
  }

  @Test func `no change of a byte crashes the reader or drops an entry in silence`() {
    let original = Array(Sample.article.utf8)
    let site = InputFile(path: "content/site.yml", text: Sample.site)
    let bytes = Array("\n\t :-[]{},#'\"&*!|>%@`\\~?=_aZ09\u{0}\u{7F}".utf8) + [0x80, 0xC3, 0xE2, 0xFF]
    var numbers = SeededRandom(seed: 42)
    for round in 0..<10_000 {
      var changed = original
      for _ in 0...Int.random(in: 0..<3, using: &numbers) {
        let index = Int.random(in: 0..<changed.count, using: &numbers)
        let byte = bytes[Int.random(in: 0..<bytes.count, using: &numbers)]
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: changed[index] = byte
        case 1: changed.insert(byte, at: index)
        default: changed.remove(at: index)
        }
      }
      let result = read([InputFile(path: "content/articles/a.md", bytes: changed), site])
      if result.content.articles.isEmpty {
        #expect(!result.errors.isEmpty, "round \(round): \(String(decoding: changed, as: UTF8.self))")
        #expect(result.content.brokenIDs.contains { $0.kind == .article })
      }
      for place in result.diagnostics.map(\.place) {
        #expect(place.range.upperBound <= result.files[place.file].bytes.count)
      }
    }
  }

  @Test func `chunks on all cores give what one after the other gives`() {
    for count in [0, 1, 15, 16, 17, 63, 64, 65, 1000] {
      let numbers = Array(0..<count)
      #expect(concurrentMap(numbers) { "\($0)" } == numbers.map { "\($0)" })
    }
  }
}
