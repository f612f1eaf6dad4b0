# Every kind of selector, on the same sockets: register, modify, unregister, and what is refused.
import selectors
import socket


def show(found):
    return sorted((key.data, events) for key, events in found)


for kind in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    a, b = socket.socketpair()
    with kind() as selector:
        print(kind.__name__, len(selector.get_map()))
        key = selector.register(a, selectors.EVENT_READ | selectors.EVENT_WRITE, "a")
        print(key.fd == a.fileno(), key.events, key.data, key.fileobj is a)
        selector.register(b.fileno(), selectors.EVENT_READ, "b")
        print(show(selector.select()), a in selector.get_map(), b in selector.get_map())
        a.send(b"x")
        print(show(selector.select()))
        print(selector.modify(b, selectors.EVENT_WRITE, "b again").events)
        print(show(selector.select()))
        print(selector.modify(b, selectors.EVENT_WRITE, "only the data").data)
        selector.modify(a, selectors.EVENT_READ, "a")
        selector.unregister(b)
        print(selector.select(0.02))
        b.close()
        print(show(selector.select()))
        try:
            a.recv(10)
        except ConnectionResetError as error:
            print(error)
        for call in (
            lambda: selector.register(a, selectors.EVENT_READ), lambda: selector.register(b, selectors.EVENT_READ), lambda: selector.register(a, 0),
            lambda: selector.register("file", 1), lambda: selector.unregister(b), lambda: selector.modify(77, 1), lambda: selector.get_key(77),
        ):
            try:
                call()
            except (KeyError, ValueError) as error:
                print(type(error).__name__, str(error).split("<")[0].split("(FD")[0])
    try:
        selector.get_key(a)
    except RuntimeError as error:
        print(error)
    a.close()
