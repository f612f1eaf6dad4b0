"""A manager's dict, list, namespace and value, used by several processes."""
import multiprocessing


def work(number, squares, log, space, total):
    squares[number] = number * number
    log.append(f"worker {number}")
    space.last = number
    total.value += number


def main():
    with multiprocessing.Manager() as manager:
        squares, log = manager.dict({0: 0}), manager.list()
        space, total = manager.Namespace(last=None, kept="yes"), manager.Value("i", 100)
        for number in range(1, 4):
            worker = multiprocessing.Process(target=work, args=(number, squares, log, space, total))
            worker.start()
            worker.join()
        print(dict(squares), list(log), space.last, space.kept, total.value)
        print(squares, log, len(squares), 2 in squares, squares.get(9, "none"), sorted(squares.items()))
        log.extend(["b", "a"])
        log.sort()
        print(log[:2], log[-1], log.pop(), len(log))
        mine = squares.copy()
        mine[99] = 1
        print(99 in squares)
        try:
            squares["missing"]
        except KeyError as error:
            print("KeyError", error)
        nested = manager.dict(inner=[1])
        nested["inner"].append(2)
        print(nested["inner"])


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    main()
