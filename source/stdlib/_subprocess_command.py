"""Which commands can be started: calls of Python. Anything else is refused, with the way out."""
import _files
import sys

_pythons = ("python", "python3", "python3.14")

# Names of programs that a real system has. What is in neither list does not exist.
_host_programs = frozenset((
    "awk bash cat chmod clear cmd convert cp curl cut date dd df diff dir docker du echo env expr false ffmpeg ffprobe file find free gcc git go grep gunzip "
    "gzip head hostname htop id ifconfig ip java kill killall less ln ls lsof make mkdir mktemp more mv nc netstat nmap node npm npx nslookup "
    "open perl pgrep ping pip pip3 pkill printenv printf ps pwd pytest rm rmdir rsync ruby scp sed seq sh sleep sort ssh stat su sudo "
    "tail tar tee test time timeout top touch tr true uname uniq unzip uptime uv wc wget which whoami xargs yes zip zsh"
).split())

_folders = ("/bin/", "/usr/bin/", "/usr/local/bin/", "/sbin/", "/usr/sbin/")

_way_out = "only Python programs can be started: sys.executable with a file, -c or -m"

_counts = {}


def label(command, words):
    """What a process is called on the screen."""
    kind, target = command[0], command[1]
    name = {"text": "python -c", "input": "python", "version": "python --version", "module": f"python -m {target}"}.get(kind) or target.rpartition("/")[2]
    _counts[name] = _counts.get(name, 0) + 1
    return name if _counts[name] == 1 else f"{name} #{_counts[name]}"


def order(args, executable, shell):
    """What a child is to do, and its words with the interpreter's options taken away: ((kind, target), (argv, options))."""
    if isinstance(args, (str, bytes)):
        words = _shell_words(_files.text_of(args)) if shell else [_files.text_of(args)]
    elif hasattr(type(args), "__fspath__"):
        if shell:
            raise TypeError("path-like args is not allowed when shell is true")
        words = [_files.text_of(args)]
    else:
        words = [_files.text_of(word) for word in args]
        if shell:
            if len(words) != 1:
                raise NotImplementedError("arguments of the shell itself are not simulated: give the command line as one string")
            words = _shell_words(words[0])
    if not words:
        raise IndexError("list index out of range")
    if executable is not None:
        words = [_files.text_of(executable), *words[1:]]
    _check_program(words[0], shell)
    return _python_words(words[1:])


def _shell_words(line):
    import shlex
    plain = ""
    quote = None
    for one in line:
        if quote is None and one in "\"'":
            quote = one
        elif one == quote:
            quote = None
        elif quote is None:
            plain += one
        if quote != "'" and one in "$`":
            plain += one
    for sign in ("|", "&", ";", "<", ">", "$", "`", "*", "?", "(", ")", "\n", "~"):
        if sign in plain:
            raise NotImplementedError(f"the shell's {sign!r} is not simulated: a command line can only be one call of Python. Use create_subprocess_exec() and pipes")
    return shlex.split(line)


def _check_program(program, shell):
    name = program.rpartition("/")[2]
    if program == sys.executable or (name in _pythons and (name == program or program[:-len(name)] in _folders)):
        return
    if name in _host_programs and (name == program or program[:-len(name)] in _folders):
        raise NotImplementedError(f"the program {program!r} is not simulated, nothing of the host is ever started: {_way_out}")
    if shell:
        raise NotImplementedError(f"the shell's command {program!r} is not simulated: {_way_out}")
    node = _files.lookup(program) if "/" in program else None
    if node is None:
        raise _files.error(_files.ENOENT, program)
    if node.is_directory or not node.mode & 0o111:
        raise PermissionError(13, "Permission denied", program)
    first = bytes(node.content).split(b"\n", 1)[0].decode("utf-8", "replace")
    if not (first[:2] == "#!" and "python" in first):
        raise OSError(8, "Exec format error", program)
    raise NotImplementedError(f"{program!r} cannot be started by its first line: {_way_out}")


def _python_words(words):
    options = []
    words = list(words)
    while words and words[0][:1] == "-" and words[0] != "-":
        option = words.pop(0)
        if option == "--":
            break
        if option in ("-V", "--version"):
            return ("version", ""), ([""], tuple(options))
        if option in ("-X", "-W"):
            if words:
                words.pop(0)
            continue
        if option[:2] in ("-X", "-W"):
            continue
        if option[:2] == "--" or option.strip("-BdEhiIOqsSuvxPbcm"):
            raise NotImplementedError(f"Python's option {option!r} is not simulated")
        letters = option[1:]
        for at, letter in enumerate(letters):
            if letter in "cm":
                rest = letters[at + 1:]
                if not rest and not words:
                    raise NotImplementedError(f"Python's option -{letter} needs an argument")
                target = rest or words.pop(0)
                kind = "text" if letter == "c" else "module"
                return (kind, target), (["-" + letter if letter == "c" else target, *words], tuple(options))
            options.append(letter)
    if not words or words[0] == "-":
        return ("input", ""), (words or [""], tuple(options))
    return ("file", words[0]), (words, tuple(options))
