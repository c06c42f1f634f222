// swift-tools-version: 6.1
import PackageDescription

/// `swift run` makes a debug build, and an editor runs it daily: our own code is optimised there too.
///
/// The other flag has types looked up as the linker placed them, not by their names and conformances, which
/// would cost a small site a twentieth of its build.
let settings: [SwiftSetting] = [
  .unsafeFlags(["-O"], .when(configuration: .debug)),
  .unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"]),
]

/// One room of the house: a target that may import only the rooms in its list (see ARCHITECTURE.md).
func room(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(of name: String, _ imports: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + imports, swiftSettings: settings)
}

let package = Package(
  name: "build-site",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "build-site", targets: ["build-site"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

    .systemLibrary(name: "CMalloc"),
    .target(name: "CEmbedded"),

    room("Markup"),
    room("Diagnostics", ["Markup"]),
    room("Dates"),
    room("Hashing", ["CCrypto"]),
    room("YAML", ["Diagnostics", "CYAML"]),
    room("Markdown", ["Markup", "Diagnostics", "CCmark"]),
    room("Templates", ["Markup", "Diagnostics"]),
    room("Content", ["Diagnostics", "Dates", "YAML", "Markdown"]),
    room("Linking", ["Markup", "Diagnostics", "Dates", "Markdown", "Content"]),
    room("Evidence", ["Diagnostics", "Content", "Linking"]),
    room("Quotations", ["Markup", "Diagnostics", "Dates", "Hashing", "Markdown", "Content", "Linking"]),
    room("Pages", ["Markup", "Diagnostics", "Dates", "Markdown", "Content", "Linking"]),
    room(
      "Rendering",
      [
        "Markup", "Diagnostics", "Dates", "Hashing", "YAML", "Markdown",
        "Templates", "Content", "Linking", "Evidence", "Quotations", "Pages",
      ]),
    room(
      "SiteCompiler",
      ["Diagnostics", "Dates", "Content", "Linking", "Evidence", "Quotations", "Pages", "Rendering"]),
    room("Scaffolding", ["CEmbedded", "Markup", "Content", "Linking"]),
    room("Workspace", ["CMalloc", "Diagnostics", "Hashing", "Rendering", "SiteCompiler"]),
    room(
      "Preview",
      [
        "Markup", "Diagnostics", "Rendering", "SiteCompiler", "Workspace",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    room(
      "LanguageServer",
      [
        "Markup", "Diagnostics", "Dates", "Content", "Linking", "SiteCompiler", "Scaffolding", "Workspace",
      ]),
    .executableTarget(
      name: "build-site",
      dependencies: [
        "Markup", "Diagnostics", "Dates", "Quotations", "SiteCompiler", "Scaffolding", "Workspace", "Preview",
        "LanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Diagnostics"),
    tests(of: "Dates", ["TestSupport"]),
    tests(of: "Markup"),
    tests(of: "Hashing"),
    tests(of: "YAML", ["Diagnostics"]),
    tests(of: "Markdown", ["Diagnostics", "Markup", "CCmark"]),
    tests(of: "Templates", ["Diagnostics", "Markup", "TestSupport"]),
    tests(of: "Content", ["Diagnostics", "Dates", "Markdown", "TestSupport"]),
    tests(of: "Linking", ["Diagnostics", "Dates", "Content", "Markdown", "TestSupport"]),
    tests(of: "Evidence", ["Diagnostics", "Dates", "Content", "Linking", "TestSupport"]),
    tests(of: "Quotations", ["Diagnostics", "Dates", "Hashing", "Content", "Linking", "TestSupport"]),
    tests(
      of: "Rendering",
      [
        "Diagnostics", "Dates", "Hashing", "Markup", "Templates", "Content", "Linking", "Evidence",
        "Quotations", "Pages", "SiteCompiler",
      ]),
    tests(of: "SiteCompiler", ["Diagnostics", "Dates", "Hashing", "Workspace", "Rendering", "TestSupport"]),
    tests(of: "Preview", ["Dates", "Diagnostics", "SiteCompiler", "Workspace"]),
    tests(of: "LanguageServer", ["Dates", "Diagnostics", "SiteCompiler", "Workspace", "TestSupport"]),
    .testTarget(name: "TidyTests", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
