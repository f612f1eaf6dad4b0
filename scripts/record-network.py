"""Records what CPython's asyncio does with real sockets on loopback: the goldens of test/programs-network.

    python3 scripts/record-network.py [NAME …]

Any native python3 from 3.11 on will do: the asyncio that runs is that of CPython 3.14, taken from the development dependency
pyodide, on this interpreter's own sockets and selector. Each program is run three times, and refused when two runs differ.
Recorded are its output, its exit code, and every handle that ran, by iteration: kind (step, wakeup or callback) and task.
Of a program that says "# output only:" (its threads race with its loop) the handles are left out.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "test" / "programs-network"
GOLDENS = ROOT / "test" / "fixtures" / "network"
LIBRARY = ROOT / "node_modules" / "pyodide" / "python_stdlib.zip"


def run_recorded(program, library, out):
    """In a process of its own: runs the program under the library's asyncio, and writes its handles to a file."""
    import io
    import runpy
    import typing

    # 3.14's accelerators are not those of this interpreter: its asyncio runs in pure Python.
    sys.modules["_asyncio"] = None
    io.Writer = typing.List
    sys.path.insert(0, library)
    from asyncio import base_events, events, tasks

    handles, iteration = [], [0]
    run_once, run_handle = base_events.BaseEventLoop._run_once, events.Handle._run

    def counted(loop):
        iteration[0] += 1
        run_once(loop)

    def recorded(handle):
        owner = getattr(handle._callback, "__self__", None)
        name = getattr(handle._callback, "__name__", "")
        kind = "callback"
        if isinstance(owner, tasks.Task):
            kind = "step" if name.endswith("__step") else "wakeup" if name.endswith("__wakeup") else "callback"
        handles.append({"iteration": iteration[0], "kind": kind, "task": owner.get_name() if kind != "callback" else None})
        return run_handle(handle)

    base_events.BaseEventLoop._run_once, events.Handle._run = counted, recorded
    try:
        runpy.run_path(program, run_name="__main__")
    finally:
        pathlib.Path(out).write_text(json.dumps(handles))


def record(program, library):
    with tempfile.NamedTemporaryFile() as out:
        done = subprocess.run([sys.executable, __file__, "--child", str(program), library, out.name], capture_output=True, text=True, timeout=60)
        handles = json.loads(pathlib.Path(out.name).read_text() or "[]")
    return {"stdout": done.stdout, "exitCode": done.returncode, "handles": handles}


def main():
    wanted = sys.argv[1:]
    GOLDENS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as library:
        with zipfile.ZipFile(LIBRARY) as archive:
            archive.extractall(library, [name for name in archive.namelist() if name.startswith("asyncio/")])
        for program in sorted(PROGRAMS.glob("*.py")):
            text = program.read_text()
            if (wanted and program.stem not in wanted) or "# not recorded:" in text:
                continue
            runs = [record(program, library) for _ in range(3)]
            if "# output only:" in text:
                runs = [{**run, "handles": None} for run in runs]
            if any(run != runs[0] for run in runs):
                print(f"{program.stem}: its runs differ, nothing written")
                continue
            (GOLDENS / f"{program.stem}.json").write_text(json.dumps(runs[0], indent="\t") + "\n")
            print(f"{program.stem}: {len(runs[0]['handles'] or [])} handles")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        run_recorded(*sys.argv[2:])
    else:
        main()
