# Money in whole cents: rounding, splitting, interest, tables, no floats.
def parse(t): sign = -1 if t.startswith("-") else 1; whole, _, part = t.lstrip("-+").partition("."); return sign * (int(whole or 0) * 100 + int((part + "00")[:2]))
def show(c): return f"{'-' if c < 0 else ''}{abs(c) // 100:,}.{abs(c) % 100:02d}"
def split(total, n): q, r = divmod(total, n); return [q + (i < r) for i in range(n)]
def percent(c, p): q, r = divmod(c * p, 100); return q + (r > 50 or (r == 50 and q % 2))
print([show(parse(t)) for t in ("12.5", "-3", "0.07", "1234567.899", ".5", "-0.01")], split(100, 3), sum(split(1001, 7)), [percent(c, 19) for c in (100, 150, 1050, 50)], show(sum(map(parse, ["0.1"] * 3))), 0.1 * 3)
balance, year = parse("1000"), 0
while balance < parse("1200"): balance += percent(balance, 5); year += 1; print(f"{year:>2} {show(balance):>10}")
bill = {"tea": "2.40", "cake": "3.95", "soup": "5.5"}; width = max(map(len, bill))
for item, price in bill.items(): print(f"{item:.<{width + 6}}{show(parse(price)):.>8}")
total = sum(parse(p) for p in bill.values()); print(f"{'total':<{width + 6}}{show(total):>8}", [show(x) for x in split(total, 4)])
