"""Records what a native CPython does with the programs of test/programs-processes, in real time.

    python3 scripts/record-processes.py [NAME...]

As `record-threads.py`, which does the work. What stands in the folder `servers` is begun by the programs.
"""
import importlib.util
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def recorder():
    spec = importlib.util.spec_from_file_location("record_threads", HERE / "record-threads.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    record = recorder()
    # What a program of ours is begun with.
    os.environ.pop("PYTHONUNBUFFERED", None)
    record.FOLDER = HERE.parent / "test" / "programs-processes"
    record.GOLDENS = record.FOLDER / "goldens.json"
    record.main(sys.argv[1:])
