# A state machine with an enum, a transition table, guards, hooks and a history.
from enum import Enum, auto
class State(Enum): IDLE = auto(); RUNNING = auto(); PAUSED = auto(); DONE = auto()
class Event(Enum): START = "start"; PAUSE = "pause"; RESUME = "resume"; STOP = "stop"
class Machine:
    table = {(State.IDLE, Event.START): State.RUNNING, (State.RUNNING, Event.PAUSE): State.PAUSED, (State.PAUSED, Event.RESUME): State.RUNNING, (State.RUNNING, Event.STOP): State.DONE, (State.PAUSED, Event.STOP): State.DONE}
    def __init__(self): self.state, self.history, self.hooks = State.IDLE, [], {}
    def on(self, state):
        def register(f): self.hooks.setdefault(state, []).append(f); return f
        return register
    def send(self, event):
        event = Event(event) if isinstance(event, str) else event
        try: new = self.table[self.state, event]
        except KeyError: raise ValueError(f"cannot {event.value} while {self.state.name.lower()}") from None
        self.history.append((self.state.name, event.name, new.name)); self.state = new
        for h in self.hooks.get(new, ()): h(self)
        return self
    @property
    def allowed(self): return [e.value for s, e in self.table if s is self.state]
m = Machine()
@m.on(State.DONE)
def finished(machine): print("finished after", len(machine.history))
@m.on(State.RUNNING)
def running(machine): print("running, may", machine.allowed)
m.send("start").send(Event.PAUSE).send("resume")
for bad in ("resume", "jump", 5):
    try: m.send(bad)
    except (ValueError, AttributeError) as e: print(type(e).__name__, e)
m.send("stop"); print(m.state, m.history, m.allowed)
