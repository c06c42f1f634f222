import Diagnostics

extension EditedSite {
  static let quickFix = "quickfix"
  static let fixAll = "source.fixAll"

  /// What can be mended for certain in a range and of the diagnostics that are asked about, message by
  /// message; and all of it in the file at once, where that is asked for by name: some editors apply every
  /// action that they are given.
  func codeActions(_ params: LSP.CodeActionParams, in path: String) -> [LSP.CodeAction] {
    let lines = text(at: path)
    // Places must be those of the text as it is: while the site is behind it, the file tells what it can.
    let isChecked = session.isCurrent && session.edition.isChecked
    let report = isChecked ? report : problems(inFileAt: path)
    // Neovim before 0.12 asks about all diagnostics of the cursor's line.
    let asked = [params.range] + (params.context?.diagnostics ?? []).map(\.range)
    let ranges = asked.map(lines.offsets)
    var actions: [LSP.CodeAction] = []
    if params.context?.only.map({ isWanted(Self.quickFix, $0) }) ?? true {
      for item in report.items where item.file.path == path {
        guard ranges.contains(where: item.diagnostic.place.range.meets) else { continue }
        let edits = item.edits
        guard let first = edits.first else { continue }
        actions.append(
          LSP.CodeAction(
            title: edits.count == 1 ? title(of: first, in: item.file) : "Fix: \(item.diagnostic.help)",
            kind: Self.quickFix, diagnostics: diagnostics(of: [item]), isPreferred: true,
            edit: edit(edits, lines, path)))
      }
    }
    let all = report.certainEdits().first { $0.file.path == path }?.edits ?? []
    if let only = params.context?.only, isWanted(Self.fixAll, only), !all.isEmpty {
      actions.append(
        LSP.CodeAction(
          title: "Fix everything in this file that is certain", kind: Self.fixAll,
          edit: edit(Array(all.joined()), lines, path)))
    }
    return actions
  }

  /// A kind stands for those below it, too.
  private func isWanted(_ kind: String, _ kinds: [String]) -> Bool {
    kinds.contains { kind == $0 || kind.hasPrefix("\($0).") }
  }

  private func edit(_ edits: [FileEdit], _ lines: TextLines, _ path: String) -> LSP.CodeAction.WorkspaceEdit {
    let edits = edits.map {
      LSP.TextEdit(range: lines.range(of: $0.range), newText: String(decoding: $0.replacement, as: UTF8.self))
    }
    return LSP.CodeAction.WorkspaceEdit(changes: [address(of: path): edits])
  }

  private func title(of edit: FileEdit, in file: InputFile) -> String {
    let written = String(decoding: file.bytes[edit.range], as: UTF8.self)
    let replacement = String(decoding: edit.replacement, as: UTF8.self)
    if written.isEmpty { return "Write `\(replacement)`" }
    return replacement.isEmpty ? "Take out `\(written)`" : "Replace `\(written)` with `\(replacement)`"
  }
}

extension Range<Int> {
  /// Whether they have a place in common, an end being one.
  fileprivate func meets(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
