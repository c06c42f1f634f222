import Content
import Diagnostics

// All wording of names that are none.

func faultyName(_ name: Reference, _ fault: NameFault) -> Diagnostic {
  switch fault {
  case .address:
    return Diagnostic(
      "W0540", .warning, "`\(name.value)` is an address, where a name is asked for", at: name.place,
      help: "write the name as readers should see it")
  case .placeholder:
    return Diagnostic(
      "W0550", .warning, "`\(name.value)` stands for nobody, and is taken for a name with a page of its own",
      at: name.place,
      help: "leave it out where nobody is known, or write who it is in words, such as a witness")
  case .several(let names):
    let list = names.joined(separator: ", ")
    return Diagnostic(
      "W0541", .warning, "`\(name.value)` is taken for one name", at: name.place,
      help: "write several as a list, `[\(list)]`, or give the one a file below `content/entities/`")
  case .bracket(let inner):
    return Diagnostic(
      "W0542", .warning, "`\(name.value)` is taken for a name with its bracket", at: name.place,
      help: inner.hasPrefix("@")
        ? "write the name of a person or an organisation; a source cannot stand here"
        : inner.isEmpty
          ? "write a name" : "write `\(inner)`, or give the name a file below `content/entities/`")
  case .quoted(let inner):
    return Diagnostic(
      "W0542", .warning, "`\(name.value)` is taken for a name with its quotation marks", at: name.place,
      help: "write `\(inner)`; where YAML needs quotation marks, they are straight: `\"\(inner)\"`")
  case .scripts(let word, let strangers):
    return Diagnostic(
      "W0543", .warning, "`\(word)` has Latin and Cyrillic letters, so texts that mention it are not found",
      at: name.place,
      help:
        "type \(strangers.count == 1 ? "this letter" : "these letters") anew, in the script of the others: "
        + "`\(strangers)`")
  }
}

func starWithin(_ alias: Located<String>) -> Diagnostic {
  Diagnostic(
    "W0544", .warning, "the alias `\(alias.value)` matches nothing, for its star is not at its end",
    at: alias.place, help: "write the ending as a star, such as `Лубінц*`, or list each form")
}

func starAfterTooLittle(_ alias: Located<String>) -> Diagnostic {
  Diagnostic(
    "W0545", .warning,
    "the alias `\(alias.value)` matches \(alias.value == "*" ? "nothing" : "far too many words")",
    at: alias.place, help: "write at least three letters before the star")
}

func sameWikidataItem(_ item: Located<String>, of id: String, alsoOf other: String, first: Place)
  -> Diagnostic
{
  Diagnostic(
    "W0546", .warning, "the Wikidata item `\(item.value)` is given to two entities, `\(other)` and `\(id)`",
    at: item.place, help: "correct one of the two, or make one file of both if they are the same",
    related: [.init("`\(other)` has it here", at: first)])
}

func reviewedByAuthor(_ reviewer: Reference, author: Reference) -> Diagnostic {
  Diagnostic(
    "W0547", .warning, "`\(reviewer.value)` wrote the article and reviewed it", at: reviewer.place,
    help: "name somebody else, or leave out `reviewed-by:`",
    related: [.init("the author stands here", at: author.place)])
}
