import Testing

@testable import Rendering

@Suite struct `Entities, evidence and search` {
  @Test func `An entity is a thing of schema.org, its page its name in the graph`() {
    let graph = published()["data/entities.json"]?.replacing(/\s*\n\s*/, with: "") ?? ""
    #expect(graph.hasPrefix(#"{"@context": "https://schema.org","@graph": [{"@id":"#))
    #expect(
      graph.contains(
        """
        {"@id": "https://example.org/passports/entities/kremlin/","@type": "Organization","name": "Kremlin",\
        "alternateName": ["The Kremlin",{"@value": "Кремль","@language": "ru"}],\
        "description": "The president's office",\
        "sameAs": ["https://www.wikidata.org/entity/Q133274","https://example.org/kremlin"],\
        "isPartOf": {"@id": "https://example.org/passports/entities/russia/"}}
        """))
  }

  @Test(
    "What an entity is part of is called as its kind asks",
    arguments: [
      ("organisation", "organisation", "parentOrganization"), ("person", "organisation", "memberOf"),
      ("place", "place", "containedInPlace"), ("document", "document", "isPartOf"),
      ("place", "other", "isPartOf"),
    ])
  func wholes(kind: String, whole: String, relation: String) {
    let graph = published([
      "entities/kremlin.md": "---\nname: Kremlin\nkind: \(kind)\npart-of: russia\n---\n",
      "entities/russia.md": "---\nname: Russia\nkind: \(whole)\n---\n",
    ])["data/entities.json"]
    #expect(graph?.contains("\"\(relation)\": {") == true)
  }

  @Test func `Evidence is counted on both sides, claim by claim`() {
    let evidence = published()["data/evidence.json"]?.replacing(/\s*\n\s*/, with: "")
    #expect(
      evidence == """
        [{"id": "two-million","verdict": "refuted",\
        "supports": {"sources": 2,"origins": ["interfax-2024"],"independent": 1,"unknown": 1},\
        "undermines": {"sources": 0,"origins": [],"independent": 0,"unknown": 0},\
        "foundation": {"sources": 0,"origins": [],"independent": 0,"unknown": 0},\
        "weaknesses": [{"kind": "too-few-origins"}],\
        "relays": [{"by": "relay","of": "interfax-2024","how": "names"},\
        {"by": "relay","how": "unattributed"}],\
        "loops": [],"withdrawn": ["interfax-2024"],"losesLastOrigin": false,\
        "quotations": [{"in": "claim","source": "interfax-2024","checked": false}]},\
        {"id": "two-million-2","verdict": "unproven",\
        "supports": {"sources": 0,"origins": [],"independent": 0,"unknown": 0},\
        "undermines": {"sources": 0,"origins": [],"independent": 0,"unknown": 0},\
        "foundation": {"sources": 0,"origins": [],"independent": 0,"unknown": 0},\
        "weaknesses": [],"relays": [],"loops": [],"withdrawn": [],"losesLastOrigin": false,"quotations": []}]
        """)
  }

  @Test func `The search index has every entry once, by its file from the site's root`() {
    #expect(
      published()["data/search.json"] == """
        [{"t":"Two million passports?","u":"articles/two-million/index.html","k":"article"},\
        {"t":"More than two million passports have been handed out.","u":"claims/two-million/index.html",\
        "k":"claim","v":"Refuted"},\
        {"t":"Nobody was forced.","u":"claims/two-million-2/index.html","k":"claim","v":"Unproven"},\
        {"t":"Anna Bell","u":"entities/anna-bell/index.html","k":"entity"},\
        {"t":"Interfax","u":"entities/interfax/index.html","k":"entity"},\
        {"t":"Ivan Petrov","u":"entities/ivan-petrov/index.html","k":"entity"},\
        {"t":"Kremlin","u":"entities/kremlin/index.html","k":"entity","n":["The Kremlin","Кремль"]},\
        {"t":"Russia","u":"entities/russia/index.html","k":"entity"},\
        {"t":"Two million passports & more","u":"sources/interfax-2024/index.html","k":"source"},\
        {"t":"A relay","u":"sources/relay/index.html","k":"source"},\
        {"t":"Deadline <b>named</b>","u":"timeline/2023/06/index.html#event-deadline","k":"event"},\
        {"t":"About","u":"about/index.html","k":"page"}]
        """)
  }
}
