# Text read from a string, parsed by hand, counted, wrapped and printed in columns.
text = """The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox does not! Who would? A dog, a fox -- and nobody else..."""
words = []; word = ""
for c in text.lower() + " ":
    if c.isalpha(): word += c
    elif word: words.append(word); word = ""
freq = sorted({w: words.count(w) for w in words}.items(), key=lambda p: (-p[1], p[0])); print(len(words), len(freq), freq[:5])
def wrap(words, width):
    line = ""
    for w in words:
        if len(line) + len(w) + bool(line) > width: yield line; line = w
        else: line += (" " if line else "") + w
    if line: yield line
for width in (20, 35): print("\n".join(f"|{l:<{width}}|{l:>{width}}|{l:^{width}}|"[:75] for l in wrap(words, width)))
by_letter = {}
for w, n in freq: by_letter.setdefault(w[0], []).append(f"{w}:{n}")
for letter in sorted(by_letter): print(f"{letter.upper()} {', '.join(by_letter[letter])}")
lengths = [len(w) for w in words]; print(f"mean {sum(lengths) / len(lengths):.2f} longest {max(words, key=len)!r}", *(f"{n}:{'#' * lengths.count(n)}" for n in range(1, 8))); sentences = [s.strip() for s in text.replace("!", ".").replace("?", ".").split(".") if s.strip()]; print(len(sentences), [s.split()[0] for s in sentences], text.count("\n"), text.splitlines()[1][-4:], text.title()[:19], "fox" in text, text.find("dog"), text.rfind("dog"))
