/// Every record that a file below `content/` may hold.
package enum ContentDeclarations {
  package static let site = SiteKeys.record
  package static let article = ArticleKeys.record
  package static let source = SourceKeys.record
  /// A source that is written out where it is cited; shapes name it by `ValueShape.source`.
  package static let inlineSource = SourceKeys.inlineRecord
  package static let entity = EntityKeys.record
  package static let event = EventKeys.record
  package static let page = PageKeys.record

  /// The records that a file can consist of.
  package static let files = [article, source, entity, event, page, site]
}
