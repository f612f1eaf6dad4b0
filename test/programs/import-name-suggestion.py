# A name that a module does not have: the ImportError says what may have been meant.
import traceback

try:
    from asyncio import create_tasks
except ImportError as error:
    print(error.name, error.name_from, traceback.format_exception_only(error)[0].split("). ")[-1])
try:
    from collections import Conter
except ImportError as error:
    print(traceback.format_exception_only(error)[0].split("). ")[-1])
