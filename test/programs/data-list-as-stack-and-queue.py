# Lists as stacks, queues, matrices and sieves.
stack = []; [stack.append(c) for c in "abc"]; print(stack.pop(), stack[-1], len(stack), stack); queue = [1, 2, 3]; print(queue.pop(0), queue.insert(0, "first"), queue)
def balanced(t):
    open_ = []
    for c in t:
        if c in "([{": open_.append(c)
        elif c in ")]}" and (not open_ or "([{".index(open_.pop()) != ")]}".index(c)): return False
    return not open_
print([balanced(t) for t in ("([]{})", "([)]", "((", "")])
def rpn(t):
    s = []
    for w in t.split():
        if w in "+-*/": b, a = s.pop(), s.pop(); s.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else None}[w])
        else: s.append(float(w))
    return s
print(rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -")); n = 50; sieve = [True] * n; sieve[0:2] = [False] * 2
for i in range(2, int(n ** 0.5) + 1):
    if sieve[i]: sieve[i * i::i] = [False] * len(sieve[i * i::i])
print([i for i, p in enumerate(sieve) if p]); m = [[1, 2], [3, 4]]; print([list(r) for r in zip(*m)], [sum(r) for r in m], [[sum(a * b for a, b in zip(r, c)) for c in zip(*m)] for r in m], [r[::-1] for r in m], sum(map(sum, m)), [m[i][i] for i in range(2)], [*map(list, zip(*m[::-1]))])
def merge_sort(l):
    if len(l) < 2: return l
    a, b, out = merge_sort(l[:len(l) // 2]), merge_sort(l[len(l) // 2:]), []
    while a and b: out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
def bubble(l):
    l = l[:]
    for i in range(len(l)):
        for j in range(len(l) - i - 1):
            if l[j] > l[j + 1]: l[j], l[j + 1] = l[j + 1], l[j]
    return l
print(merge_sort([5, 2, 8, 1, 9, 3]), bubble([3, 1, 2]), [l for l in [[]] if l], [1, 2, 3][::-1][0])
