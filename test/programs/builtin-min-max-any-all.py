# min, max, any and all with keys, defaults and generators that stop early.
def loud(items):
    for x in items: print("see", x, end=" "); yield x
print(any(loud([0, 2, 3])), all(loud([1, 0, 5])), any(loud([])), all(loud([]))); print(any(x > 1 for x in loud([1, 2, 3])), all(isinstance(x, int) for x in loud([1, "a", 2])))
print(min(3, 1, 2), max([3, 9, 2], key=lambda x: x % 5), min("banana"), max("b", "abc", key=len), min([], default=0), max({}, default=None), max([1], default=5), min([(2, "a"), (1, "z")]), max([[1], [1, 0]]), max({"a": 5, "b": 3}.items(), key=lambda kv: kv[1]), min(x * x - 3 * x for x in range(5)), max(1, 1.0), max(1.0, 1), min(True, 1), max("a", "b", "c"), max(range(3)), max([float("-inf"), 0]), min((len(w), w) for w in ["aa", "b", "c"]))
print(max("hello world".split(), key=len), max(range(10), key=lambda n: (n % 3, n)), min([[3], [1, 2]], key=sum), sorted([5, 2], key=lambda n: -n)[0], max([None, 3, 1], key=lambda v: v or 0), max(map(abs, [-5, 3])), min(filter(None, [0, 4, 2])), sum(map(len, ["a", "bb"])), max(zip([1, 2], "ba"))[1])
