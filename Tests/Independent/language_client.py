"""A client of the language server: sends requests, and takes every message apart with lsprotocol's types."""

import json
import os
import pathlib
import queue
import subprocess
import threading
import urllib.parse

from lsprotocol import converters, types

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("BUILD_SITE", ROOT / ".build/debug/build-site")).resolve()
CONVERTER = converters.get_converter()


class Client:
    """Starts the server in a folder and shows what it publishes in `diagnostics`, by path from that folder."""

    def __init__(self, folder, *arguments):
        self.folder = pathlib.Path(folder).resolve()
        self.process = subprocess.Popen(
            [PROGRAM, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd="/")
        self.messages = queue.Queue()
        self.sent = {}
        self.diagnostics = {}
        self.notices = []
        threading.Thread(target=self.read, daemon=True).start()

    # Messages

    def write(self, body):
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def read(self):
        out = self.process.stdout
        while line := out.readline():
            length = int(line.removeprefix(b"Content-Length: "))
            assert out.readline() == b"\r\n"
            self.messages.put(json.loads(out.read(length)))
        self.messages.put(None)

    def notify(self, method, params):
        message = CONVERTER.unstructure(types.METHOD_TO_TYPES[method][0](params=params, jsonrpc="2.0"))
        self.write(json.dumps(message).encode())

    def request(self, method, params=None):
        number = len(self.sent) + 1
        self.sent[number] = method
        kind, answer = types.METHOD_TO_TYPES[method][:2]
        request = kind(id=number, jsonrpc="2.0") if params is None else kind(id=number, params=params, jsonrpc="2.0")
        self.write(json.dumps(CONVERTER.unstructure(request)).encode())
        while (message := self.take()).get("id") != number:
            pass
        assert "error" not in message, message
        return CONVERTER.structure(message, answer).result

    def take(self, timeout=30):
        message = self.messages.get(timeout=timeout)
        assert message is not None, "the server has ended"
        assert message["jsonrpc"] == "2.0"
        if "method" in message:
            notice = CONVERTER.structure(message, types.METHOD_TO_TYPES[message["method"]][0])
            if message["method"] == "textDocument/publishDiagnostics":
                path = urllib.parse.unquote(notice.params.uri.removeprefix(self.folder.as_uri() + "/"))
                self.diagnostics[path] = notice.params.diagnostics
            else:
                self.notices.append(notice.params)
        return message

    # What a person does

    def start(self, encodings=None):
        result = self.request("initialize", types.InitializeParams(
            process_id=os.getpid(), root_uri=self.folder.as_uri(),
            workspace_folders=[types.WorkspaceFolder(self.folder.as_uri(), "site")],
            capabilities=types.ClientCapabilities(
                general=types.GeneralClientCapabilities(position_encodings=encodings))))
        self.notify("initialized", types.InitializedParams())
        return result

    def uri(self, path):
        return (self.folder / path).as_uri()

    def open(self, path, text=None):
        text = (self.folder / path).read_text() if text is None else text
        self.notify("textDocument/didOpen", types.DidOpenTextDocumentParams(
            types.TextDocumentItem(self.uri(path), "markdown", 1, text)))

    def change(self, path, text, version=2):
        self.notify("textDocument/didChange", types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(version, self.uri(path)),
            [types.TextDocumentContentChangeWholeDocument(text)]))

    def wait_for(self, path, condition=bool):
        """What is published of a file, once it is as expected."""
        while not condition(self.diagnostics.get(path, [])):
            self.take()
        return self.diagnostics.get(path, [])

    def at(self, path, text, word):
        """Document and position of a word's middle, in UTF-16 units."""
        before = text[:text.index(word) + len(word) // 2]
        line = before.count("\n")
        character = len(before.rsplit("\n", 1)[-1].encode("utf-16-le")) // 2
        return {"text_document": types.TextDocumentIdentifier(self.uri(path)),
                "position": types.Position(line, character)}

    def stop(self):
        self.request("shutdown")
        self.notify("exit", None)
        return self.process.wait(timeout=30)

    def kill(self):
        self.process.kill()
        self.process.wait()
