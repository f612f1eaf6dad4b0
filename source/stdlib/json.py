"""JSON: text for values, and back."""

import _json


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count("\n", 0, pos) + 1
        column = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {line} column {column} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return _json.quote(o, self.ensure_ascii)
        parts = []
        self._write(o, parts.append, "\n", [])
        return "".join(parts)

    def iterencode(self, o, _one_shot=False):
        parts = []
        self._write(o, parts.append, "\n", [])
        return iter(parts)

    def _float(self, value):
        if value != value:
            text = "NaN"
        elif value in (float("inf"), -float("inf")):
            text = "Infinity" if value > 0 else "-Infinity"
        else:
            return float.__repr__(value)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(value))
        return text

    def _scalar(self, value):
        """The text of what has no parts; None for anything else."""
        if isinstance(value, str):
            return _json.quote(value, self.ensure_ascii)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return self._float(value)
        return None

    def _write(self, value, write, newline, around):
        text = self._scalar(value)
        if text is not None:
            write(text)
            return
        if self.check_circular:
            for outer in around:
                if outer is value:
                    raise ValueError("Circular reference detected")
            around.append(value)
        if len(around) > 900:
            raise RecursionError("maximum recursion depth exceeded while encoding a JSON object")
        if isinstance(value, (list, tuple)):
            self._write_list(value, write, newline, around)
        elif isinstance(value, dict):
            self._write_dict(value, write, newline, around)
        else:
            replacement = self.default(value)
            try:
                self._write(replacement, write, newline, around)
            except Exception as error:
                error.add_note(f"when serializing {type(value).__name__} object")
                raise
        if self.check_circular:
            around.pop()

    def _inner(self, newline):
        """What stands before each item: a line's end and more indentation, where there is any."""
        if self.indent is None:
            return "", newline
        inner = newline + (self.indent if isinstance(self.indent, str) else " " * self.indent)
        return inner, inner

    def _write_list(self, items, write, newline, around):
        if not items:
            write("[]")
            return
        before, inner = self._inner(newline)
        write("[" + before)
        for index, item in enumerate(items):
            if index:
                write(self.item_separator + before)
            try:
                self._write(item, write, inner, around)
            except Exception as error:
                error.add_note(f"when serializing {type(items).__name__} item {index}")
                raise
        write("]" if self.indent is None else newline + "]")

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True or key is False or key is None or isinstance(key, int):
            return self._scalar(key)
        return None

    def _write_dict(self, values, write, newline, around):
        if not values:
            write("{}")
            return
        before, inner = self._inner(newline)
        write("{" + before)
        first = True
        for key, item in sorted(values.items()) if self.sort_keys else values.items():
            name = self._key(key)
            if name is None:
                if self.skipkeys:
                    continue
                raise TypeError(f"keys must be str, int, float, bool or None, not {type(key).__name__}")
            if not first:
                write(self.item_separator + before)
            first = False
            write(_json.quote(name, self.ensure_ascii) + self.key_separator)
            try:
                self._write(item, write, inner, around)
            except Exception as error:
                error.add_note(f"when serializing {type(values).__name__} item {key!r}")
                raise
        write("}" if self.indent is None else newline + "}")


JSONEncoder.__module__ = "json.encoder"


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _parse(self, s, start, whole):
        marked = not (self.object_hook is self.object_pairs_hook is self.parse_float is self.parse_int is self.parse_constant is None)
        try:
            value, end = _json.parse(s, start, marked, self.strict, whole)
        except ValueError as error:
            message, place = error.args
            raise JSONDecodeError(message, s, place) from None
        return self._converted(value) if marked else value, end

    def decode(self, s):
        return self._parse(s, 0, True)[0]

    def raw_decode(self, s, idx=0):
        return self._parse(s, idx, False)

    def _converted(self, value):
        """A value with the hooks applied, from within: see the native half for how objects and numbers are marked."""
        if isinstance(value, list):
            return [self._converted(item) for item in value]
        if isinstance(value, tuple):
            pairs = [(key, self._converted(item)) for key, item in value]
            if self.object_pairs_hook is not None:
                return self.object_pairs_hook(pairs)
            return dict(pairs) if self.object_hook is None else self.object_hook(dict(pairs))
        if not isinstance(value, bytes):
            return value
        text = value.decode()
        if text in ("NaN", "Infinity", "-Infinity"):
            return float(text) if self.parse_constant is None else self.parse_constant(text)
        if "." in text or "e" in text or "E" in text:
            return float(text) if self.parse_float is None else self.parse_float(text)
        return int(text) if self.parse_int is None else self.parse_int(text)


JSONDecoder.__module__ = "json.decoder"


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    encoder = JSONEncoder if cls is None else cls
    return encoder(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, default=default, sort_keys=sort_keys, **kw,
    ).encode(obj)


def dump(obj, fp, **keywords):
    for part in (keywords.pop("cls", None) or JSONEncoder)(**keywords).iterencode(obj):
        fp.write(part)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = bytes(s).removeprefix(b"\xef\xbb\xbf").decode()
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}")
    hooks = {
        "object_hook": object_hook, "parse_float": parse_float, "parse_int": parse_int, "parse_constant": parse_constant,
        "object_pairs_hook": object_pairs_hook,
    }
    decoder = JSONDecoder if cls is None else cls
    return decoder(**{name: hook for name, hook in hooks.items() if hook is not None}, **kw).decode(s)


def load(fp, **keywords):
    return loads(fp.read(), **keywords)


__all__ = [
    "JSONDecodeError", "JSONDecoder", "JSONEncoder", "dump", "dumps", "load", "loads",
]
