# poll and epoll: masks, milliseconds and seconds, hang-ups, edges, and once only.
import select
import socket

a, b = socket.socketpair()
poll = select.poll()
poll.register(a)
poll.register(b, select.POLLIN)
print([(fd == a.fileno(), events) for fd, events in poll.poll()])
poll.modify(a, select.POLLIN)
print(poll.poll(20), poll.poll(0))
a.send(b"x")
print([(fd == b.fileno(), events) for fd, events in poll.poll()])
b.recv(1)
a.close()
print([(fd == b.fileno(), events & select.POLLHUP != 0) for fd, events in poll.poll() if not events & select.POLLNVAL])
for call in (lambda: poll.modify(99, 1), lambda: poll.unregister(99), lambda: poll.register("x"), lambda: poll.poll("now")):
    try:
        call()
    except (OSError, KeyError, TypeError) as error:
        print(type(error).__name__, error)

a, b = socket.socketpair()
with select.epoll() as epoll:
    epoll.register(b, select.EPOLLIN | select.EPOLLET)
    epoll.register(a, select.EPOLLOUT | select.EPOLLONESHOT)
    print([(fd == a.fileno(), events) for fd, events in epoll.poll()], epoll.poll(0.01))
    a.send(b"12")
    print([(fd == b.fileno(), events) for fd, events in epoll.poll(1)], epoll.poll(0))
    a.send(b"3")
    print(len(epoll.poll(1, 1)), b.recv(10), epoll.poll(0))
    epoll.modify(a, select.EPOLLOUT)
    print(len(epoll.poll()), len(epoll.poll()), epoll.closed)
    for call in (lambda: epoll.register(a), lambda: epoll.modify(99, 1), lambda: epoll.unregister(99), lambda: epoll.poll(0, 0)):
        try:
            call()
        except (OSError, ValueError) as error:
            print(type(error).__name__, error)
    epoll.unregister(a)
    try:
        epoll.modify(a, select.EPOLLIN)
    except OSError as error:
        print(type(error).__name__)
print(epoll.closed)
try:
    epoll.poll()
except ValueError as error:
    print(error)
