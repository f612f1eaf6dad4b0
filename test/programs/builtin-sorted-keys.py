# Keys for sorting: several at once, reverse for one, None last, by length and natural order.
rows = [("bob", 3, None), ("al", 3, 1.5), ("cy", 1, 0.5), ("di", 2, None)]
print(sorted(rows, key=lambda r: (-r[1], r[0])), sorted(rows, key=lambda r: (r[2] is None, r[2] or 0)), sorted(sorted(rows), key=lambda r: r[1], reverse=True), [r[0] for r in sorted(rows, key=lambda r: r[0][::-1])])
files = ["f10.txt", "f9.txt", "F1.txt", "f1.txt"]
def natural(s):
    parts, number = [], ""
    for c in s:
        if c.isdigit(): number += c
        else:
            if number: parts.append((0, int(number), "")); number = ""
            parts.append((1, 0, c.lower()))
    return parts
print(sorted(files), sorted(files, key=natural), sorted(files, key=str.casefold), sorted("bca", reverse=True), sorted({"b": 2, "a": 1}), sorted(["bb", "a", "cc", "d"], key=len), sorted([3, -1, 2], key=abs, reverse=True), sorted([True, False, 1, 0]), sorted([(2, "a"), (1, "b"), (1, "a")]), sorted(["a", "B"], key=lambda s: s.swapcase()))
l = [3, 1, 2]; r = l.sort(); print(r, l, l.sort(reverse=True), l, sorted(l) is l, list(reversed(sorted(l))), sorted(x for x in l if x > 1), sorted(map(str, [10, 9, 100])), sorted(enumerate("cab"), key=lambda p: p[1]), min(rows, key=lambda r: r[1])[0], max("apple", "fig", key=len))
