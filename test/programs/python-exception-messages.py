# The words of common errors.
pair, number = (1, 2), 5

for attempt in (
    lambda: 1 / 0,
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: 1.0 / 0,
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: [] + (),
    lambda: [1][5],
    lambda: pair["a"],
    lambda: {}["k"],
    lambda: "abc"[3],
    lambda: int("x"),
    lambda: int("1.5"),
    lambda: float("x"),
    lambda: len(5),
    lambda: number(),
    lambda: None.x,
    lambda: iter(5),
    lambda: [1].index(2),
    lambda: [].pop(),
    lambda: {}.pop("k"),
    lambda: set().remove(1),
    lambda: sorted([1, "a"]),
    lambda: max([]),
    lambda: sum(["a"]),
    lambda: {[]: 1},
    lambda: "%d" % "x",
    lambda: "{}".format(),
    lambda: next(iter([])),
    lambda: 1 < "a",
    lambda: -"a",
    lambda: "a" * "b",
    lambda: range(1, 2, 0),
    lambda: [1, 2, 3][::0],
    lambda: chr(-1),
    lambda: "x".join([1]),
    lambda: abs("a"),
    lambda: int([]),
):
    try:
        print(attempt())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
