import Content
import Diagnostics

/// Resolves every reference of a site, finds every mention, and puts everything dated in order.
///
/// Takes what the editors wrote and the files that it was read from; gives a linked site and all that leads
/// nowhere or two ways. It never reads a clock, never drops an entry but a draft that was not asked for, and
/// gives the same value whatever the order in which files were listed.
package func link(
  _ content: SiteContent, _ options: LinkOptions, of files: InputFiles
) -> Checked<LinkedSite> {
  let linkage = link(content, options, of: files, after: nil)
  return Checked(linkage.value.site, linkage.diagnostics)
}

/// The same, with what the next linking can build on; bodies that an earlier one linked against the same
/// names and ids are not linked again.
package func link(
  _ content: SiteContent, _ options: LinkOptions, of files: InputFiles, after earlier: Linkage?
) -> Checked<Linkage> {
  let published = PublishedContent(content, drafts: options.drafts)
  let sources = SourceTable(files: published.sources, inline: published.inlineSources)
  let newestFirst = correctionsNewestFirst(published.articles)
  let (timeline, (entities, wholes, paths)) = concurrently {
    buildTimeline(published, newestFirst, sources)
  } _: {
    let entities = buildEntityDirectory(published, references: entityReferences(published, sources))
    return (
      entities, resolveParts(entities.value),
      ContentPaths(published, entities.value, sources, media: content.media, files)
    )
  }
  let resolver = Resolver(published, entities.value, sources, paths, timeline)
  let corrections = resolveCorrections(newestFirst, resolver)
  let parties = resolveParties(content.settings.rules.parties, resolver)
  let finder = MentionFinder(names: entities.value.names)
  let known = earlier.flatMap { $0.resolvesAlike(resolver, options) ? $0.parts.bodies : nil }
  let linked = linkBodies(with: resolver, finder, options, known: known)
  let parts = LinkedParts(
    resolver: resolver, finder: finder, wholes: wholes.value, corrections: corrections.value,
    parties: parties.value, bodies: linked.bodies, timeline: timeline)
  let site = assembleSite(parts)
  let unused = unusedSources(of: site.value.sources, published)
  var suggester = Suggester(resolver, unused: unused)
  let lost = wordFailures(linked.failures, &suggester) + checkSourceReferences(&suggester)
  let problems =
    entities.diagnostics + wholes.diagnostics + corrections.diagnostics + parties.diagnostics
    + lost + site.diagnostics
    + checkReviewers(of: published.articles, entities.value)
    + checkDates(of: published.articles, sources.records, today: options.today)
    + checkCitedDates(site.value.articles, site.value.claims, site.value.sources, today: options.today)
    + checkEvidence(of: site.value.claims, sources) + checkCopies(sources, entities.value)
    + unused.filter { !suggester.offered.contains($0.header.id) }.map(unusedSource)
  return Checked(Linkage(site: site.value, parts: parts, options: options), problems)
}
