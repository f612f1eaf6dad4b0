# A program as beginners write it: menu of functions, input from a list, loops, formatted tables, errors.
def to_f(c): return c * 9 / 5 + 32
def to_c(f): return (f - 32) * 5 / 9
menu = {"f": ("to Fahrenheit", to_f), "c": ("to Celsius", to_c), "q": ("quit", None)}
answers = iter(["f", "100", "c", "451", "x", "f", "abc", "f", "-40", "q", "never"])
def ask(prompt): answer = next(answers); print(f"{prompt}{answer}"); return answer
history = []
while True:
    for key, (text, _) in menu.items(): print(f"  {key}) {text:<14}", end="")
    print()
    choice = ask("> ").strip().lower()
    if choice == "q": break
    if choice not in menu: print(f"no such choice: {choice!r}"); continue
    try: value = float(ask("value: "))
    except ValueError as e: print("error:", e); continue
    result = menu[choice][1](value); history.append((choice, value, result)); print(f"= {result:.1f}")
print(f"{'kind':<6}{'from':>10}{'to':>10}"); print("-" * 26)
for kind, a, b in history: print(f"{kind:<6}{a:>10.2f}{b:>10.2f}")
print("bye", len(history), *{k for k, *_ in history} - {"c"})
