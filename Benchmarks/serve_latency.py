"""Measures how long a saved change takes to be served by `build-site serve`.

    python3 Benchmarks/corpus.py --articles 10000 --out DIR
    python3 Benchmarks/serve_latency.py --root DIR [--program .build/debug/build-site] [--rounds 10]

For each kind of change it writes a file below DIR, then asks for the page that the change shows on until it
does, and prints the median and the worst of the rounds in milliseconds. Every file is put back.
"""

import argparse
import http.client
import re
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

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024

    def stop(self):
        self.process.terminate()
        code = self.process.wait(10)
        self.reader.wait(10)
        return code


def front_matter(change):
    """A change of the text before the body, at a line that begins with a key."""

    def changed(text, mark):
        head, body = text[4:].split("\n---\n", 1)
        return f"---\n{change(head, mark)}\n---\n{body}"

    return changed


def title(head, mark):
    return re.sub(r'^title: "', f'title: "{mark} ', head, flags=re.M)


def date(head, mark):
    day = 1 + int(mark[4:]) % 28
    return title(re.sub(r'^date: ".*"', f'date: "2024-02-{day:02}"', head, flags=re.M), mark)


CHANGES = {
    "a word of the body": lambda text, mark: f"{text}\n{mark}\n",
    "a new citation in the body": lambda text, mark: f"{text}\n{mark} [@source-7]\n",
    "the title": front_matter(title),
    "the date": front_matter(date),
}


def measure(preview, path, address, change, rounds):
    original = path.read_text()
    times = []
    for number in range(rounds):
        mark = f"mark{number}"
        text = change(original, mark)
        time.sleep(1)
        start = time.perf_counter()
        path.write_text(text)
        while mark not in preview.get(address):
            if time.perf_counter() - start > 60:
                raise SystemExit(f"{address} never showed the change")
            time.sleep(0.001)
        times.append((time.perf_counter() - start) * 1000)
    path.write_text(original)
    time.sleep(3)
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", required=True)
    parser.add_argument("--program", default=".build/debug/build-site")
    parser.add_argument("--rounds", type=int, default=10)
    arguments = parser.parse_args()
    root = Path(arguments.root)
    path = sorted((root / "content/articles").glob("*.md"))[4]
    address = f"/articles/{path.stem}/"
    preview = Preview(arguments.program, arguments.root)
    try:
        for name, change in CHANGES.items():
            times = measure(preview, path, address, change, arguments.rounds)
            middle, worst = statistics.median(times), max(times)
            print(f"{name:30} median {middle:7.0f} ms   worst {worst:7.0f} ms")
        print(f"memory {preview.memory()} MB")
    finally:
        print(f"ended with code {preview.stop()}")


if __name__ == "__main__":
    main()
