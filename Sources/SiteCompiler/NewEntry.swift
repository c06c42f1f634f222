import Content
import Diagnostics

/// What is wrong with an entry's file by itself, whatever else there is on its site.
package func problems(
  in file: InputFile,
  settings: InputFile = InputFile(
    path: "content/site.yml", text: "title: T\nbase-url: https://example.org/\n")
) -> DiagnosticReport {
  let files = InputFiles([file, settings])
  return DiagnosticReport(readContent(files).diagnostics.filter { $0.place.file == FileID(0) }, in: files)
}

/// The language that a site's settings name.
package func siteLanguage(_ settings: InputFile) -> String {
  let file = InputFile(path: "content/site.yml", bytes: settings.bytes)
  return readContent(InputFiles([file])).value.settings.language
}
