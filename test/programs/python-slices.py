# Slices of lists, strings, tuples, ranges; assignment and deletion through them.
numbers = list(range(10))
print(numbers[2:5], numbers[:3], numbers[-3:], numbers[::3], numbers[::-1], numbers[8:2:-2], numbers[20:], numbers[-100:2])
numbers[2:5] = ["a", "b"]
print(numbers)
numbers[::2] = [0] * len(numbers[::2])
print(numbers)
del numbers[1:4]
print(numbers, "hello"[1:-1], (1, 2, 3)[:2], range(10)[2:8:2], b"bytes"[1:3])
numbers[1:1] = [7, 8]
print(numbers, numbers[slice(1, 3)])
try:
    numbers[::2] = [1]
except ValueError as error:
    print(error)
