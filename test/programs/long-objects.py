# A long program of objects: a bank with accounts, transactions, rules, observers and reports.
from __future__ import annotations
from abc import ABC, abstractmethod
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import total_ordering
from typing import Iterator, Protocol


class BankError(Exception):
    """The base of everything that can go wrong here."""


class InsufficientFunds(BankError):
    def __init__(self, account: Account, wanted: Money) -> None:
        super().__init__(f"{account.owner} has {account.balance}, not {wanted}")
        self.account = account
        self.wanted = wanted


class Frozen(BankError):
    pass


@total_ordering
class Money:
    __slots__ = ("cents",)

    def __init__(self, amount: float | str | Money = 0) -> None:
        if isinstance(amount, Money):
            self.cents = amount.cents
        elif isinstance(amount, str):
            whole, _, rest = amount.partition(".")
            self.cents = int(whole) * 100 + int(rest.ljust(2, "0")[:2] or 0)
        else:
            self.cents = round(amount * 100)

    @classmethod
    def of_cents(cls, cents: int) -> Money:
        money = cls()
        money.cents = cents
        return money

    def __add__(self, other: Money) -> Money:
        return self.of_cents(self.cents + Money(other).cents)

    __radd__ = __add__

    def __sub__(self, other: Money) -> Money:
        return self.of_cents(self.cents - Money(other).cents)

    def __mul__(self, factor: float) -> Money:
        return self.of_cents(round(self.cents * factor))

    def __neg__(self) -> Money:
        return self.of_cents(-self.cents)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and self.cents == other.cents

    def __lt__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents < other.cents

    def __hash__(self) -> int:
        return hash(self.cents)

    def __bool__(self) -> bool:
        return self.cents != 0

    def __str__(self) -> str:
        sign = "-" if self.cents < 0 else ""
        return f"{sign}{abs(self.cents) // 100:,}.{abs(self.cents) % 100:02}"

    def __repr__(self) -> str:
        return f"Money({str(self)!r})"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec or ">10")


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    TRANSFER = auto()
    INTEREST = auto()

    @property
    def sign(self) -> int:
        return -1 if self is Kind.WITHDRAWAL else 1


@dataclass(frozen=True, order=True)
class Transaction:
    number: int
    kind: Kind = field(compare=False)
    amount: Money = field(compare=False)
    text: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"#{self.number:03} {self.kind.name.lower():<10} {self.amount} {self.text}".rstrip()


class Observer(Protocol):
    def notify(self, account: Account, transaction: Transaction) -> None: ...


class Positive:
    """A descriptor that refuses what is not positive."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value) -> None:
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value!r}")
        setattr(obj, self.name, value)


class Account(ABC):
    _registry: dict[str, type[Account]] = {}
    limit = Positive()

    def __init_subclass__(cls, /, kind: str, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        cls.kind = kind
        Account._registry[kind] = cls

    @classmethod
    def open(cls, kind: str, *args, **kwargs) -> Account:
        try:
            return cls._registry[kind](*args, **kwargs)
        except KeyError:
            raise BankError(f"no accounts of kind {kind!r}, only {', '.join(sorted(cls._registry))}") from None

    def __init__(self, owner: str, balance: Money | str = "0", limit: int = 1000) -> None:
        self.owner = owner
        self.balance = Money(balance)
        self.limit = limit
        self.frozen = False
        self.history: list[Transaction] = []
        self._observers: list[Observer] = []

    def watch(self, observer: Observer) -> Account:
        self._observers.append(observer)
        return self

    def record(self, kind: Kind, amount: Money, text: str = "") -> Transaction:
        if self.frozen:
            raise Frozen(f"{self.owner}'s account is frozen")
        self.check(kind, amount)
        transaction = Transaction(len(self.history) + 1, kind, amount, text)
        self.balance += amount * kind.sign
        self.history.append(transaction)
        for observer in self._observers:
            observer.notify(self, transaction)
        return transaction

    def deposit(self, amount: str) -> Transaction:
        return self.record(Kind.DEPOSIT, Money(amount))

    def withdraw(self, amount: str) -> Transaction:
        return self.record(Kind.WITHDRAWAL, Money(amount))

    @abstractmethod
    def check(self, kind: Kind, amount: Money) -> None:
        if kind is Kind.WITHDRAWAL and amount > Money(self.limit):
            raise BankError(f"{amount} is above {self.owner}'s limit of {self.limit}")

    def __iter__(self) -> Iterator[Transaction]:
        yield from self.history

    def __len__(self) -> int:
        return len(self.history)

    def __contains__(self, text: str) -> bool:
        return any(text in transaction.text for transaction in self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.owner}: {self.balance}>"


class Current(Account, kind="current"):
    overdraft = Money(100)

    def check(self, kind: Kind, amount: Money) -> None:
        super().check(kind, amount)
        if kind is Kind.WITHDRAWAL and self.balance - amount < -self.overdraft:
            raise InsufficientFunds(self, amount)


class Savings(Account, kind="savings"):
    rate = 0.02

    def check(self, kind: Kind, amount: Money) -> None:
        super().check(kind, amount)
        if kind is Kind.WITHDRAWAL and amount > self.balance:
            raise InsufficientFunds(self, amount)

    def add_interest(self) -> Transaction:
        return self.record(Kind.INTEREST, self.balance * self.rate, f"at {self.rate:.1%}")


class Log:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def notify(self, account: Account, transaction: Transaction) -> None:
        self.lines.append(f"{account.owner}: {transaction}")

    def __getitem__(self, index):
        return self.lines[index]


class Alarm:
    def __init__(self, threshold: str) -> None:
        self.threshold = Money(threshold)

    def notify(self, account: Account, transaction: Transaction) -> None:
        if account.balance < self.threshold:
            print(f"    ! {account.owner} is at {account.balance:}".replace("  ", ""))


class Bank:
    def __init__(self, name: str) -> None:
        self.name = name
        self.accounts: dict[str, Account] = {}
        self.log = Log()

    def __getattr__(self, name: str) -> Account:
        try:
            return self.__dict__["accounts"][name]
        except KeyError:
            raise AttributeError(f"no account {name!r}") from None

    def open(self, key: str, kind: str, owner: str, *args) -> Account:
        account = self.accounts[key] = Account.open(kind, owner, *args)
        return account.watch(self.log)

    @contextmanager
    def atomic(self, *accounts: Account):
        kept = [(account, account.balance, account.history[:]) for account in accounts]
        try:
            yield
        except BankError as error:
            for account, balance, history in kept:
                account.balance, account.history = balance, history
            print(f"    rolled back: {error}")

    def transfer(self, source: Account, target: Account, amount: str) -> None:
        with self.atomic(source, target):
            target.record(Kind.TRANSFER, Money(amount), f"from {source.owner}")
            source.withdraw(amount)

    def report(self) -> str:
        width = max(len(account.owner) for account in self.accounts.values())
        rows = [f"{account.owner:<{width}} {account.balance} {account.kind:>8} {len(account):>3}" for account in self.accounts.values()]
        total = sum((account.balance for account in self.accounts.values()), Money())
        return "\n".join([f"{self.name:=^{width + 23}}", *rows, f"{'total':<{width}} {total}"])


bank = Bank("First")
bank.open("ann", "current", "Ann", "250.50")
bank.open("bob", "savings", "Bob", "1000", 600)
bank.ann.watch(Alarm("50"))
print(bank.report())
for action in (
    lambda: bank.ann.deposit("99.5"),
    lambda: bank.ann.withdraw("320"),
    lambda: bank.ann.withdraw("500"),
    lambda: bank.bob.withdraw("601"),
    lambda: bank.bob.add_interest(),
    lambda: bank.open("eve", "gold", "Eve"),
    lambda: bank.open("eve", "savings", "Eve", "5", -1),
    lambda: bank.nobody.deposit("1"),
    lambda: Account("x"),
):
    try:
        print(action())
    except (BankError, AttributeError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
bank.transfer(bank.bob, bank.ann, "420")
bank.transfer(bank.ann, bank.bob, "5000")
bank.bob.frozen = True
bank.transfer(bank.ann, bank.bob, "1")
print(bank.report())
by_kind = defaultdict(list)
for account in bank.accounts.values():
    for transaction in account:
        by_kind[transaction.kind].append(str(transaction.amount))
for kind in Kind:
    print(f"{kind.name:<11}{by_kind[kind]}")
print(*bank.log[:], sep="\n")
print("from Bob" in bank.ann, "nothing" in bank.bob, max(bank.ann), sorted(bank.ann, reverse=True)[0].number, bank.ann, [Money(3), Money("0.5")], {Money(1): "one"}[Money("1.00")])
try:
    bank.ann.history[0].amount = Money(0)
except AttributeError as error:
    print(type(error).__name__, error)
