// Joins Visual Studio Code to `build-site lsp`: what is typed goes to the program, what it finds out is shown.
"use strict";

const { spawn } = require("child_process");
const vscode = require("vscode");

/** Speaks JSON-RPC with a program over its standard input and output. */
class Connection {
  constructor(folder, onNotice, onEnd) {
    this.waiting = new Map();
    this.count = 0;
    this.bytes = Buffer.alloc(0);
    this.onNotice = onNotice;
    this.process = spawn("build-site", ["lsp"], { cwd: folder });
    this.process.stdout.on("data", (bytes) => this.read(bytes));
    this.process.stdin.on("error", () => {});
    const end = (reason) => {
      for (const done of this.waiting.values()) done(null);
      this.waiting.clear();
      if (!this.hasEnded) onEnd(reason);
      this.hasEnded = true;
    };
    this.process.on("error", (fault) => end(fault.message));
    this.process.on("exit", (code) => end(`it ended with code ${code}`));
  }

  send(message) {
    if (this.hasEnded) return;
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  notify(method, params) {
    this.send({ method, params });
  }

  /** The result; null where there is none or the program cannot tell. */
  request(method, params) {
    if (this.hasEnded) return Promise.resolve(null);
    const id = ++this.count;
    return new Promise((done) => {
      this.waiting.set(id, done);
      this.send({ id, method, params });
    });
  }

  read(bytes) {
    this.bytes = Buffer.concat([this.bytes, bytes]);
    for (;;) {
      const end = this.bytes.indexOf("\r\n\r\n");
      const length = end < 0 ? null : /content-length: *(\d+)/i.exec(this.bytes.toString("latin1", 0, end));
      if (!length || this.bytes.length < end + 4 + Number(length[1])) return;
      const last = end + 4 + Number(length[1]);
      const message = JSON.parse(this.bytes.toString("utf8", end + 4, last));
      this.bytes = this.bytes.subarray(last);
      if (message.method) {
        this.onNotice(message.method, message.params);
      } else {
        this.waiting.get(message.id)?.(message.result ?? null);
        this.waiting.delete(message.id);
      }
    }
  }

  stop() {
    this.hasEnded = true;
    this.process.stdin.end();
  }
}

const position = (place) => new vscode.Position(place.line, place.character);
const range = (place) => new vscode.Range(position(place.start), position(place.end));
const plain = ({ start, end }) => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});
const markup = ({ kind, value }) =>
  kind === "markdown" ? new vscode.MarkdownString(value) : new vscode.MarkdownString().appendText(value);
const edit = (change) => new vscode.TextEdit(range(change.range), change.newText);

function diagnostic(item) {
  const shown = new vscode.Diagnostic(range(item.range), item.message, item.severity - 1);
  shown.code = item.code;
  shown.source = item.source;
  shown.relatedInformation = item.relatedInformation.map((other) => new vscode.DiagnosticRelatedInformation(
    new vscode.Location(vscode.Uri.parse(other.location.uri), range(other.location.range)), other.message));
  return shown;
}

function completionItem(item) {
  const offered = new vscode.CompletionItem(item.label, item.kind - 1);
  const text = item.textEdit.newText;
  offered.insertText = item.insertTextFormat === 2 ? new vscode.SnippetString(text) : text;
  offered.range = range(item.textEdit.range);
  offered.documentation = item.documentation && markup(item.documentation);
  for (const name of ["detail", "sortText", "filterText"]) offered[name] = item[name];
  return offered;
}

function codeAction(item) {
  const action = new vscode.CodeAction(item.title, vscode.CodeActionKind.Empty.append(item.kind));
  action.edit = new vscode.WorkspaceEdit();
  for (const [uri, changes] of Object.entries(item.edit.changes)) action.edit.set(vscode.Uri.parse(uri), changes.map(edit));
  action.isPreferred = item.isPreferred;
  action.diagnostics = item.diagnostics?.map(diagnostic);
  return action;
}

function start(context, folder) {
  const found = vscode.languages.createDiagnosticCollection("build-site");
  const isOurs = (document) => document.uri.scheme === "file" && document.uri.fsPath.startsWith(folder.fsPath);
  const name = (document) => ({ uri: document.uri.toString() });

  const connection = new Connection(folder.fsPath, (method, params) => {
    if (method === "textDocument/publishDiagnostics") {
      found.set(vscode.Uri.parse(params.uri), params.diagnostics.map(diagnostic));
    } else if (method === "window/showMessage") {
      vscode.window.showWarningMessage(params.message);
    }
  }, async (reason) => {
    found.dispose();
    const again = "Start again";
    const answer = await vscode.window.showErrorMessage(`build-site does not check what you type: ${reason}`, again);
    if (answer === again) context.subscriptions.push(start(context, folder));
  });

  const open = (document) => isOurs(document) && connection.notify("textDocument/didOpen", {
    textDocument: { ...name(document), languageId: document.languageId, version: document.version, text: document.getText() },
  });
  connection.request("initialize", {
    processId: process.pid,
    rootUri: folder.toString(),
    workspaceFolders: [{ uri: folder.toString(), name: "site" }],
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  }).then(() => {
    connection.notify("initialized", {});
    vscode.workspace.textDocuments.forEach(open);
  });

  const files = { scheme: "file", pattern: new vscode.RelativePattern(folder, "content/**") };
  const at = (document, { line, character }) => ({ textDocument: name(document), position: { line, character } });
  const parts = [
    found,
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!isOurs(document) || !contentChanges.length) return;
      connection.notify("textDocument/didChange", {
        textDocument: { ...name(document), version: document.version },
        contentChanges: contentChanges.map((change) => ({ range: plain(change.range), text: change.text })),
      });
    }),
    vscode.workspace.onDidCloseTextDocument((document) =>
      isOurs(document) && connection.notify("textDocument/didClose", { textDocument: name(document) })),
    vscode.languages.registerCompletionItemProvider(files, {
      async provideCompletionItems(document, place) {
        const list = await connection.request("textDocument/completion", at(document, place));
        return list && new vscode.CompletionList(list.items.map(completionItem), list.isIncomplete);
      },
    }, "[", "@", ":", " ", "{"),
    vscode.languages.registerHoverProvider(files, {
      async provideHover(document, place) {
        const hover = await connection.request("textDocument/hover", at(document, place));
        return hover && new vscode.Hover(markup(hover.contents), range(hover.range));
      },
    }),
    vscode.languages.registerDefinitionProvider(files, {
      async provideDefinition(document, place) {
        const target = await connection.request("textDocument/definition", at(document, place));
        return target && new vscode.Location(vscode.Uri.parse(target.uri), range(target.range));
      },
    }),
    vscode.languages.registerCodeActionsProvider(files, {
      async provideCodeActions(document, place, asked) {
        const only = asked.only && [asked.only.value];
        const params = { textDocument: name(document), range: plain(place), context: { diagnostics: [], only } };
        return (await connection.request("textDocument/codeAction", params) ?? []).map(codeAction);
      },
    }),
    new vscode.Disposable(() => connection.stop()),
  ];
  return vscode.Disposable.from(...parts);
}

exports.activate = (context) => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder) context.subscriptions.push(start(context, folder.uri));
};
