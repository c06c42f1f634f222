import Diagnostics
import Markdown
import YAML

func readEntityFile(_ record: Record, _ file: EntryFile, _ body: Body, _ reader: inout FrontMatterReader)
  -> Entity?
{
  let name = reader.read(EntityKeys.name, in: record)
  let kind = reader.read(EntityKeys.kind, in: record)
  let aliases = reader.read(EntityKeys.aliases, in: record)
  let names = reader.read(EntityKeys.names, in: record)
  let wikidata = reader.read(EntityKeys.wikidata, in: record)
  let sameAs = reader.read(EntityKeys.sameAs, in: record)
  let role = reader.read(EntityKeys.role, in: record)
  let partOf = reader.read(EntityKeys.partOf, in: record)
  let header = reader.header(of: file, in: record)
  guard let name else { return nil }
  return Entity(
    header: header, name: name, kind: kind ?? .other, aliases: aliases, names: names, wikidata: wikidata,
    sameAs: sameAs, role: role, partOf: partOf, body: body)
}

func readPageFile(_ record: Record, _ file: EntryFile, _ body: Body, _ reader: inout FrontMatterReader)
  -> Page?
{
  let title = reader.read(PageKeys.title, in: record)
  let description = reader.read(PageKeys.description, in: record)
  let translationOf = reader.read(PageKeys.translationOf, in: record)
  let header = reader.header(of: file, in: record)
  guard let title = title ?? reader.standInText(for: record) else { return nil }
  return Page(
    header: header, title: title, description: description, translationOf: translationOf, body: body)
}

extension ValueReading where Value == [Entity.LocalName] {
  /// `{ uk: [Херсон], ru: Херсон }`: a name or a list of names under each language tag.
  static var namesByLanguage: Self {
    let shape = ValueShape.byLanguage(.text)
    let names = ValueReading<[Located<String>]>.list(of: .text)
    return Self(shape: shape) { node, reader in
      guard let mapping = node.mapping else {
        reader.expected(shape, found: node)
        return nil
      }
      return mapping.pairs.compactMap { pair in
        guard isLanguageTag(pair.key) else {
          let meant = likelyLanguageTag(pair.key)
          let fixes = meant.map { [Diagnostic.FixIt(pair.keyPlace, replacement: $0)] } ?? []
          reader.report(notALanguageTag(Located(pair.key, at: pair.keyPlace), meant: meant, fixes: fixes))
          return nil
        }
        guard !reader.wasReported(pair.value) else { return nil }
        guard !pair.value.isEmpty else {
          reader.report(emptyItem(of: "names", at: pair.keyPlace, comment: nil))
          return nil
        }
        return names.read(pair.value, &reader).map { Entity.LocalName(language: pair.key, names: $0) }
      }
    }
  }
}
