import Content
import Diagnostics
import Linking

/// Translations whose claims have other verdicts than the original's.
///
/// Only where both have as many claims, so that each is a translation of one; in which order is open, so that
/// the verdicts are counted.
func checkTranslatedVerdicts(in site: LinkedSite) -> [Diagnostic] {
  site.articles.compactMap { translation in
    guard let original = translation.translationOf.map({ site.articles[$0] }),
      !translation.article.header.isDamaged, !original.article.header.isDamaged
    else { return nil }
    let (mine, theirs) = (translation.claims.map { site.claims[$0] }, original.claims.map { site.claims[$0] })
    guard mine.count == theirs.count, mine.map(\.verdict).sorted() != theirs.map(\.verdict).sorted() else {
      return nil
    }
    return zip(mine, theirs).first { $0.verdict != $1.verdict }.map {
      translatedToAnotherVerdict($0.claim, original: $1.claim)
    }
  }
}
