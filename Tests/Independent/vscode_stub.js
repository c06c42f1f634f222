// Stands in for Visual Studio Code: runs a site's own extension with as much of the module `vscode` as it uses, types into an
// article, and prints what would be shown. Values turn to JSON as the editor's own do: a range as two positions.
"use strict";

const fs = require("fs");
const Module = require("module");
const path = require("path");
const { pathToFileURL, fileURLToPath } = require("url");

const [, , folder, article] = process.argv;
const listeners = { open: [], change: [], close: [] };
const shown = new Map();
const providers = {};
const messages = [];

class Position {
  constructor(line, character) { Object.assign(this, { line, character }); }
  toJSON() { return { line: this.line, character: this.character }; }
}
class Range {
  constructor(start, end) { Object.assign(this, { start, end }); }
  toJSON() { return [this.start, this.end]; }
}
class Uri {
  constructor(text) { this.text = text; }
  static parse(text) { return new Uri(text); }
  static file(name) { return new Uri(pathToFileURL(name).href); }
  get scheme() { return this.text.split(":")[0]; }
  get fsPath() { return fileURLToPath(this.text); }
  toString() { return this.text; }
}
class Record { constructor(...values) { this.values = values; } }
class Disposable {
  constructor(end) { this.dispose = end; }
  static from(...parts) { return new Disposable(() => parts.forEach((part) => part.dispose())); }
}
const on = (list) => (listener) => {
  list.push(listener);
  return new Disposable(() => list.splice(list.indexOf(listener), 1));
};
const register = (name) => (selector, provider) => {
  providers[name] = provider;
  return new Disposable(() => delete providers[name]);
};
const say = (text) => { messages.push(text); return Promise.resolve(undefined); };

const document = {
  uri: Uri.file(path.join(folder, article)), languageId: "markdown", version: 1,
  text: fs.readFileSync(path.join(folder, article), "utf8"), getText() { return this.text; },
};
const vscode = {
  Position, Range, Uri, Disposable,
  Diagnostic: class { constructor(range, message, severity) { Object.assign(this, { range, message, severity }); } },
  DiagnosticRelatedInformation: Record, Location: Record, SnippetString: Record, RelativePattern: Record,
  Hover: Record, CompletionList: class { constructor(items, more) { Object.assign(this, { items, more }); } },
  CompletionItem: class { constructor(label, kind) { Object.assign(this, { label, kind }); } },
  MarkdownString: class {
    constructor(value = "") { this.value = value; }
    appendText(text) { this.value += text; return this; }
  },
  TextEdit: class { constructor(range, text) { Object.assign(this, { range, text }); } },
  WorkspaceEdit: class {
    constructor() { this.changes = {}; }
    set(uri, edits) { this.changes[uri.toString()] = edits; }
  },
  CodeAction: class { constructor(title, kind) { Object.assign(this, { title, kind }); } },
  CodeActionKind: { Empty: { append: (kind) => kind } },
  languages: {
    createDiagnosticCollection: () => ({ set: (uri, found) => shown.set(uri.toString(), found), dispose: () => shown.clear() }),
    registerCompletionItemProvider: register("completion"), registerHoverProvider: register("hover"),
    registerDefinitionProvider: register("definition"), registerCodeActionsProvider: register("codeAction"),
  },
  window: { showErrorMessage: say, showWarningMessage: say },
  workspace: {
    workspaceFolders: [{ uri: Uri.file(folder) }], textDocuments: [document],
    onDidOpenTextDocument: on(listeners.open), onDidChangeTextDocument: on(listeners.change),
    onDidCloseTextDocument: on(listeners.close),
  },
};
const load = Module._load;
Module._load = (name, ...rest) => name === "vscode" ? vscode : load(name, ...rest);

function place(offset) {
  const before = document.text.slice(0, offset).split("\n");
  return new Position(before.length - 1, before.at(-1).length);
}

/** Puts words in place of others, as a keystroke does. */
function type(old, text) {
  const start = document.text.indexOf(old);
  const range = new Range(place(start), place(start + old.length));
  document.text = document.text.slice(0, start) + text + document.text.slice(start + old.length);
  document.version += 1;
  listeners.change.forEach((listener) => listener({ document, contentChanges: [{ range, text }] }));
}

const found = () => shown.get(document.uri.toString()) ?? [];
async function wait(condition) {
  for (let round = 0; !condition(); round++) {
    if (round > 1500) throw new Error(`waited in vain: ${messages} ${JSON.stringify([...shown])}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
const at = (word, inside) => place(document.text.indexOf(word) + inside);

(async () => {
  const seen = {};
  const context = { subscriptions: [] };
  require(path.join(folder, ".vscode/extensions/build-site/extension.js")).activate(context);
  type("On 28 March", "🦔 [@nobody] On 28 March");
  // What is typed before the program is ready is part of the text that it is given.
  await wait(() => found().length === 1);
  type("summary:", "sumary:");
  await wait(() => found().length === 2);
  seen.diagnostics = found();
  const key = found().find((item) => item.code === "E0412");
  seen.actions = await providers.codeAction.provideCodeActions(document, key.range, {});
  seen.keys = (await providers.completion.provideCompletionItems(document, at("sumary", 2))).items;
  seen.hover = await providers.hover.provideHover(document, at("notice-14]", 3));
  seen.definition = await providers.definition.provideDefinition(document, at("notice-14]", 3));
  seen.nothing = await providers.hover.provideHover(document, at("another bridge", 3));
  type("sumary:", "summary:");
  type("[@nobody] ", "");
  await wait(() => found().length === 0);
  context.subscriptions.forEach((part) => part.dispose());
  seen.messages = messages;
  console.log(JSON.stringify(seen));
})().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
