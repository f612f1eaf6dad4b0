# Random numbers are CPython's for a seed.
import random, math
for seed in (42, 0, -5, 2**70, 'hello', b'xyz', 'é'):
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(70), random.randrange(1000), random.randint(-5, 5), random.uniform(1, 10), random.choice('abcdef'))
    print(random.sample(range(1000), 4), random.sample(list('abcdefghijklmnopqrstuvwxyz'), 20), random.choices([1,2,3], k=5), random.choices('ab', weights=[1, 9], k=5), random.choices('abc', cum_weights=[1,2,3], k=3))
    x = list(range(10)); random.shuffle(x); print(x)
    print(random.normalvariate(5, 2), random.expovariate(1.5), random.triangular(0, 10, 3), random.betavariate(2, 3), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 2), random.binomialvariate(10, 0.3), random.binomialvariate(100, 0.4), random.randbytes(5), random.randrange(0, 100, 7))
r = random.Random(7); st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random(), len(st), len(st[1]), st[0], st[2])
r.seed(1); print([r.randint(1, 100) for _ in range(10)])
print(random.sample(['a', 'b'], counts=[3, 2], k=4))
for bad in [lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.randrange(0), lambda: random.randrange(1.5), lambda: random.choices([], k=1), lambda: random.choices([1], weights=[0]), lambda: random.choices([1], weights=[1, 2]), lambda: random.getrandbits(-1), lambda: random.randrange(1, 1), lambda: random.randrange(3, 1, 1)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class R(random.Random):
    def random(self): return 0.5
print(R().random(), R().uniform(0, 4))
