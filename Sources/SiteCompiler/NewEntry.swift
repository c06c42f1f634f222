import Content
import Diagnostics

/// What is wrong with a new entry's file by itself, before there is a site that it belongs to.
package func problems(inNew file: InputFile) -> DiagnosticReport {
  let settings = InputFile(path: "content/site.yml", text: "title: T\nbase-url: https://example.org/\n")
  let files = InputFiles([file, settings])
  return DiagnosticReport(readContent(files).diagnostics.filter { $0.place.file == FileID(0) }, in: files)
}

/// The language that a site's settings name.
package func siteLanguage(_ settings: InputFile) -> String {
  let file = InputFile(path: "content/site.yml", bytes: settings.bytes)
  return readContent(InputFiles([file])).value.settings.language
}
