# Inheritance, super, class attributes, properties, class and static methods.


class Animal:
    count = 0
    sound = "…"

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return f"{self.name} says {self.sound}"

    @property
    def upper(self):
        return self.name.upper()

    @upper.setter
    def upper(self, value):
        self.name = value.lower()

    @classmethod
    def make(cls, name):
        return cls(name)

    @staticmethod
    def help():
        return "no self"


class Dog(Animal):
    sound = "woof"

    def speak(self):
        return super().speak() + "!"


class Puppy(Dog):
    def __init__(self, name):
        super().__init__(name + " jr")


rex = Puppy.make("Rex")
print(rex.speak(), rex.upper, Animal.count, Dog.help())
rex.upper = "MAX"
print(rex.name, isinstance(rex, Animal), issubclass(Dog, Puppy), type(rex).__name__, [c.__name__ for c in Puppy.__mro__])
rex.sound = "wuff"
print(rex.speak(), Dog.sound, hasattr(rex, "age"), getattr(rex, "age", 3))
try:
    rex.age
except AttributeError as error:
    print(error)
try:
    del rex.upper
except AttributeError as error:
    print(error)
