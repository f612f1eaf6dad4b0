"""Constants and templates of text."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """Pieces of the text: (literal, None), (source, name), or (source, False) for a delimiter that stands for nothing."""
        text = self.template
        mark = self.delimiter
        at = 0
        while True:
            start = text.find(mark, at)
            if start == -1:
                yield text[at:], None
                return
            yield text[at:start], None
            after = start + len(mark)
            if text.startswith(mark, after):
                yield mark, None
                at = after + len(mark)
                continue
            braced = text.startswith("{", after)
            begin = after + braced
            end = begin
            while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == "_"):
                end += 1
            name = text[begin:end]
            if not name or name[0].isdigit() or (braced and not text.startswith("}", end)):
                self._invalid_at = start
                yield mark, False
                at = after
                continue
            at = end + braced
            yield text[start:at], name

    def _substitute(self, mapping, keywords, safe):
        result = []
        for source, name in self._parts():
            if name is None:
                result.append(source)
            elif name is False:
                if not safe:
                    self._refuse()
                result.append(source)
            elif name in keywords:
                result.append(str(keywords[name]))
            elif safe:
                try:
                    result.append(str(mapping[name]))
                except KeyError:
                    result.append(source)
            else:
                result.append(str(mapping[name]))
        return "".join(result)

    def _refuse(self):
        # The place is that of the first delimiter that stands for nothing.
        for _, name in self._parts():
            if name is False:
                break
        lines = self.template[:self._invalid_at + 1].split("\n")
        raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {len(lines[-1])}")

    def substitute(self, mapping={}, /, **kws):
        return self._substitute(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._substitute(mapping, kws, True)

    def get_identifiers(self):
        found = []
        for _, name in self._parts():
            if name and name not in found:
                found.append(name)
        return found

    def is_valid(self):
        return all([name is not False for _, name in self._parts()])


class Formatter:
    """str.format in steps that a class can do otherwise."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._format(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _format(self, text, args, kwargs, used, depth, number):
        """The text and the number of the next field that says none; False once fields are numbered by hand."""
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        pieces = []
        for literal, name, spec, conversion in self.parse(text):
            pieces.append(literal)
            if name is None:
                continue
            first = name.split(".")[0].split("[")[0]
            if first == "":
                if number is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(number) + name
                number += 1
            elif first.isdigit():
                if number:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                number = False
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, number = self._format(spec, args, kwargs, used, depth - 1, number)
            pieces.append(self.format_field(value, spec))
        return "".join(pieces), number

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        converters = {"s": str, "r": repr, "a": ascii}
        if conversion not in converters:
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return converters[conversion](value)

    def parse(self, format_string):
        """(literal text, name of the field, its format, its conversion) for each field; None where there is no field."""
        at = 0
        literal = ""
        size = len(format_string)
        while at < size:
            char = format_string[at]
            if char not in "{}":
                literal += char
                at += 1
                continue
            if format_string.startswith(char * 2, at):
                yield literal + char, None, None, None
                literal = ""
                at += 2
                continue
            if char == "}":
                raise ValueError("Single '}' encountered in format string")
            end = self._end_of_field(format_string, at + 1)
            yield (literal, *self._parts_of_field(format_string[at + 1:end]))
            literal = ""
            at = end + 1
        if literal:
            yield literal, None, None, None

    def _end_of_field(self, text, at):
        if at == len(text):
            raise ValueError("Single '{' encountered in format string")
        depth = 1
        while at < len(text):
            depth += (text[at] == "{") - (text[at] == "}")
            if depth == 0:
                return at
            at += 1
        raise ValueError("expected '}' before end of string")

    def _parts_of_field(self, field):
        at = 0
        in_brackets = False
        while at < len(field) and (in_brackets or field[at] not in "!:"):
            in_brackets = field[at] == "[" or (in_brackets and field[at] != "]")
            at += 1
        name, rest = field[:at], field[at:]
        conversion = None
        if rest.startswith("!"):
            conversion, rest = rest[1:2], rest[2:]
            if conversion == "":
                raise ValueError("unmatched '{' in format spec")
            if rest and not rest.startswith(":"):
                raise ValueError("expected ':' after conversion specifier")
        return name, rest[1:], conversion

    def get_field(self, field_name, args, kwargs):
        first, steps = self._steps(field_name)
        value = self.get_value(first, args, kwargs)
        for by_attribute, key in steps:
            value = getattr(value, key) if by_attribute else value[key]
        return value, first

    def _steps(self, name):
        at = 0
        while at < len(name) and name[at] not in ".[":
            at += 1
        first, steps = name[:at], []
        while at < len(name):
            if name[at] == ".":
                end = at + 1
                while end < len(name) and name[end] not in ".[":
                    end += 1
                key = name[at + 1:end]
            else:
                end = name.find("]", at)
                if end == -1:
                    raise ValueError("Missing ']' in format string")
                key = name[at + 1:end]
                end += 1
            if key == "":
                raise ValueError("Empty attribute in format string")
            by_attribute = name[at] == "."
            steps.append((by_attribute, int(key) if not by_attribute and key.isdigit() else key))
            at = end
        return (int(first) if first.isdigit() else first), steps


__all__ = [
    "Formatter", "Template", "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
    "printable", "punctuation", "whitespace",
]
