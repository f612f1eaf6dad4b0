"""What CPython makes of a program: its complaint, or its tree, as the golden files have them."""
import ast
import json
import warnings

warnings.simplefilter("ignore")
SKIPPED = {"ctx", "type_comment", "kind", "type_ignores"}


def complaint(source):
    try:
        compile(source, "program.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        where = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        return f"{type(error).__name__} {where}\n{error.msg}"
    return "no error"


def tree(source):
    lines = source.split("\n")

    def column(line, offset):
        return len(lines[line - 1].encode()[:offset].decode())

    def value_text(value):
        if isinstance(value, float):
            return "float " + repr(value).removesuffix(".0")
        if isinstance(value, complex):
            return "imaginary " + repr(value.imag).removesuffix(".0")
        if isinstance(value, bytes):
            return "bytes " + value.hex()
        if isinstance(value, str):
            return json.dumps(value, ensure_ascii=False)
        return "..." if value is ... else str(value)

    def show(node, depth, label):
        head = "  " * depth + label
        if not isinstance(node, ast.AST):
            return [head + value_text(node)]
        place = ""
        if hasattr(node, "lineno"):
            start = column(node.lineno, node.col_offset)
            end = column(node.end_lineno, node.end_col_offset)
            place = f" {node.lineno}:{start}-{node.end_lineno}:{end}"
        out = [head + type(node).__name__ + place]
        for name, value in ast.iter_fields(node):
            if name in SKIPPED or (value is None and not (isinstance(node, (ast.Constant, ast.MatchSingleton)) and name == "value")):
                continue
            if isinstance(value, list):
                for item in value:
                    out += ["  " * (depth + 1) + f"{name}: none"] if item is None else show(item, depth + 1, f"{name}: ")
            else:
                out += show(value, depth + 1, f"{name}: ")
        return out

    return "\n".join(show(ast.parse(source), 0, ""))


def doubts(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "program.py", "exec", dont_inherit=True)
        except SyntaxError:
            pass
    return "\n".join(f"{warning.lineno}: {warning.message}" for warning in caught) or "nothing"


RECORDERS = {"errors": complaint, "trees": tree, "warnings": doubts}


def record(request):
    kind, sources = json.loads(request)
    return json.dumps([RECORDERS[kind](source) for source in sources])
