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

    def substitute(self, mapping={}, /, **keywords):
        return self._substitute(mapping, keywords, False)

    def safe_substitute(self, mapping={}, /, **keywords):
        return self._substitute(mapping, keywords, True)

    def get_identifiers(self):
        found = []
        for _, name in self._parts():
            if name and name not in found:
                found.append(name)
        return found

    def is_valid(self):
        return all([name is not False for _, name in self._parts()])


class Formatter:
    def format(self, format_string, /, *args, **keywords):
        return self.vformat(format_string, args, keywords)

    def vformat(self, format_string, args, keywords):
        return format_string.format(*args, **keywords)
