# Matrices as lists of lists: products, transposes, determinants, spirals, life, sudoku checks.
a, b = [[1, 2], [3, 4]], [[0, 1], [1, 0]]
mul = lambda x, y: [[sum(p * q for p, q in zip(r, c)) for c in zip(*y)] for r in x]
def det(m): return m[0][0] if len(m) == 1 else sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
def spiral(m):
    m = [list(r) for r in m]
    while m: yield from m.pop(0); m = [list(r) for r in zip(*m)][::-1]
def life(cells):
    near = [(x + i, y + j) for x, y in cells for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
    return {c for c in set(near) if near.count(c) == 3 or (near.count(c) == 2 and c in cells)}
def power(m, n): return [[int(i == j) for j in range(len(m))] for i in range(len(m))] if n == 0 else mul(m, power(m, n - 1)) if n % 2 else power(mul(m, m), n // 2)
print(mul(a, b), [list(r) for r in zip(*a)], det(a), det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), list(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])), [r[::-1] for r in zip(*a)], power([[1, 1], [1, 0]], 10), sum(a[i][i] for i in range(2)))
cells = {(1, 0), (1, 1), (1, 2)}
for _ in range(3): print("/".join("".join(".#"[(x, y) in cells] for x in range(3)) for y in range(3)), end=" "); cells = life(cells)
print(); pascal = [[1]]; [pascal.append([1, *map(sum, zip(r, r[1:])), 1]) for r in pascal if len(pascal) < 6]; print(*pascal, sep="\n")
def queens(n, row=0, cols=()):
    if row == n: yield cols
    else:
        for c in range(n):
            if all(c != k and abs(c - k) != row - i for i, k in enumerate(cols)): yield from queens(n, row + 1, (*cols, c))
print(len(list(queens(6))), next(queens(6)), "\n".join("." * c + "Q" + "." * (5 - c) for c in next(queens(6))), sep="\n")
