# A function that takes a lock and calls another one that takes it too waits for itself.
import asyncio


class Account:
    def __init__(self, balance):
        self.balance, self.lock = balance, asyncio.Lock()

    async def withdraw(self, amount):
        async with self.lock:
            self.balance -= amount
            await self.log(f"withdrawn {amount}")

    async def log(self, text):
        async with self.lock:
            print(text, self.balance)


async def main():
    account = Account(100)
    await account.log("opened with")
    await asyncio.gather(account.withdraw(30), account.log("meanwhile"))


asyncio.run(main())
