# Every method of sets leaves small ints in the order that CPython leaves them in.

import random
random.seed(9)
for n in range(25):
    A=[random.randrange(90) for _ in range(random.randrange(25))]
    B=[random.randrange(90) for _ in range(random.randrange(25))]
    for mk in (list, set, frozenset, dict.fromkeys, tuple):
        o=mk(B)
        for cls in (set, frozenset):
            a=cls(A)
            print(mk.__name__, a.union(o), a.intersection(o), a.difference(o), a.symmetric_difference(o), a.issubset(o), a.issuperset(o), a.union(o, A, o), a.intersection(o, A), a.difference(o, [1,2]))
        s=set(A); s.update(o); print(s); s=set(A); s.intersection_update(o); print(s); s=set(A); s.difference_update(o); print(s); s.add(3); print(s); s=set(A); s.symmetric_difference_update(o); print(s); s.update([1,2,3],{4:5}); print(s, s.copy(), set(s), frozenset(s), s|{7}, sorted(s))
        for x in B[:5]: s.discard(x)
        for x in A[:7]: s.add(x)
        print(s, [s.pop() for _ in range(min(3,len(s)))], s)
