import Content
import Diagnostics
import Linking

/// What is wrong with an entry's file by itself, and what its text points at in vain on a site that is given.
package func problems(
  in file: InputFile,
  settings: InputFile = InputFile(path: settingsPath, text: "title: T\nbase-url: https://example.org/\n"),
  on site: Linkage? = nil
) -> DiagnosticReport {
  let files = InputFiles([file, settings])
  let content = readContent(files)
  let lost = site?.lostPointers(in: content.value) ?? []
  return DiagnosticReport((content.diagnostics + lost).filter { $0.place.file == FileID(0) }, in: files)
}

/// The language that a site's settings name.
package func siteLanguage(_ settings: InputFile) -> String {
  let file = InputFile(path: settingsPath, bytes: settings.bytes)
  return ContentFiles(InputFiles([file])).settings.language
}
