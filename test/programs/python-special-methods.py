# Operators call special methods, the reflected ones when the first does not know.


class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, n):
        return Vector(self.x * n, self.y * n)

    def __rmul__(self, n):
        return self * n

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __bool__(self):
        return bool(self.x or self.y)

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __contains__(self, value):
        return value in (self.x, self.y)

    def __call__(self, *arguments):
        return arguments

    def __iadd__(self, other):
        self.x += other.x
        return self

    def __lt__(self, other):
        return self.x < other.x


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v * 2, 3 * v, -v, v == Vector(1, 2), v != w, bool(Vector(0, 0)), len(v), v[1], list(v), 2 in v, v(7, 8))
v += w
print(v, {Vector(1, 1): "one"}[Vector(1, 1)], sorted([w, Vector(0, 9)]), v > w, str(v), f"{v}")
for attempt in (lambda: v + 1, lambda: 1 + v, lambda: v - w, lambda: v <= w, lambda: v[5]):
    try:
        attempt()
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
