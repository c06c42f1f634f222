import ArgumentParser
import Dates
import Diagnostics
import Markup

struct Date: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date",
    abstract: "Show how dates in EDTF are read.",
    discussion: "Prints each date's words and bounds, or why it is no date. Exit code 1 when one is none.")

  // Years before 0000 begin with a hyphen and are no options: `-0043`.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "Dates such as 2023-04-24, 2023-04, 2023~, ../2022-02, 202X or -0043.",
      valueName: "dates"))
  var arguments: [String]

  @Option(help: "How the reading is printed: text, json.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func validate() throws {
    if let option = arguments.prefix(while: { $0 != "--" }).first(where: isOption) {
      throw ValidationError("Unknown option '\(option)'")
    }
    if dates.isEmpty { throw ValidationError("Missing expected argument '<dates> ...'") }
  }

  func run() throws {
    let readings = dates.map { readDate($0) }
    for reading in readings {
      switch format {
      case .text: print(text(of: reading))
      case .json: print(json(of: reading))
      }
    }
    if readings.contains(where: { !$0.isValid }) { throw ExitCode(1) }
  }

  /// Without the `--` that may stand between options and dates.
  private var dates: [String] {
    guard let end = arguments.firstIndex(of: "--") else { return arguments }
    return Array(arguments[..<end] + arguments[(end + 1)...])
  }

  private func isOption(_ argument: String) -> Bool {
    argument.hasPrefix("--") && argument.dropFirst(2).first?.isLetter == true
  }

  private func text(of reading: DateReading) -> String {
    guard let words = reading.words, let level = reading.level else {
      return "\(reading.edtf): no date: \(reading.problem ?? "")"
    }
    let bounds = reading.bounds.map { $0 ?? "open" }
    return """
      \(reading.edtf): \(words) (EDTF level \(level))
        begins \(span(bounds[0], bounds[1])), ends \(span(bounds[2], bounds[3]))
      """
  }

  private func span(_ first: String, _ last: String) -> String {
    first == last ? (first == "open" ? "at a time that is open or not known" : first) : "\(first) to \(last)"
  }

  private func json(of reading: DateReading) -> String {
    var json = JSONWriter(.compact)
    json.object {
      $0.member("edtf", reading.edtf)
      $0.member("valid", reading.isValid)
      $0.key("level")
      if let level = reading.level { $0.number(level) } else { $0.null() }
      $0.key("words")
      if let words = reading.words { $0.string(words) } else { $0.null() }
      $0.array("bounds") {
        for bound in reading.bounds { if let bound { $0.string(bound) } else { $0.null() } }
      }
      $0.member("problem", ifPresent: reading.problem)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
