# Methods of list; shared references; comparison.
a = [3, 1, 2]
b = a
b.append(4)
a.extend([5, 6])
a.insert(0, "first")
print(a, a is b, a.pop(), a.pop(0), a.index(1), a.count(3), len(a))
a.sort()
a.reverse()
a.remove(4)
c = a.copy()
c.clear()
print(a, c, [1, 2] < [1, 3], [1, 2] == [1, 2], [0] * 3, [1] + [2], 2 in a)
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid)
a += (9,)
a *= 2
print(a, sorted(a, key=lambda n: -n), [x for x in a if x != 9], [(x, y) for x in range(2) for y in "ab"])
words = ["b", "A", "c"]
words.sort(key=str.lower, reverse=True)
print(words)
nested = [1]
nested.append(nested)
print(nested)
