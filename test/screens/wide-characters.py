"""Wide characters

Names, output and source with characters that take two columns, or that terminals do not agree about.
"""
import asyncio


async def 料理(名前, 秒):
    print(f"🍜 {名前} を {秒} 秒で作ります\t…👩‍🍳")
    await asyncio.sleep(秒)
    print(f"できました: {名前} ✅ é e\u0301 \x1b[31mrot\x1b[0m")


async def main():
    tasks = [asyncio.create_task(料理(名前, 秒), name=f"鍋 {名前}") for 名前, 秒 in [("ラーメン🍥", 2), ("うどん", 1), ("餃子" * 20, 1)]]
    await asyncio.gather(*tasks)


asyncio.run(main())
