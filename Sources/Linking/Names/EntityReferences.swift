import Content

/// Every text that stands where an entity is asked for, in a fixed order: the first spelling of a name is the
/// one that is shown.
func entityReferences(_ content: PublishedContent, _ sources: SourceTable) -> [Reference] {
  var references: [Reference] = []
  for article in content.articles {
    references += article.authors + article.reviewedBy + article.entities
    for claim in article.claims {
      references += claim.by
      if let contact = claim.contacted { references.append(contact.who) }
    }
  }
  for owned in content.events { references += owned.event.entities }
  for source in sources.records {
    if let publisher = source.publisher { references.append(publisher) }
    references += source.authors
  }
  references += content.entities.compactMap(\.partOf)
  return references
}
