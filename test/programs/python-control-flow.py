# while and for with else, break, continue; conditional expressions; chained comparison; walrus; del.
for n in range(2, 8):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
n = 0
while n < 5:
    n += 1
    if n % 2:
        continue
    print("even", n)
else:
    print("while else")
print("yes" if n else "no", 1 < n <= 5 != 6, not n, n and "and", 0 or "or", None or 0, 1 == n - 4 is not None)
if (length := len("walrus")) > 5:
    print(length, [y for x in range(5) if (y := x * 2) > 3], y)


def side(value):
    print("evaluated", value)
    return value


print(side(1) < side(0) < side(5))
print(side(0) and side(1) or side(2))
