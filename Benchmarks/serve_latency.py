"""Measures how long a saved change takes to be served by `build-site serve`.

    python3 Benchmarks/corpus.py --articles 10000 --out DIR
    python3 Benchmarks/serve_latency.py --root DIR [--program .build/debug/build-site] [--rounds 3] [--browser]

For each kind of save in `desk.py` it writes files below DIR, then asks for the page that the change shows on until
it does, and prints the rounds in milliseconds, with what the preview's threads worked meanwhile. Every file is put
back. With `--browser` the page is open in Chromium (Playwright drives it), and the time is that until the words
stand there.
"""

import argparse
import contextlib
import functools
import http.client
import os
import re
import shutil
import statistics
import subprocess
import time
from pathlib import Path

from desk import EDITS, OTHERS, Entry, Save


class Preview:
    """A running preview, asked over one connection."""

    def __init__(self, program, root):
        command = [program, "serve", "--root", root, "--port", "0"]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.port = None
        for line in self.process.stderr:
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            if found:
                self.port = int(found.group(1))
                print(line.strip())
                break
        # What it says later is read, so that it never waits for a reader.
        self.reader = subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port)

    def get(self, path):
        self.connection.request("GET", path)
        return self.connection.getresponse().read().decode()

    def open(self, path):
        self.get(path)

    def wait(self, path, mark, is_gone):
        until = time.perf_counter() + 20
        while (mark in self.get(path)) == is_gone:
            if time.perf_counter() > until:
                raise TimeoutError(f"{path} never showed the change")
            time.sleep(0.001)

    def work(self):
        """Milliseconds that its threads have worked."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def settle(self, address, mark, is_gone):
        """Waits until a change is shown and the site is compiled whole; before that nothing is shown at once."""
        self.wait(address, mark, is_gone)
        time.sleep(4)

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024

    def stop(self):
        self.process.terminate()
        code = self.process.wait(10)
        self.reader.wait(10)
        return code


class Tab:
    """The same page in a browser, which reloads it by itself."""

    def __init__(self, page, port):
        self.page, self.port = page, port

    def wait(self, path, mark, is_gone):
        words = self.page.locator("html", has_text=mark)
        words.first.wait_for(state="detached" if is_gone else "attached", timeout=60_000)

    def open(self, path):
        self.page.goto(f"http://127.0.0.1:{self.port}{path}")


@contextlib.contextmanager
def browser(port):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=shutil.which("chromium"))
        yield Tab(chromium.new_page(), port)
        chromium.close()


def write(files):
    for path, text in files.items():
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)


def save_of_article(content, edit, mark):
    path = sorted((content / "articles").glob("*.md"))[4]
    entry = Entry(path.read_text())
    entry.body += f"\n{mark}\n"
    edit(entry, mark)
    return Save({path: entry.text}, f"/articles/{path.stem}/", mark)


def measure(preview, watcher, make, marks):
    """Milliseconds until each save is shown, and of the program's processors meanwhile."""
    times, work = [], []
    for mark in marks:
        save = make(mark)
        paths = {**save.before, **save.files}
        original = {path: path.read_text() if path.exists() else None for path in paths}
        try:
            if save.before:
                write(save.before)
                time.sleep(6)
            watcher.open(save.address)
            start, worked = time.perf_counter(), preview.work()
            write(save.files)
            watcher.wait(save.address, save.mark, save.takes_away)
            times.append((time.perf_counter() - start) * 1000)
            work.append(preview.work() - worked)
        finally:
            write(original)
        preview.settle(save.address, save.mark, not save.takes_away or bool(save.before))
    return times, work


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", required=True)
    parser.add_argument("--program", default=".build/debug/build-site")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", help="a pattern of the kinds of edit to measure")
    parser.add_argument("--browser", action="store_true")
    arguments = parser.parse_args()
    content = Path(arguments.root) / "content"
    edits = {name: functools.partial(save_of_article, content, edit) for name, edit in EDITS.items()}
    edits |= {name: functools.partial(save, content) for name, save in OTHERS.items()}
    preview = Preview(arguments.program, arguments.root)
    try:
        with browser(preview.port) if arguments.browser else contextlib.nullcontext(preview) as watcher:
            for kind, (name, make) in enumerate(edits.items()):
                if arguments.only and not re.search(arguments.only, name):
                    continue
                marks = [f"mark{kind}x{number}x" for number in range(arguments.rounds)]
                try:
                    times, work = measure(preview, watcher, make, marks)
                except TimeoutError as error:
                    print(f"{name:28} {error}")
                    continue
                print(
                    f"{name:28} best {min(times):5.0f} ms   median {statistics.median(times):5.0f}   "
                    f"worst {max(times):5.0f}   processors {min(work):5.0f}",
                    flush=True,
                )
        print(f"memory {preview.memory()} MB")
    finally:
        print(f"ended with code {preview.stop()}")


if __name__ == "__main__":
    main()
