# A long program over data: orders read from text, checked, joined, grouped, ranked and printed as tables.
import heapq
import json
import math
import random
from bisect import bisect_right, insort
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from itertools import accumulate, groupby, pairwise, product
from operator import attrgetter, itemgetter
from string import Template

ORDERS = """
id|date|customer|country|items|discount
1001|2026-01-03|ann|de|apple*3;pear*2|
1002|2026-01-03|bob|us|melon*1|10%
1003|2026-01-05|ann|de|apple*10;kiwi*4|5%
1004|2026-01-07|eve|fr|pear*x|
1005|2026-01-08|bob|us|kiwi*12;apple*1;melon*2|
1006|2026-01-12|dan|de||
1007|2026-01-15|eve|fr|melon*3;fig*2|15%
1008|bad-date|ann|de|apple*1|
1009|2026-01-19|cid|us|apple*2;pear*2;kiwi*2|
1010|2026-01-21|bob|us|apple*5|150%
1011|2026-01-22|eve|fr|kiwi*20|
"""
PRICES = json.loads('{"apple": 0.5, "pear": 0.75, "kiwi": 0.2, "melon": 2.4}')
TAX = {"de": 0.19, "fr": 0.2, "us": 0.07}
NAMES = {"de": "Germany", "fr": "France", "us": "United States"}

Line = namedtuple("Line", "product quantity price", defaults=[None])
Order = namedtuple("Order", "id date customer country lines discount")


class Problem(ValueError):
    """A record that cannot be used, with its line."""

    def __init__(self, line, text):
        super().__init__(text)
        self.line = line
        self.add_note(f"in line {line}")


def parse_date(text):
    year, month, day = map(int, text.split("-"))
    days = [31, 28 + (year % 4 == 0), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not 1 <= month <= 12 or not 1 <= day <= days[month - 1]:
        raise ValueError(f"no such day: {text}")
    return year, month, sum(days[:month - 1]) + day


def parse_lines(text):
    for part in filter(None, text.split(";")):
        product, _, quantity = part.partition("*")
        yield Line(product, int(quantity), PRICES.get(product))


def read(text):
    header, *rows = text.strip().splitlines()
    fields = header.split("|")
    for number, row in enumerate(rows, start=2):
        record = dict(zip(fields, row.split("|"), strict=True))
        try:
            lines = tuple(parse_lines(record["items"]))
            if not lines:
                raise ValueError("no items")
            if unknown := [line.product for line in lines if line.price is None]:
                raise LookupError(f"unknown: {', '.join(unknown)}")
            discount = float(record["discount"].rstrip("%") or 0) / 100
            if not 0 <= discount < 1:
                raise ValueError(f"discount of {discount:.0%}")
            yield Order(int(record["id"]), parse_date(record["date"]), record["customer"], record["country"], lines, discount)
        except (ValueError, LookupError) as error:
            yield Problem(number, f"{record['id']}: {error}")


def total(order, *, tax=True):
    net = sum(line.quantity * line.price for line in order.lines) * (1 - order.discount)
    return round(net * (1 + TAX[order.country] * tax), 2)


def table(rows, header, *, align=None, total_row=None):
    cells = [[f"{cell:,.2f}" if isinstance(cell, float) else str(cell) for cell in row] for row in [header, *rows, *([total_row] if total_row else [])]]
    widths = [max(map(len, column)) for column in zip(*cells)]
    align = align or ["<"] + [">"] * (len(header) - 1)
    rule = "-+-".join("-" * width for width in widths)
    lines = [" | ".join(f"{cell:{side}{width}}" for cell, side, width in zip(row, align, widths)).rstrip() for row in cells]
    lines.insert(1, rule)
    if total_row:
        lines.insert(-1, rule)
    return "\n".join(lines)


results = list(read(ORDERS))
orders = [result for result in results if isinstance(result, Order)]
problems = [result for result in results if isinstance(result, Problem)]
print(f"{len(orders)} orders, {len(problems)} problems")
for problem in problems:
    print(f"  line {problem.line}: {problem} {problem.__notes__}")
print(table([(o.id, "%d-%03d" % (o.date[0], o.date[2]), o.customer, o.country.upper(), sum(l.quantity for l in o.lines), total(o)) for o in orders],
            ["id", "day", "who", "in", "pieces", "total"], align=["<", "<", "<", "^", ">", ">"], total_row=["", "", "", "", sum(l.quantity for o in orders for l in o.lines), math.fsum(map(total, orders))]))

by_customer = defaultdict(list)
for order in orders:
    by_customer[order.customer].append(order)
ranking = sorted(((name, len(group), math.fsum(map(total, group))) for name, group in by_customer.items()), key=lambda row: (-row[2], row[0]))
print(table(ranking, ["customer", "orders", "total"]))

pieces = Counter()
revenue = Counter()
for order in orders:
    for line in order.lines:
        pieces[line.product] += line.quantity
        revenue[line.product] += round(line.quantity * line.price * (1 - order.discount), 4)
print(pieces.most_common(), [(product, round(value, 2)) for product, value in revenue.most_common(2)], pieces.total())

matrix = {(country, product): 0 for country, product in product(sorted(TAX), sorted(PRICES))}
for order in orders:
    for line in order.lines:
        matrix[order.country, line.product] += line.quantity
print(table([[NAMES[country], *(matrix[country, product] for product in sorted(PRICES))] for country in sorted(TAX)], ["country", *sorted(PRICES)]))

days = [order.date[2] for order in orders]
print("gaps", [b - a for a, b in pairwise(days)], "running", [f"{value:.2f}" for value in accumulate(map(total, orders))])
window, averages = deque(maxlen=3), []
for order in orders:
    window.append(total(order))
    averages.append(round(sum(window) / len(window), 2))
print("moving", averages)
for week, group in groupby(orders, key=lambda order: order.date[2] // 7):
    print(f"week {week}: {', '.join(str(order.id) for order in group)}")

amounts = sorted(map(total, orders))
middle = len(amounts) // 2
median = amounts[middle] if len(amounts) % 2 else (amounts[middle - 1] + amounts[middle]) / 2
mean = math.fsum(amounts) / len(amounts)
deviation = math.sqrt(math.fsum((amount - mean) ** 2 for amount in amounts) / len(amounts))
print(f"median {median:.2f} mean {mean:.3f} deviation {deviation:.4f} range {amounts[0]}..{amounts[-1]} top {heapq.nlargest(2, amounts)} low {heapq.nsmallest(1, amounts)}")
grades = "small medium large huge".split()
print([(order.id, grades[bisect_right([3, 6, 12], total(order))]) for order in orders])
buckets = OrderedDict.fromkeys(grades, 0)
for amount in amounts:
    buckets[grades[bisect_right([3, 6, 12], amount)]] += 1
for grade, number in buckets.items():
    print(f"{grade:>7} {'#' * number or '.'}")

queue = [(-total(order), order.id) for order in orders]
heapq.heapify(queue)
print("largest first:", [heapq.heappop(queue)[1] for _ in range(3)], len(queue))
settings = ChainMap({"currency": "EUR"}, {"currency": "USD", "signature": "The shop"})
letter = Template("Dear $name,\nyou spent $currency $amount in ${count} orders.\n$signature")
name, count, amount = ranking[0]
print(letter.substitute(settings, name=name.title(), count=count, amount=f"{amount:.2f}"))

random.seed(2026)
stock = {product: random.randint(5, 30) for product in PRICES}
print("stock", stock, "sample", random.sample(sorted(stock), 2), "noise", [round(random.gauss(0, 1), 3) for _ in range(3)])
short = {product: needed - stock[product] for product, needed in pieces.items() if needed > stock[product]}
print("to buy", short, {product: "ok" if product not in short else "short" for product in stock})
schedule = []
for order in orders:
    insort(schedule, (order.date, order.customer, order.id), key=itemgetter(1))
print([entry[1:] for entry in schedule])

document = {"orders": [order._asdict() | {"lines": [line._asdict() for line in order.lines], "total": total(order)} for order in orders[:2]], "customers": sorted(by_customer)}
text = json.dumps(document, indent=1, sort_keys=True)
print(len(text), text.count("{"), json.loads(text)["orders"][1]["total"], json.dumps(document["customers"]), text[:60].split())
back = json.loads(text, object_hook=lambda record: Line(**record) if "product" in record else record)
print(back["orders"][0]["lines"][0], back["orders"][0]["lines"][0] == list(orders[0].lines[0]), back["orders"][0]["lines"][0] == orders[0].lines[0])
links = {"ann": ["bob", "eve"], "bob": ["ann", "dan"], "dan": ["bob"], "eve": ["ann"], "cid": []}


def distances(start):
    found, todo = {start: 0}, deque([start])
    while todo:
        who = todo.popleft()
        for other in links[who]:
            if other not in found:
                found[other] = found[who] + 1
                todo.append(other)
    return found


print(distances("dan"), [sorted(set(links) - distances(who).keys()) for who in ("ann", "cid")], max(distances("eve").items(), key=itemgetter(1)))
best, chosen = 0, ()
goods = [("apple", 3, 4), ("melon", 5, 7), ("kiwi", 1, 1), ("pear", 2, 3)]
for mask in range(1 << len(goods)):
    bag = [good for index, good in enumerate(goods) if mask >> index & 1]
    if sum(good[1] for good in bag) <= 6 and (value := sum(good[2] for good in bag)) > best:
        best, chosen = value, tuple(good[0] for good in bag)
print(best, chosen, sorted(orders, key=attrgetter("country", "customer"))[0].id, {o.country for o in orders} == set(TAX))
