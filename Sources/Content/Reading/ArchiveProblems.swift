import Diagnostics

// All wording of what can be wrong with a source's copies.

func archivedAtItself(_ copy: Located<String>) -> Diagnostic {
  Diagnostic(
    "W0432", .warning, "the copy of the source has the source's own address", at: copy.place,
    help: "keep a copy elsewhere, for example at web.archive.org, and write its address, "
      + "or leave out `archived:`")
}

func archivedNowhere(_ copy: Located<String>) -> Diagnostic {
  Diagnostic(
    "W0439", .warning, "`\(copy.value)` leads to no copy, but to the archive's form or list", at: copy.place,
    help: "open the copy itself, and write its address, in which a row of digits says when it was made")
}

func archivedFromElsewhere(_ copy: Located<String>, page: String) -> Diagnostic {
  Diagnostic(
    "W0439", .warning, "the copy is one of `\(page)`, and the source has another address", at: copy.place,
    help: "write the address of this source's copy, or correct `url:`")
}
