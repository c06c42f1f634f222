/// Something an editor should know about the site's content or templates, and where it stands.
package struct Diagnostic: Sendable, Hashable {
  package let code: Code
  package let severity: Severity
  /// One sentence without a full stop, lower case, with what the editor wrote between backquotes.
  package let message: String
  package let place: Place
  /// How to mend it, one sentence.
  package let help: String
  /// Other places that matter: "first defined here", the candidates.
  package let related: [Related]
  /// Replacements that mend it for certain.
  package let fixes: [FixIt]

  package init(
    _ code: Code, _ severity: Severity, _ message: String, at place: Place, help: String,
    related: [Related] = [], fixes: [FixIt] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.help = help
    self.related = related
    self.fixes = fixes
  }

  /// Another place that a diagnostic speaks of.
  package struct Related: Sendable, Hashable {
    package let message: String
    package let place: Place

    package init(_ message: String, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// A replacement of a range of a file.
  package struct FixIt: Sendable, Hashable {
    package let place: Place
    /// The part of the place that is replaced, where it stands there first; nil for the whole.
    package let written: String?
    package let replacement: String

    package init(_ place: Place, replacement: String) {
      self.place = place
      written = nil
      self.replacement = replacement
    }

    package init(_ place: Place, replacing written: String?, with replacement: String) {
      self.place = place
      self.written = written
      self.replacement = replacement
    }
  }

  /// A diagnostic's stable name: `E`, `W` or `N` for what it is unless a rule of the site says otherwise, and
  /// four digits.
  package struct Code: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let description: String

    package init(stringLiteral text: String) { description = text }
  }
}

/// How much a diagnostic matters: an error stops the build, a warning stops it only when asked, a note never.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  case error, warning, note
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
