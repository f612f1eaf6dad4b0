# Generators over lines, tokens and records: reading lazily, in stages, with cleanup.
import io
source = io.StringIO("# comment\nname=ann\n\nage = 31\nbroken line\nlast=1=2\n")
def lines(f):
    print("open")
    try:
        for n, line in enumerate(f, 1): yield n, line.rstrip("\n")
    finally: print("close")
def useful(ls): return ((n, l) for n, l in ls if l and not l.startswith("#"))
def pairs(ls):
    for n, l in ls:
        key, sep, value = l.partition("=")
        if not sep: print(f"line {n}: no '='"); continue
        yield key.strip(), value.strip()
p = pairs(useful(lines(source))); print(next(p)); print(dict(p))
def tokens(text):
    word = ""
    for c in text + " ":
        if c.isalnum(): word += c
        else:
            if word: yield ("num" if word.isdigit() else "word"), word; word = ""
            if not c.isspace(): yield "op", c
print(list(tokens("x1 = (3+ y)*42"))); source.seek(0); g = lines(source); next(g); g.close()
def chunks(it, n):
    it = iter(it)
    while c := tuple(x for _, x in zip(range(n), it)): yield c
print(list(chunks("abcdefg", 3)), [sum(c) for c in chunks(range(7), 2)])
