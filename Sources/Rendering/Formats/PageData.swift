import Content
import Linking
import Markup
import Pages

/// Writes an article's NewsArticle for its page: who wrote it and when, what it rests on, what was corrected.
func articleData(_ key: ArticleKey, in facts: SiteFacts, into json: inout JSONWriter) {
  let linked = facts.site.articles[key]
  let article = linked.article
  let address = facts.absolute.href(facts.plan.address(of: .article(key)))
  json.object { json in
    json.member("@context", schemaContext)
    json.member("@type", "NewsArticle")
    json.member("@id", "\(address)#article")
    json.member("url", address)
    json.member("mainEntityOfPage", address)
    json.member("headline", article.title.value)
    json.member("description", ifPresent: article.summary?.value)
    json.member("image", ifPresent: facts.shareImage(of: article))
    json.member("inLanguage", article.header.language?.value ?? facts.site.settings.language)
    json.member("datePublished", ifPresent: article.date.value.publishedDay)
    json.member("dateModified", ifPresent: linked.knownLastDay(in: facts.site)?.description)
    json.authors(linked.authors, in: facts) { json, page in json.member("url", page) }
    json.publisherWithPolicies("publisher", of: facts)
    json.member("isAccessibleForFree", true)
    if !linked.sources.isEmpty {
      json.list("citation", linked.sources) { $0.work(facts.site.sources[$1].source) }
    }
    json.corrections(linked.corrections, at: address, in: facts)
  }
}

/// Writes the site and its publisher with all policies, for the front page.
func siteData(_ facts: SiteFacts, into json: inout JSONWriter) {
  let settings = facts.site.settings
  json.object { json in
    json.member("@context", schemaContext)
    json.array("@graph") { json in
      json.object { json in
        json.member("@type", "WebSite")
        json.member("@id", "\(facts.baseURL)#site")
        json.member("url", facts.baseURL)
        json.member("name", settings.title)
        json.member("description", ifPresent: settings.description.isEmpty ? nil : settings.description)
        json.member("inLanguage", settings.language)
        json.object("publisher") { $0.member("@id", facts.publisherID) }
        json.object("potentialAction") { json in
          json.member("@type", "SearchAction")
          json.object("target") { json in
            json.member("@type", "EntryPoint")
            json.member("urlTemplate", "\(facts.absolute.href(.search))?q={search_term_string}")
          }
          json.member("query-input", "required name=search_term_string")
        }
      }
      json.object { $0.publisherWithPolicies(of: facts) }
    }
  }
}

/// Writes a person, an organisation or a place for its own page.
func entityData(_ key: EntityKey, in facts: SiteFacts, into json: inout JSONWriter) {
  json.object { json in
    json.member("@context", schemaContext)
    json.entity(key, in: facts)
  }
}

/// Writes the pages above a page, front page first, and the page itself.
func breadcrumbData(_ page: FramedPage, in facts: SiteFacts, into json: inout JSONWriter) {
  let steps = page.frame.breadcrumbs + [(page.frame.title, page.route)]
  json.object { json in
    json.member("@context", schemaContext)
    json.member("@type", "BreadcrumbList")
    json.array("itemListElement") { json in
      for (index, step) in steps.enumerated() {
        json.object { json in
          json.member("@type", "ListItem")
          json.member("position", index + 1)
          json.member("name", step.title)
          json.member("item", facts.absolute.href(step.route))
        }
      }
    }
  }
}

extension Views {
  /// All structured data of a page, a script element each.
  func scripts(of page: FramedPage) -> SafeHTML? {
    guard !page.frame.breadcrumbs.isEmpty else { return page.frame.structuredData }
    var buffer = HTMLBuffer()
    if let own = page.frame.structuredData {
      buffer.append(own)
      buffer.append("\n")
    }
    buffer.append(structuredData { breadcrumbData(page, in: facts, into: &$0) })
    return buffer.html
  }
}

extension SiteFacts {
  /// Whether pages without a picture of the desk's own get one.
  var drawsCards: Bool { site.settings.shareImage == nil }

  /// The card that the build draws for a claim; nil where the desk's own picture is shown.
  func card(of claim: ClaimKey) -> Route? {
    let isDrawn = drawsCards && site.articles[site.claims[claim].article].article.shareImage == nil
    return isDrawn ? plan.address(of: .claim(claim)).route.card : nil
  }

  /// The absolute address of the picture that networks show with a hyperlink to an article, or to the site.
  func shareImage(of article: Article? = nil) -> String? {
    (article?.shareImage ?? site.settings.shareImage).map { mediaAddress($0.value) }
  }
}
