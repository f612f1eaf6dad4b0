"""Strings and classes: a small assembler's source is made, read, and run."""


class Instruction:
    def __init__(self, name, argument):
        self.name = name
        self.argument = argument

    def __repr__(self):
        return f"{self.name}({self.argument})"


class Machine:
    def __init__(self):
        self.stack = []
        self.names = {}

    def push(self, text):
        self.stack.append(int(text))

    def load(self, text):
        self.stack.append(self.names.get(text, 0))

    def store(self, text):
        self.names[text] = self.stack.pop()

    def add(self, text):
        right = self.stack.pop()
        self.stack[-1] += right

    def run(self, program):
        for instruction in program:
            getattr(self, instruction.name)(instruction.argument)
        return self


def write(count):
    lines = []
    for index in range(count):
        name = "x" + str(index % 37)
        lines.append(f"  push {index}  # line {index}")
        lines.append("load " + name)
        lines.append("ADD")
        lines.append(f"store {name.upper()}")
    return "\n".join(lines)


def read(source):
    program = []
    for line in source.splitlines():
        text = line.split("#")[0].strip().lower()
        name, _, argument = text.partition(" ")
        program.append(Instruction(name, argument))
    return program


program = read(write(2_000))
machine = Machine().run(program)
shown = ", ".join(repr(instruction) for instruction in program[-40:])
print(sum(machine.names.values()), len(shown), sorted(machine.names)[:3])
