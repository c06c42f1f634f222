"""What a command costs, and what a folder holds."""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def built(configuration):
    """Builds the program, and tells where it is."""
    command = ["swift", "build", "--package-path", ROOT, "-c", configuration]
    subprocess.run([*command, "--product", "build-site"], check=True, stdout=sys.stderr)
    folder = subprocess.run([*command, "--show-bin-path"], check=True, capture_output=True, text=True).stdout
    return Path(folder.strip()) / "build-site"


@dataclass
class Cost:
    """Seconds of wall and of processor time, peak memory in bytes, and what stood on the error output."""

    wall: float
    processor: float
    memory: int
    said: str = ""

    @property
    def written(self):
        """Files that build-site says it wrote."""
        found = re.search(r"(\d+) written", self.said)
        return int(found[1]) if found else None


def run(command, stdin=None):
    """Runs a command to its end; stops the benchmark when it fails.

    The system counts the memory of the process that starts another towards the other's peak: this one must
    stay small.
    """
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], stdin=stdin, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read()
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{text[-4000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, text)


def median(costs):
    """The median of each measure by itself."""
    return Cost(
        statistics.median(cost.wall for cost in costs), statistics.median(cost.processor for cost in costs),
        int(statistics.median(cost.memory for cost in costs)), costs[-1].said)


@dataclass
class Tree:
    """The files of a folder by path with their sizes, and its folders, parents first."""

    files: dict
    folders: list

    def __init__(self, root):
        self.files, self.folders = {}, []
        for folder, names, files in os.walk(root):
            names.sort()
            here = Path(folder).relative_to(root)
            self.folders += [str(here / name) for name in names]
            self.files |= {str(here / name): os.stat(f"{folder}/{name}").st_size for name in files}

    @property
    def pages(self):
        return sum(path.endswith(".html") for path in self.files)

    @property
    def page_bytes(self):
        return sum(size for path, size in self.files.items() if path.endswith(".html"))

    @property
    def bytes(self):
        return sum(self.files.values())

    def largest_pages(self):
        return largest((path, size) for path, size in self.files.items() if path.endswith(".html"))

    def largest_data(self):
        return largest((path, size) for path, size in self.files.items() if not path.endswith(".html"))

    def listing(self):
        """What create_files reads."""
        folders = [f"- {folder}" for folder in sorted(self.folders)]
        return "\n".join(folders + [f"{size} {path}" for path, size in sorted(self.files.items())])


def largest(files):
    return sorted(files, key=lambda file: -file[1])[:5]
