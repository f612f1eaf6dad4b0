# Printing tables, progress, trees and boxes with print alone.
rows = [("id", "name", "price"), (1, "apple", 0.5), (22, "melon", 12.25)]
for i, (a, b, c) in enumerate(rows): print(f"{a!s:>4} | {b:<8} | {c if isinstance(c, str) else format(c, '.2f'):>8}"); i or print("-" * 26)
for n in range(1, 4): print(*[f"{n * m:3}" for m in range(1, 6)], sep="|")
for n in range(0, 101, 50): print(f"[{'#' * (n // 10):<10}] {n:>3}%", end="\n" if n == 100 else " ")
for n in range(1, 4): print(" " * (3 - n) + "*" * (2 * n - 1))
def tree(d, indent=""):
    for i, (k, v) in enumerate(d.items()): last = i == len(d) - 1; print(f"{indent}{'└── ' if last else '├── '}{k}"); tree(v, indent + ("    " if last else "│   "))
tree({"src": {"a.py": {}, "lib": {"b.py": {}}}, "README": {}}); text = ["short", "a longer line"]; w = max(map(len, text)); print("┌" + "─" * w + "┐", *(f"│{t:^{w}}│" for t in text), "└" + "─" * w + "┘", sep="\n"); print("a", "b", sep="\t"); print("x\ry".replace("\r", "<cr>"), "tab\tstop".expandtabs(8), "é".ljust(3, "."), "日本".center(6, "*"))
