# A small interpreter: loops over a tape, jump tables, output collected; and a stack machine.
def brainfuck(code, data=""):
    jump, stack = {}, []
    for i, c in enumerate(code):
        if c == "[": stack.append(i)
        elif c == "]": j = stack.pop(); jump[i], jump[j] = j, i
    tape, at, pc, out, data = [0], 0, 0, "", iter(data)
    while pc < len(code):
        match code[pc]:
            case ">":
                at += 1
                if at == len(tape): tape.append(0)
            case "<": at -= 1
            case "+": tape[at] = (tape[at] + 1) % 256
            case "-": tape[at] = (tape[at] - 1) % 256
            case ".": out += chr(tape[at])
            case ",": tape[at] = ord(next(data, "\0"))
            case "[" if not tape[at]: pc = jump[pc]
            case "]" if tape[at]: pc = jump[pc]
        pc += 1
    return out
print(brainfuck("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++."), brainfuck(",[.,]", "echo"))
def run(program):
    stack, names, pc, steps = [], {}, 0, 0
    ops = {"ADD": lambda a, b: a + b, "SUB": lambda a, b: a - b, "MUL": lambda a, b: a * b, "LT": lambda a, b: a < b}
    while True:
        op, *args = program[pc]; pc += 1; steps += 1
        if op == "PUSH": stack.append(args[0])
        elif op in ops: b, a = stack.pop(), stack.pop(); stack.append(ops[op](a, b))
        elif op == "STORE": names[args[0]] = stack.pop()
        elif op == "LOAD": stack.append(names[args[0]])
        elif op == "JUMPIF": pc = args[0] if stack.pop() else pc
        elif op == "PRINT": print(stack.pop(), end=" ")
        elif op == "HALT": return names, steps
        else: raise ValueError(f"unknown operation {op} at {pc - 1}")
print(run([("PUSH", 1), ("STORE", "f"), ("PUSH", 1), ("STORE", "i"), ("LOAD", "f"), ("LOAD", "i"), ("MUL",), ("STORE", "f"), ("LOAD", "i"), ("PUSH", 1), ("ADD",), ("STORE", "i"), ("LOAD", "i"), ("PUSH", 6), ("LT",), ("JUMPIF", 4), ("LOAD", "f"), ("PRINT",), ("HALT",)]))
try: run([("NOP",)])
except ValueError as e: print(e)
