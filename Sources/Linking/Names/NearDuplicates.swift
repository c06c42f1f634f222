import Content
import Diagnostics

/// Two entries that may be one.
package struct NearDuplicate: Sendable {
  package let place: Place
  package let what: String
  package let note: String
}

/// Entities and sources that are written so much alike that they may be one, each with the first like it.
///
/// Names are alike when they have the same words in any order, or when one letter makes the difference and no
/// digit does; sources also when their titles are alike. The cost does not grow with the pairs of entries.
package func nearDuplicates(of site: LinkedSite) -> [NearDuplicate] {
  var entities = LikeTexts()
  let people = site.entities.compactMap { entity in
    entities.first(like: entity.name, id: entity.id).map {
      NearDuplicate(
        place: entity.place, what: "entity `\(entity.id)`, \(entity.name)",
        note: "much like the entity `\($0)`")
    }
  }
  var sources = LikeTexts()
  return people
    + site.sources.compactMap { source in
      sources.first(like: source.source.title.value, id: source.id).map {
        NearDuplicate(
          place: source.source.header.place, what: "source `\(source.id)`, \(source.source.title.value)",
          note: "much like the source `\($0)`")
      }
    }
}

/// Texts seen so far, under every form that a text like them also has.
private struct LikeTexts {
  private var idsByForm: [String: String] = [:]

  /// The id of the first text like this one, which then stands for itself, too.
  mutating func first(like text: String, id: String) -> String? {
    let words = romanisedID(of: text).split(separator: "-").sorted()
    let whole = words.joined(separator: "-")
    var forms = [whole]
    if whole.utf8.count >= 7 {
      let bytes = Array(whole.utf8.prefix(80))
      for index in bytes.indices where !(0x30...0x39).contains(bytes[index]) {
        var shorter = bytes
        shorter.remove(at: index)
        forms.append(String(decoding: shorter, as: UTF8.self))
      }
    }
    let found = forms.first { idsByForm[$0] != nil }.flatMap { idsByForm[$0] }
    for form in forms where idsByForm[form] == nil { idsByForm[form] = id }
    return found
  }
}
