# Formats that scripts use: money, percentages, widths, tables, scientific notation.
for amount in (0, 0.5, 1234.5, -98765.4321, 1e9, 0.005, 2.675, 1/3):
    print(f"[{amount:.2f}] [{amount:,.2f}] [{amount:>12,.1f}] [{amount:<10.3g}] [{amount:+.1e}] [{amount:08.2f}] [{amount * 100:.1f}pc] [{amount:g}] [{amount!r}]" + " [%.3f] [%10.2e] [%-8g]" % (amount, amount, amount))
rows = [("apple", 3, 0.5), ("melon", 12, 2.25), ("kiwi", 100, 0.199)]
print("\n".join(f"{name:<8}|{n:>5d}|{price:^9.2f}|{n * price:>10,.2f}" for name, n, price in rows)); print(f"{'total':-<25}{sum(n * p for _, n, p in rows):>9.2f}")
print("{:>10}|{:<10}|{:^10}".format(*map("{:.1f}".format, (1.25, 1.35, 2.5))), "{:.{}f}".format(3.14159, 3), "{0:.1f} {0:.3f}".format(2.0), str(round(2.5)) + str(round(3.5)), format(1e-7, "f"), format(123456789, "e"), f"{1e100:.3f}"[:12])
