"""Measures how long a saved change takes to be served by `build-site serve`.

    python3 Benchmarks/corpus.py --articles 10000 --out DIR
    python3 Benchmarks/serve_latency.py --root DIR [--program .build/debug/build-site] [--rounds 10] [--browser]

For each kind of change it writes a file below DIR, then asks for the page that the change shows on until it
does, and prints the median and the worst of the rounds in milliseconds. Every file is put back. With
`--browser` the page is open in Chromium (Playwright drives it), and the time is that until the words stand there.
"""

import argparse
import contextlib
import http.client
import re
import shutil
import statistics
import subprocess
import time
from pathlib import Path


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

    def wait(self, path, mark):
        until = time.perf_counter() + 60
        while mark not in self.get(path):
            if time.perf_counter() > until:
                raise SystemExit(f"{path} never showed the change")
            time.sleep(0.001)

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

    def wait(self, path, mark):
        self.page.get_by_text(mark).first.wait_for(timeout=60_000)

    def open(self, path):
        self.page.goto(f"http://127.0.0.1:{self.port}{path}")


@contextlib.contextmanager
def browser(port):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=shutil.which("chromium"))
        yield Tab(chromium.new_page(), port)
        chromium.close()


def front_matter(change):
    """A change of the text before the body, at a line that begins with a key."""

    def changed(text, mark):
        head, body = text[4:].split("\n---\n", 1)
        return f"---\n{change(head, mark)}\n---\n{body}"

    return changed


def title(head, mark):
    return re.sub(r'^title: "', f'title: "{mark} ', head, flags=re.M)


def day(mark):
    return f"2024-02-{1 + int(mark[4:]) % 28:02}"


def date(head, mark):
    return title(re.sub(r'^date: ".*"', f'date: "{day(mark)}"', head, flags=re.M), mark)


def verdict(head, mark):
    other = "refuted" if int(mark[4:]) % 2 else "supported"
    return title(re.sub(r'"verdict": "\w+"', f'"verdict": "{other}"', head, count=1), mark)


def evidence(head, mark):
    source = f'"source": "source-{100 + int(mark[4:])}", "bearing": "supports"'
    return title(re.sub(r'"source": "source-\d+", "bearing": "supports"', source, head, count=1), mark)


def correction(head, mark):
    return f'{head}\ncorrections: [{{date: "{day(mark)}", kind: minor, text: "{mark}"}}]'


def alias(head, mark):
    return title(f"{head}\naliases: [/old/{mark}/]", mark)


CHANGES = {
    "a word of the body": lambda text, mark: f"{text}\n{mark}\n",
    "a new citation in the body": lambda text, mark: f"{text}\n{mark} [@source-7]\n",
    "the title": front_matter(title),
    "the date": front_matter(date),
    "a claim's verdict": front_matter(verdict),
    "a source of a claim's evidence": front_matter(evidence),
    "a new correction": front_matter(correction),
    "an old address": front_matter(alias),
}


def measure(watcher, path, address, change, rounds):
    original = path.read_text()
    times = []
    for number in range(rounds):
        mark = f"mark{number}"
        text = change(original, mark)
        time.sleep(3)
        start = time.perf_counter()
        path.write_text(text)
        watcher.wait(address, mark)
        times.append((time.perf_counter() - start) * 1000)
    path.write_text(original)
    time.sleep(3)
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", required=True)
    parser.add_argument("--program", default=".build/debug/build-site")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--browser", action="store_true")
    arguments = parser.parse_args()
    root = Path(arguments.root)
    path = sorted((root / "content/articles").glob("*.md"))[4]
    address = f"/articles/{path.stem}/"
    preview = Preview(arguments.program, arguments.root)
    try:
        with browser(preview.port) if arguments.browser else contextlib.nullcontext(preview) as watcher:
            if arguments.browser:
                watcher.open(address)
            for name, change in CHANGES.items():
                times = measure(watcher, path, address, change, arguments.rounds)
                middle, worst = statistics.median(times), max(times)
                print(f"{name:30} median {middle:7.0f} ms   worst {worst:7.0f} ms", flush=True)
        print(f"memory {preview.memory()} MB")
    finally:
        print(f"ended with code {preview.stop()}")


if __name__ == "__main__":
    main()
