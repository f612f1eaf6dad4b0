# Views of dicts as sets, beside every kind of operand.

import random
random.seed(4)
for n in range(20):
    a={random.randrange(60):i for i in range(random.randrange(12))}
    b=[random.randrange(60) for _ in range(random.randrange(12))]
    d=dict.fromkeys(b, 1)
    for o in (b, set(b), frozenset(b), d.keys(), tuple(b), d):
        print(a.keys()|o, a.keys()&o, a.keys()-o, a.keys()^o, a.keys()==set(a), a.keys()<=d.keys(), a.keys().isdisjoint(o))
    print(b|a.keys(), b&a.keys(), b-a.keys(), b^a.keys(), set(b)|a.keys(), set(b)&a.keys(), set(b)-a.keys(), set(b)^a.keys(), a.items()&d.items(), len(a.items()|d.items()), sorted(a.items()-d.items()), set(b)<a.keys())
