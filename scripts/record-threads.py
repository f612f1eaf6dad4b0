"""Records what a native CPython does with the programs of test/programs-threads, in real time.

    python3 scripts/record-threads.py [NAME...]

Each program runs several times; one whose output differs between two runs depends on luck, and is refused. Of stderr only
the lines at its margin are kept: what is indented are the frames of tracebacks, which differ between versions. Addresses are
made the same.
"""
import json
import pathlib
import re
import subprocess
import sys

FOLDER = pathlib.Path(__file__).parent.parent / "test" / "programs-threads"
GOLDENS = FOLDER / "goldens.json"
RUNS = 3


def run(path):
    done = subprocess.run([sys.executable, path.name], cwd=path.parent, capture_output=True, text=True, timeout=60)
    # As a shell says it: a process that a signal ended leaves 128 and the signal's number.
    code = done.returncode if done.returncode >= 0 else 128 - done.returncode
    errors = [re.sub("0x[0-9a-f]+", "0x0", line) for line in done.stderr.splitlines() if line and not line.startswith(" ")]
    return {"stdout": done.stdout, "stderr": errors, "exitCode": code}


def record(path):
    first, *others = (run(path) for _ in range(RUNS))
    return first if all(other == first for other in others) else None


def main(names):
    paths = sorted(FOLDER.glob("*.py"))
    verdicts = {}
    for path in paths:
        if not names or path.name in names:
            verdict = record(path)
            print(path.name, "" if verdict else "depends on luck (or the machine is too busy): not recorded")
            if verdict:
                verdicts[path.name] = verdict
    # Read only now: others may have been recorded meanwhile.
    goldens = json.loads(GOLDENS.read_text()) if GOLDENS.exists() else {}
    kept = {path.name: verdicts.get(path.name, goldens.get(path.name)) for path in paths}
    GOLDENS.write_text(json.dumps({"python": sys.version.split()[0], **kept}, indent="\t") + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
