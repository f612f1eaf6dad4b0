# How groups left over by except* clauses are shown.
def f(): raise ValueError('one')
def collect():
    found = []
    for n in range(3):
        try:
            if n == 2:
                try: f()
                except ValueError as e: raise TypeError('two') from e
            f()
        except Exception as e:
            e.add_note(f'note {n}')
            found.append(e)
    raise ExceptionGroup('all', [*found, ExceptionGroup('inner', [OSError('gone')])])
import traceback
try:
    try:
        collect()
    except* OSError:
        raise RuntimeError('in handler')
    except* TypeError:
        raise
except ExceptionGroup as e:
    traceback.print_exc()
try:
    collect()
except* ValueError as e:
    print(len(e.exceptions))
except* OSError as e:
    raise KeyError('last')
