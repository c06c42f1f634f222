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
        "location": {"@id": "https://example.org/passports/entities/russia/"}}
        """))
  }

  @Test(
    "What an entity is part of is called as its kind asks",
    arguments: [
      ("organisation", "organisation", "parentOrganization"), ("person", "organisation", "memberOf"),
      ("place", "place", "containedInPlace"), ("document", "document", "isPartOf"),
      ("organisation", "place", "location"), ("place", "other", nil),
    ])
  func wholes(kind: String, whole: String, relation: String?) {
    let graph = published([
      "entities/kremlin.md": "---\nname: Kremlin\nkind: \(kind)\npart-of: russia\n---\n",
      "entities/russia.md": "---\nname: Russia\nkind: \(whole)\n---\n",
    ])["data/entities.json"]
    #expect(graph?.firstMatch(of: /"(\w+)": \{/).map { String($0.1) } == relation)
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
    let files = published()
    #expect(
      files["data/search/entries-0.json"] == """
        [["2023","timeline/2023/index.html","2",0],\
        ["2024","timeline/2024/index.html","5",0],\
        ["June 2023","timeline/2023/06/index.html","2",0],\
        ["February 2024","timeline/2024/02/index.html","1",0],\
        ["March 2024","timeline/2024/03/index.html","4",0],\
        ["1 June 2023","timeline/2023/06/01/index.html","1",0],\
        ["2 March 2024","timeline/2024/03/02/index.html","1",0],\
        ["5 March 2024","timeline/2024/03/05/index.html","1",0],\
        ["6 March 2024","timeline/2024/03/06/index.html","1",0],\
        ["7 March 2024","timeline/2024/03/07/index.html","1",0],\
        ["Interfax","entities/interfax/index.html",0,0],\
        ["Kremlin","entities/kremlin/index.html","The president's office",0],\
        ["Anna Bell","entities/anna-bell/index.html",0,0],\
        ["Ivan Petrov","entities/ivan-petrov/index.html",0,0],\
        ["Russia","entities/russia/index.html",0,0],\
        ["More than two million passports have been handed out.","claims/two-million/index.html","Kremlin",2],\
        ["Nobody was forced.","claims/two-million-2/index.html",0,3],\
        ["Two million passports?","articles/two-million/index.html","2 March 2024",0],\
        ["Deadline <b>named</b>","timeline/2023/06/index.html#event-deadline","June 2023",0],\
        ["Two million passports & more","sources/interfax-2024/index.html","Interfax",0,"ru"],\
        ["A relay","sources/relay/index.html",0,0],\
        ["About","about/index.html",0,0]]
        """)
    #expect(
      files["data/search.json"] == """
        {"words":["01"],"ends":["1"],"size":24,\
        "kinds":{"date":0,"entity":10,"claim":15,"article":17,"event":18,"source":19,"page":21}}
        """)
  }

  @Test func `A word of the search index leads to all entries that have it`() {
    let files = published()
    let words = files["data/search/words-0.txt"]?.split(separator: "\n").map(String.init) ?? []
    #expect(words.contains { $0.hasPrefix("кремль ") })
    #expect(words == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let ends = files["data/search/ends-0.txt"]?.split(separator: "\n").map(String.init) ?? []
    let backwards = words.map { String($0.prefix { $0 != " " }.reversed()) }
    #expect(Set(ends) == Set(backwards))
  }

  @Test(arguments: [
    ("Café de l’Ouest", ["cafe", "de", "l", "ouest"]), ("Лубінця й Їжак", ["лубінця", "и", "іжак"]),
    ("東京 2023-04", ["東", "京", "2023", "04"]), ("Łódź", ["lodz"]), ("أحمد مُحَمَّد", ["احمد", "محمد"]),
    (" – ", []),
  ])
  func `Words are searched for without case and marks`(_ text: String, _ words: [String]) {
    var found: [String] = []
    searchWords(in: text) { found.append($0) }
    #expect(found == words)
  }

  @Test(arguments: [([0, 1, 40], "ABnB"), ([31], "f"), ([32], "gB"), ([1024], "ggB"), ([], "")])
  func `Entries are written as distances`(_ entries: [Int32], _ text: String) {
    var bytes: [UInt8] = []
    bytes.appendEntries(entries)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [([0, 1, 2, 40], "AClBA"), ([3], "DA"), ([0, 2, 3], "AABB"), ([], "")])
  func `Positions of a filter are written as runs`(_ positions: [Int32], _ text: String) {
    var bytes: [UInt8] = []
    bytes.appendRuns(positions)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
