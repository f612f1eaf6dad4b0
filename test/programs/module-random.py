# random: CPython's numbers for a seed, for every function.
import random
random.seed(42)
print(random.random(), random.randint(1, 100), random.randrange(0, 100, 7), random.uniform(1, 10), random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[9, 1], k=6), random.choices("abc", cum_weights=[1, 2, 4], k=3), random.sample(range(100), 5), random.sample("abcdef", 3), random.sample(["a", "b"], counts=[3, 2], k=4), random.getrandbits(70), random.randbytes(4), random.gauss(0, 1), random.normalvariate(5, 2), random.expovariate(0.5), random.betavariate(2, 3), random.gammavariate(2, 1), random.triangular(0, 10, 3), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 2), random.binomialvariate(10, 0.3))
l = list(range(10)); random.shuffle(l); print(l); random.seed("text"); print(random.random()); random.seed(b"bytes"); print(random.random()); random.seed(-7); print(random.random()); random.seed(10 ** 30); print(random.random()); random.seed(3, version=1); print(random.random()); random.seed(bytearray(b"x")); print(random.random())
r = random.Random(1); s = r.getstate(); x = [r.random() for _ in range(2)]; r.setstate(s); print([r.random() for _ in range(2)] == x, s[0], len(s[1]), r.randint(0, 10 ** 30), random.Random(1).random() == random.Random(1).random(), isinstance(random.SystemRandom().random(), float))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, sep=": ")
attempt(lambda: random.choice([])); attempt(lambda: random.randint(5, 1)); attempt(lambda: random.randrange(0)); attempt(lambda: random.randrange(1, 5, 0)); attempt(lambda: random.randrange(1.5)); attempt(lambda: random.sample([1], 2)); attempt(lambda: random.sample({1, 2}, 1)); attempt(lambda: random.choices([], k=1)); attempt(lambda: random.choices([1, 2], weights=[1])); attempt(lambda: random.choices([1], weights=[0])); attempt(lambda: random.seed([])); attempt(lambda: random.shuffle((1, 2))); attempt(lambda: random.getrandbits(-1)); attempt(lambda: random.sample([1], -1)); attempt(lambda: random.randint("a", 2)); attempt(lambda: random.choice({1})); attempt(lambda: random.randrange(5, 5)); attempt(lambda: random.choices([1], weights=[1], cum_weights=[1])); attempt(lambda: random.binomialvariate(-1, 0.5)); attempt(lambda: random.expovariate(0))
random.seed(0); print([random.randrange(6) for _ in range(10)], random.sample(range(10 ** 9), 2), [random.choice("HT") for _ in range(8)], [round(random.gauss(10, 3), 3) for _ in range(3)])
class My(random.Random):
    def random(self): return 0.25
print(My().random(), My().uniform(0, 4), My().choice("abcd"), My().randrange(8))
