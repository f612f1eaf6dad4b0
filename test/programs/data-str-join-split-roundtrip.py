# What join puts together split takes apart again, and where it does not.
for parts, sep in ((["a", "b", "c"], ","), (["a", "", "c"], ","), ([""], ","), ([], ","), (["a b", "c"], " "), (["x"], "--"), (["", ""], "|")):
    joined = sep.join(parts); print(repr(joined), joined.split(sep), joined.split(sep) == parts, joined.split(), joined.rsplit(sep, 1), joined.partition(sep), joined.count(sep))
print(" a  b ".split(), " a  b ".split(" "), "a\tb\nc".split(), "\n".join("x\ny\n".splitlines()), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "key = value = x".split("=", 1), [p.strip() for p in "a ; b;c ".split(";")], "".join("a-b-c".split("-")), "2026-01-02".split("-"), "1.2.3".rpartition("."))
