import Content
import Diagnostics
import Linking

/// All wording of what can be wrong with addresses.

func sharedAddress(_ route: Route, first: Place, second: Place) -> Diagnostic {
  Diagnostic(
    "E0801", .error, "two pages have the address `/\(route.address)`", at: second,
    help: "give one of them another `id:` or alias",
    related: [.init("the other one", at: first)])
}

func reservedAddress(_ route: Route, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0802", .error, "the address `/\(route.address)` belongs to a page that every site has", at: place,
    help: "give this entry another `id:` or alias")
}

func brokenLink(_ path: String, at place: Place, nearest: [String]) -> Diagnostic {
  let elsewhere = addressElsewhere(meantBy: path)
  return Diagnostic(
    "E0803", .error, "no page or file of this site has the address `/\(path)`", at: place,
    help: didYouMean(elsewhere.map { [$0] } ?? nearest.map { "/\($0)" })
      ?? "link to an entry by its id instead: `[[id]]`",
    fixes: elsewhere.map { [Diagnostic.FixIt(place, replacing: path, with: $0)] }
      ?? .misspelt(path, among: nearest, at: place))
}

func lostAddress(_ address: String, at place: Place, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "W0810", .warning, "this site has nothing at its own address `\(address)`", at: place,
    help: didYouMean(nearest.map { "/\($0)" })
      ?? "correct the address, or link to an entry by its id: `[[id]]`")
}

func missingHeading(_ fragment: String, of route: Route, at place: Place, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "W0809", .warning, "no heading of `/\(route.address)` has the id `\(fragment)`", at: place,
    help: didYouMean(nearest) ?? "link to one of its headings, or to the page as a whole")
}

func unknownNavigation(_ item: Reference, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "E0804", .error, "`\(item.value)` is neither a list of the site nor a page", at: item.place,
    help: didYouMean(nearest)
      ?? "use \(NavigationWord.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")) or a page's id",
    fixes: .misspelt(item.value, among: nearest, at: item.place))
}

func impossibleAlias(_ alias: Located<String>) -> Diagnostic {
  Diagnostic(
    "E0805", .error, "`\(alias.value)` is not an address that a web host can serve", at: alias.place,
    help: "write it from the site's root, such as `/old/address/`, without `..`, `?`, `#`, `%` or spaces")
}

func hiddenMedia(_ path: String, _ route: Route, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0806", .error, "the file `\(path)` would be published as `/\(route.address)`, which is taken",
    at: place,
    help: "rename the file")
}

func fileAndFolder(_ route: Route, _ other: Route, at place: Place) -> Diagnostic {
  Diagnostic(
    "E0807", .error, "the addresses `/\(route.address)` and `/\(other.address)` cannot both exist",
    at: place,
    help: "choose another alias: one of the two is a file where the other needs a folder")
}

func unknownPolicyPage(_ reference: Reference, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "E0841", .error, "`\(reference.value)` is neither a page of this site nor a web address",
    at: reference.place,
    help: didYouMean(nearest) ?? "write the id of a page below `content/pages/`, or an address in full")
}

func missingMedia(_ file: Located<String>, nearest: [String]) -> Diagnostic {
  Diagnostic(
    "E0842", .error, "there is no file `content/\(file.value)`", at: file.place,
    help: didYouMean(nearest) ?? "put the file below `content/media/`, or write a web address")
}

func unshownShareImage(_ file: Located<String>) -> Diagnostic {
  Diagnostic(
    "W0843", .warning, "social networks do not show `\(file.value)`", at: file.place,
    help: "use a PNG, JPEG, WebP or GIF, best of 1200 by 630 pixels")
}

func blockedImage(_ address: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0844", .warning, "pages load no picture from another site: `\(address)`",
    at: place,
    help: "copy it to `content/media/`, or allow its origin under `content-security-policy:`")
}

func unshownLogo(_ file: Located<String>) -> Diagnostic {
  Diagnostic(
    "W0850", .warning, "browsers do not show `\(file.value)` as a picture", at: file.place,
    help: "export it as JPEG, PNG, WebP or SVG")
}
