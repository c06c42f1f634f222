import Diagnostics

/// What is known of a site before any entry is read: which of its files are what, and its settings.
///
/// `files` may hold other files, which are passed over. `media` are paths from the site's root of files that
/// need not be read (see `contentRole(of:)`). `baseURL` stands in for the one of `site.yml`.
package struct ContentFiles: Sendable {
  let sorted: SortedFiles
  let settingsReading: Checked<SettingsReading>

  package init(_ files: InputFiles, media: [String] = [], baseURL: String? = nil) {
    sorted = SortedFiles(files, media: media)
    settingsReading = readSettings(of: files, baseURL: baseURL, areMisnamed: sorted.hasMisnamedSettings)
  }

  package var settings: SiteSettings { settingsReading.value.settings }
}

/// Reads everything below `content/`: settings, entries and the list of media, with everything that is wrong
/// with them.
///
/// References are not followed here, drafts are kept, and the same files in another order give the same
/// value.
package func readContent(
  _ files: InputFiles, media: [String] = [], baseURL: String? = nil
) -> Checked<SiteContent> {
  var memory = ReadingMemory()
  return readContent(ContentFiles(files, media: media, baseURL: baseURL), in: files, &memory)
}

/// The same, reading only those entries that are not remembered, and remembering them all.
package func readContent(
  _ content: ContentFiles, in files: InputFiles, _ memory: inout ReadingMemory
) -> Checked<SiteContent> {
  let (sorted, settings) = (content.sorted, content.settingsReading)
  let readings = memory.read(sorted.entries, in: files, settings.value.context)
  var joined = JoinedEntries()
  for (reading, file) in zip(readings, sorted.entries) { joined.add(reading, of: file) }
  let content = SiteContent(
    settings: settings.value.settings, articles: joined.articles, sources: joined.sources,
    entities: joined.entities, events: joined.events, pages: joined.pages, media: sorted.media,
    brokenIDs: joined.broken)
  return Checked(content, sorted.diagnostics + settings.diagnostics + joined.diagnostics)
}
