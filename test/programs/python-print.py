# print: separators, ends, several streams, and str against repr.
import sys

print("a", 1, None, True, 2.0, sep="|", end="!\n")
print()
print("no newline", end="")
print("", "x", "", sep="-")
print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
print(["a", 'b"c', "d'e"], ("t",), {"k": "v"}, "s", [None, 1.5, b"b"], {1: {2: 3}}, ())


class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


print(Both(), [Both()], f"{Both()} {Both()!r}", str(Both()), "%s %r" % (Both(), Both()))
