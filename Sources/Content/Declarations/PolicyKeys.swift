import Diagnostics

/// The keys of `policies:` in `content/site.yml`.
enum PolicyKeys {
  static let all = Policy.allCases.map { policy in
    DeclaredKey(policy.rawValue, .text, policy.summary, example: "\(policy.rawValue): about")
  }

  static let record = RecordDeclaration(name: "the set of policies", keys: all.map(\.declaration))
}

/// The keys of `content-security-policy:` in `content/site.yml`.
enum SecurityKeys {
  static let all = SecurityDirective.allCases.map { directive in
    DeclaredKey(
      directive.rawValue, .list(of: .securitySource),
      "Where \(directive.subject), besides the site itself.",
      example: "\(directive.rawValue): [https://media.example.org]")
  }

  static let record = RecordDeclaration(name: "the content security policy", keys: all.map(\.declaration))
}

func readPolicies(_ record: Record, _ reader: inout FrontMatterReader) -> [Policy: Reference]? {
  var policies: [Policy: Reference] = [:]
  for (policy, key) in zip(Policy.allCases, PolicyKeys.all) {
    policies[policy] = reader.read(key, in: record)
  }
  return policies
}

func readSecuritySources(
  _ record: Record, _ reader: inout FrontMatterReader
) -> [SecurityDirective: [Located<String>]]? {
  var sources: [SecurityDirective: [Located<String>]] = [:]
  for (directive, key) in zip(SecurityDirective.allCases, SecurityKeys.all) {
    sources[directive] = reader.read(key, in: record) as [Located<String>]?
  }
  return sources
}

extension ValueReading where Value == Located<String> {
  /// An origin or a hash (CSP 3, section 2.3.1); keywords that let in whatever a text brings are refused.
  fileprivate static var securitySource: Self {
    Self(shape: .text) { node, reader in
      guard let text = reader.text(node, as: .text) else { return nil }
      guard isSecuritySource(text.value) else {
        reader.report(notASecuritySource(text))
        return nil
      }
      return text
    }
  }
}

private func isSecuritySource(_ text: String) -> Bool {
  let isWord = text.utf8.allSatisfy {
    0x21...0x7E ~= $0 && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",")
  }
  let isHash = ["'sha256-", "'sha384-", "'sha512-"].contains { text.hasPrefix($0) } && text.hasSuffix("'")
  return isWord && (isHash || text.hasPrefix("https://") && faultOfWebAddress(text) == nil)
}
