"""Words as a shell has them."""

__all__ = ["join", "quote", "split"]

_safe = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_")


def split(s, comments=False, posix=True):
    """The words of a command line: parted by spaces, quotes and backslashes taken away."""
    if s is None:
        raise ValueError("s argument must not be None")
    if not posix:
        raise NotImplementedError("shlex.split(posix=False) is not simulated")
    words, word, at = [], None, 0
    while at < len(s):
        one = s[at]
        at += 1
        if one in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
        elif comments and one == "#":
            end = s.find("\n", at)
            at = len(s) if end == -1 else end
            if word is not None:
                words.append(word)
                word = None
        elif one == "'":
            end = s.find("'", at)
            if end == -1:
                raise ValueError("No closing quotation")
            word = (word or "") + s[at:end]
            at = end + 1
        elif one == '"':
            word = word or ""
            while True:
                if at >= len(s):
                    raise ValueError("No closing quotation")
                one = s[at]
                at += 1
                if one == '"':
                    break
                if one == "\\" and s[at:at + 1] in ('"', "\\"):
                    one = s[at]
                    at += 1
                word += one
        elif one == "\\":
            if at >= len(s):
                raise ValueError("No escaped character")
            word = (word or "") + s[at]
            at += 1
        else:
            word = (word or "") + one
    if word is not None:
        words.append(word)
    return words


def quote(s):
    """A word that a shell takes as it is."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string object, got {type(s).__name__!r}")
    return s if _safe.issuperset(s) else "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """The command line of which `split` makes these words."""
    return " ".join([quote(word) for word in split_command])
