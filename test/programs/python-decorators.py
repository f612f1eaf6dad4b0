# Decorators of functions and classes, with and without arguments; *args and **kwargs passed through.


def trace(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)
    return wrapper


def repeat(times):
    def decorator(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorator


@trace
def add(a, b=1):
    return a + b


@trace
@repeat(2)
def shout(text):
    return text.upper()


def register(cls):
    cls.registered = True
    return cls


@register
class Thing:
    pass


print(add(1, b=2), shout("hi"), Thing.registered)
