/// A promise to readers that search engines look for; the raw value is its key under `policies:`.
package enum Policy: String, Sendable, Hashable, CaseIterable {
  case principles, methodology, corrections, feedback, ownership, ethics, masthead
  case unnamedSources = "unnamed-sources"
  case coverage, bylines, diversity
  case diversityReport = "diversity-report"

  /// What readers find there.
  var summary: String {
    switch self {
    case .principles: "What the desk stands for and by what it can be measured."
    case .methodology: "How claims are chosen and checked."
    case .corrections: "What counts as a mistake, and what happens then."
    case .feedback: "How readers reach the desk, complain and propose claims."
    case .ownership: "Who owns the desk and who pays for it."
    case .ethics: "How the desk stays fair and independent."
    case .masthead: "Who works for the desk, and who decides what is published."
    case .unnamedSources: "When a source may stay unnamed."
    case .coverage: "What the desk covers first, and why."
    case .bylines: "Why texts may have no author's name."
    case .diversity: "How the desk seeks voices of all kinds."
    case .diversityReport: "Who works for the desk, in numbers."
    }
  }
}

/// A directive of the content security policy that a site may widen; the raw value is its name there.
package enum SecurityDirective: String, Sendable, Hashable, CaseIterable {
  case images = "img-src"
  case media = "media-src"
  case frames = "frame-src"
  case scripts = "script-src"
  case styles = "style-src"
  case fonts = "font-src"
  case connections = "connect-src"
  case forms = "form-action"

  /// What it rules, after "Where".
  var subject: String {
    switch self {
    case .images: "pictures may come from"
    case .media: "sound and film may come from"
    case .frames: "embedded pages may come from"
    case .scripts: "scripts may come from"
    case .styles: "style sheets may come from"
    case .fonts: "fonts may come from"
    case .connections: "scripts may get data from"
    case .forms: "forms may be sent to"
    }
  }
}
