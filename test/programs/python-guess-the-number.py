# Seeded guessing with bisection; break, else, formatted feedback and statistics.
import random
random.seed(7)
def play(low=1, high=100):
    secret = random.randint(low, high); tries = 0
    while low <= high:
        guess = (low + high) // 2; tries += 1
        if guess == secret: print(f"{secret} after {tries}", end="; "); return tries
        low, high = (guess + 1, high) if guess < secret else (low, guess - 1)
    raise AssertionError("unreachable")
games = [play() for _ in range(8)]; print(); print(f"average {sum(games) / len(games):.3f}, best {min(games)}, worst {max(games)}, sorted {sorted(games)}")
dice = [random.randrange(1, 7) + random.randrange(1, 7) for _ in range(300)]; counts = {n: dice.count(n) for n in range(2, 13)}
for n, c in counts.items(): print(f"{n:>2} {'*' * (c // 5)} {c / 300:.1%}")
deck = [f"{r}{s}" for s in "CDHS" for r in "A23456789TJQK"]; random.shuffle(deck); hands = [sorted(deck[i::4])[:5] for i in range(4)]; print(hands, len(set(deck)))
