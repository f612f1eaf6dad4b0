# `local`: attributes of each thread; a class of it calls its `__init__` in each.
import threading

class Config(threading.local):
    shared = []
    limit = 10

    def __init__(self, name, **options):
        print("init", name, sorted(options), threading.current_thread().name)
        self.name = name
        self.calls = 0

    def call(self):
        self.calls += 1
        self.shared.append(threading.current_thread().name)
        return self.calls

    @property
    def twice(self):
        return self.calls * 2

config = Config("one", a=1, b=2)
config.call()
config.limit = 20

def work():
    print(config.name, config.call(), config.call(), config.twice, config.limit)
    config.extra = "mine"
    print(sorted(vars(config)))
    del config.extra
    try:
        config.extra
    except AttributeError as error:
        print(error)

for name in ("first", "second"):
    thread = threading.Thread(target=work, name=name)
    thread.start()
    thread.join()
print(config.calls, config.limit, Config.limit, config.shared, sorted(vars(config)))
plain = threading.local()
plain.x = 1
print(plain.__dict__, hasattr(plain, "y"))
for wrong in (lambda: threading.local(1), lambda: setattr(plain, "__dict__", {}), lambda: plain.y):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)
