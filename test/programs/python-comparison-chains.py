# Chained comparisons evaluate each operand once and stop at the first that is false.
def v(n): print(n, end=" "); return n
print(v(1) < v(2) < v(3)); print(v(3) < v(2) < v(1)); print(v(1) < v(5) > v(2) != v(3)); print(v(1) == v(1) in [v(1)]); print(v(None) is v(None) is not v(0))
print(1 < 2 == 2, (1 < 2) == 2, 1 in [1] == [1], "a" < "b" < "c" > "b", 3 > 2 > 1 > 0, 1 < 3 < 2, 0 == False == 0.0, [] is not [] is not [], not 1 < 2, 1 not in [2] != 3)
x = 5; print(0 <= x < 10, 10 > x >= 5, x == 5 == x, 1 < x is True, not (x < 3) < 2)
