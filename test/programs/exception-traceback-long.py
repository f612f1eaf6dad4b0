# A long uncaught traceback: methods, comprehensions, lambdas, decorators, a chain of three.
import functools
class Account:
    def __init__(self, balance): self.balance = balance
    def withdraw(self, amount):
        if amount > self.balance: raise ValueError(f"only {self.balance} left, not {amount}")
        self.balance -= amount
    @property
    def broken(self): return self.withdraw(self.balance + 1)
    @staticmethod
    def helper(x): return Account(x).broken
    @classmethod
    def make(cls, *xs): return [cls.helper(x) for x in xs]
def deco(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper
@deco
def run(n):
    try:
        return sorted(range(n), key=lambda i: Account.make(i, n))
    except ValueError as e:
        try:
            raise KeyError("lookup") from e
        except KeyError:
            result = {
                name: value / 0
                for name, value in {"a": 1}.items()
            }
            return result
def recurse(n):
    return recurse(n - 1) if n else run(2)
recurse(6)
