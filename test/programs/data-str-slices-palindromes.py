# Slices of strings: steps, negative bounds, windows, reversing words.
s = "abcdefghij"
print(s[2:5], s[:3], s[-3:], s[::2], s[1::2], s[::-1], s[-1:-4:-1], s[5:2], s[100:], s[-100:2], s[:-1], s[3:-3], s[::-3], s[slice(1, 8, 3)], s[5:5] == "", [s[i:i + 3] for i in range(0, len(s), 3)], [s[i:i + 2] for i in range(len(s) - 1)][:3], s[len(s) // 2:] + s[:len(s) // 2])
print(" ".join(w[::-1] for w in "the end".split()), " ".join("one two".split()[::-1]), [w for w in ("level", "abc", "noon") if w == w[::-1]], max((s[i:j] for s in ["forgeeksskeegfor"] for i in range(16) for j in range(i, 17) if s[i:j] == s[i:j][::-1]), key=len), ["".join(s[i::3]) for i in range(3)])
