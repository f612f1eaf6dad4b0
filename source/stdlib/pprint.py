"""Values printed over several lines where one is too short."""
import sys

__all__ = ["PrettyPrinter", "isreadable", "isrecursive", "pformat", "pp", "pprint", "saferepr"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Prints a value and a line end."""
    PrettyPrinter(
        indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that `pprint` prints, without its end."""
    return PrettyPrinter(
        indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """As `pprint`, but keys of dicts stay in their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """A repr that values inside of themselves do not lead astray."""
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    """Whether `eval` could make the value of its repr again."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether a value is inside of itself."""
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Orders whatever cannot be compared by type and address."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _by_key(item):
    return _Key(item[0]), _Key(item[1])


_brackets = {list: ("[", "]"), tuple: ("(", ")"), dict: ("{", "}")}


def _words(line):
    """The line in pieces that end where white space does."""
    pieces, piece, blank = [], "", False
    for character in line:
        if blank and not character.isspace():
            pieces.append(piece)
            piece = ""
        blank = character.isspace()
        piece += character
    return [*pieces, piece]


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        parts = []
        self._lay_out(object, parts, 0, 0, {}, 0)
        return "".join(parts)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The repr on one line, whether it can be read back, and whether it is recursive."""
        return self._safe_repr(object, context, maxlevels, level)

    # On one line

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind is int and self._underscore_numbers:
            return f"{object:_d}", True, False
        if kind.__repr__ is dict.__repr__:
            shape, left, right = dict, "{", "}"
        elif kind.__repr__ is list.__repr__:
            shape, left, right = list, "[", "]"
        elif kind.__repr__ is tuple.__repr__:
            shape, left, right = tuple, "(", ",)" if len(object) == 1 else ")"
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return _brackets[shape][0] + _brackets[shape][1], True, False
        if maxlevels and level >= maxlevels:
            return _brackets[shape][0] + "..." + _brackets[shape][1], False, id(object) in context
        if id(object) in context:
            return self._recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, parts = True, False, []
        for entry in self._sorted(object.items()) if shape is dict else [(item,) for item in object]:
            texts = []
            for value in entry:
                text, is_readable, is_recursive = self.format(value, context, maxlevels, level + 1)
                texts.append(text)
                readable, recursive = readable and is_readable, recursive or is_recursive
            parts.append(": ".join(texts))
        del context[id(object)]
        return f"{left}{', '.join(parts)}{right}", readable, recursive

    def _sorted(self, items):
        return sorted(items, key=_by_key) if self._sort_dicts else list(items)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _recursion(self, object):
        return f"<Recursion on {type(object).__name__} with id={id(object)}>"

    # On several lines: `indent` columns stand before, `allowance` must be left behind

    def _lay_out(self, object, parts, indent, allowance, context, level):
        if id(object) in context:
            parts.append(self._recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            way = self._way(object)
            if way is not None:
                context[id(object)] = 1
                way(object, parts, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        parts.append(text)

    def _way(self, object):
        kind = type(object)
        for known, way in (
                (dict, self._dict), (list, self._list), (tuple, self._tuple), (set, self._set), (frozenset, self._set), (str, self._text)):
            if kind.__repr__ is known.__repr__:
                return way
        if hasattr(kind, "__dataclass_params__") and kind.__dataclass_params__.repr and "__repr__" in kind.__dict__:
            return self._dataclass
        if kind.__module__ == "types" and kind.__name__ == "SimpleNamespace":
            return self._namespace
        collections = sys.modules.get("collections")
        if collections is not None:
            for name, way in (("OrderedDict", self._ordered), ("defaultdict", self._defaultdict), ("Counter", self._counter), ("deque", self._deque)):
                if kind.__repr__ is getattr(collections, name).__repr__:
                    return way
        return None

    def _open(self, parts):
        if self._indent_per_level > 1:
            parts.append((self._indent_per_level - 1) * " ")

    def _dict(self, object, parts, indent, allowance, context, level):
        parts.append("{")
        self._open(parts)
        if object:
            self._pairs(self._sorted(object.items()), parts, indent, allowance + 1, context, level)
        parts.append("}")

    def _pairs(self, items, parts, indent, allowance, context, level):
        indent += self._indent_per_level
        for index, (key, value) in enumerate(items):
            if index:
                parts.append(",\n" + " " * indent)
            text = self._repr(key, context, level)
            parts.append(text + ": ")
            self._lay_out(value, parts, indent + len(text) + 2, allowance if index == len(items) - 1 else 1, context, level)

    def _list(self, object, parts, indent, allowance, context, level):
        parts.append("[")
        self._items(object, parts, indent, allowance + 1, context, level)
        parts.append("]")

    def _tuple(self, object, parts, indent, allowance, context, level):
        right = ",)" if len(object) == 1 else ")"
        parts.append("(")
        self._items(object, parts, indent, allowance + len(right), context, level)
        parts.append(right)

    def _set(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        kind = type(object)
        left, right = ("{", "}") if kind is set else (kind.__name__ + "({", "})")
        if kind is not set:
            indent += len(kind.__name__) + 1
        parts.append(left)
        self._items(sorted(object, key=_Key), parts, indent, allowance + len(right), context, level)
        parts.append(right)

    def _items(self, items, parts, indent, allowance, context, level):
        indent += self._indent_per_level
        self._open(parts)
        newline = ",\n" + " " * indent
        between = ""
        width = room = self._width - indent + 1
        items = list(items)
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            if is_last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                if width < len(text) + 2:
                    width = room
                    if between:
                        between = newline
                if width >= len(text) + 2:
                    width -= len(text) + 2
                    parts.append(between + text)
                    between = ", "
                    continue
            parts.append(between)
            between = newline
            self._lay_out(item, parts, indent, allowance if is_last else 1, context, level)

    def _text(self, object, parts, indent, allowance, context, level):
        if not object:
            parts.append(repr(object))
            return
        if level == 1:
            indent, allowance = indent + 1, allowance + 1
        room = self._width - indent
        chunks = []
        lines = object.splitlines(True)
        for index, line in enumerate(lines):
            behind = allowance if index == len(lines) - 1 else 0
            if len(repr(line)) <= room - behind:
                chunks.append(repr(line))
                continue
            words = _words(line)
            current = ""
            for number, word in enumerate(words):
                if len(repr(current + word)) > room - (behind if number == len(words) - 1 else 0):
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        text = ("\n" + " " * indent).join(chunks)
        parts.append(f"({text})" if level == 1 and len(chunks) > 1 else text)

    def _dataclass(self, object, parts, indent, allowance, context, level):
        from dataclasses import fields
        name = type(object).__name__
        shown = [(field.name, getattr(object, field.name)) for field in fields(object) if field.repr]
        self._named(name, shown, parts, indent + len(name) + 1, allowance, context, level)

    def _namespace(self, object, parts, indent, allowance, context, level):
        self._named("namespace", list(object.__dict__.items()), parts, indent + len("namespace") + 1, allowance, context, level)

    def _named(self, name, items, parts, indent, allowance, context, level):
        parts.append(name + "(")
        for index, (key, value) in enumerate(items):
            if index:
                parts.append(",\n" + " " * indent)
            parts.append(key + "=")
            if id(value) in context:
                parts.append("...")
            else:
                self._lay_out(value, parts, indent + len(key) + 1, allowance if index == len(items) - 1 else 1, context, level)
        parts.append(")")

    def _ordered(self, object, parts, indent, allowance, context, level):
        name = type(object).__name__
        parts.append(name + "(")
        if object:
            self._lay_out(list(object.items()), parts, indent + len(name) + 1, allowance + 1, context, level)
        parts.append(")")

    def _defaultdict(self, object, parts, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        parts.append(f"{name}({self._repr(object.default_factory, context, level)},\n{' ' * indent}")
        self._dict(object, parts, indent, allowance + 1, context, level)
        parts.append(")")

    def _counter(self, object, parts, indent, allowance, context, level):
        name = type(object).__name__
        parts.append(name + "({")
        self._open(parts)
        self._pairs(object.most_common(), parts, indent + len(name) + 1, allowance + 2, context, level)
        parts.append("})")

    def _deque(self, object, parts, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        parts.append(name + "([")
        if object.maxlen is None:
            self._items(object, parts, indent, allowance + 2, context, level)
            parts.append("])")
        else:
            self._items(object, parts, indent, 2, context, level)
            parts.append(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")
