"""Asks CPython for the results of its own functions, for the functions of source/python/number and source/python/text.

Run by scripts/record-values.mjs under CPython 3.14. Each line of a fixture is [name, arguments, result]; the table in
recorded-values.ts says which function of ours a name stands for. Left out is what depends on the size of C's integers,
since this CPython is a 32-bit one.
"""
import json
import math
import operator
import random
import string
import struct
import sys

FOLDER = sys.argv[1]
chance = random.Random(314)
lines = []
NAN, INFINITY = float('nan'), float('inf')


def encode(value):
    """Ints, floats, bytes and complex numbers as objects with one key, so that JSON keeps them apart and exact."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {'int': str(value) if abs(value) < 10 ** 30 else hex(value)}
    if isinstance(value, float):
        return {'float': 'nan' if math.isnan(value) else struct.pack('>d', value).hex()}
    if isinstance(value, bytes):
        return {'bytes': value.hex()}
    if isinstance(value, complex):
        return {'complex': [encode(value.real), encode(value.imag)]}
    return [encode(item) for item in value]


def case(name, function, *arguments):
    try:
        result = encode(function(*arguments))
    except Exception as error:
        result = {'error': f'{type(error).__name__}: {error}'}
    line = json.dumps([name, [encode(argument) for argument in arguments], result])
    if line not in seen:
        seen.add(line)
        lines.append(line)


seen = set()


def write(group):
    with open(f'{FOLDER}/{group}.jsonl', 'w') as file:
        file.write('\n'.join(lines) + '\n')
    lines.clear()


def one_of(*choices):
    return chance.choice(choices)


# Numbers

edges = [0, 1, -1, 2, -2, 7, 10, 255, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 32, 2 ** 52, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 1,
         1 - 2 ** 53, -2 ** 53, 2 ** 61 - 1, 2 ** 63, 2 ** 64, 10 ** 15, 10 ** 16, 10 ** 22, 10 ** 23]


def any_int():
    return one_of(
        lambda: chance.choice(edges),
        lambda: chance.randint(-1000, 1000),
        lambda: chance.randint(-2 ** 53, 2 ** 53),
        lambda: chance.getrandbits(chance.randint(1, one_of(64, 128, 400))) * one_of(1, -1),
    )()


def any_float():
    return one_of(
        lambda: one_of(0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -0.5, INFINITY, -INFINITY, NAN, 5e-324, 1.7976931348623157e308,
                       2.2250738585072014e-308, 1e16, 1e15, 9999999999999998.0, 1e-4, 9.999e-5, 1e22, 1e23, 2.675, 0.1, 1e21,
                       99999.5, 9.5, 0.95, 999999.5, 100.0),
        lambda: round(chance.uniform(-1000, 1000), chance.randint(0, 4)),
        lambda: chance.randint(-100000, 100000) / 2 ** chance.randint(0, 12),
        lambda: chance.uniform(-1, 1) * 10.0 ** chance.randint(-20, 25),
        lambda: struct.unpack('>d', chance.randbytes(8))[0],
    )()


def any_literal(base):
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'[:max(base, 10)]
    body = ''.join(chance.choice(digits) + (one_of('', '', '_')) for _ in range(chance.randint(0, one_of(3, 20))))
    return one_of('', '', '', '-', '+', ' ', '\n', '\u2003', '--') + one_of('', '', '', '0x', '0b', '0o', '0', '0_') \
        + body + one_of('', '', '', ' ', '_', '\x1c', 'x', '\u0663', '\xa0', '\x00', "'")


def record_ints():
    for name, function in {
        'add': operator.add, 'sub': operator.sub, 'mul': operator.mul, 'floorDiv': operator.floordiv, 'mod': operator.mod,
        'divmod': divmod, 'trueDiv': operator.truediv, 'bitAnd': operator.and_, 'bitOr': operator.or_, 'bitXor': operator.xor,
        'gcd': math.gcd, 'lcm': math.lcm,
    }.items():
        for _ in range(40):
            case(name, function, any_int(), any_int())
    for _ in range(60):
        value = any_int()
        case('shiftLeft', operator.lshift, value, chance.randint(-1, 200))
        case('shiftRight', operator.rshift, value, chance.randint(-1, 200))
        for name, function in {
            'invert': operator.inv, 'negate': operator.neg, 'absolute': abs, 'toFloat': float, 'isqrt': math.isqrt,
            'bitLength': int.bit_length, 'bitCount': int.bit_count, 'intToString': str,
        }.items():
            case(name, function, value)
        case('pow', operator.pow, one_of(value, chance.randint(-12, 12)), chance.randint(0, 60))
        case('powMod', pow, value, one_of(chance.randint(-9, 99), abs(any_int())), any_int())
        number = any_float()
        case('compareIntFloat', lambda a, b: [a < b, a == b, a > b], value, number)
        if math.isfinite(number):
            case('compareIntFloat', lambda a, b: [a < b, a == b, a > b], int(number) + chance.randint(-1, 1), number)
        case('intToPrefixedString', lambda a, b: {2: bin, 8: oct, 16: hex}[b](a), value, one_of(2, 8, 16))
        length, order, signed = chance.randint(0, 12), one_of('big', 'little'), one_of(True, False)
        case('intToBytes', lambda a, b, c, d: a.to_bytes(b, c, signed=d), one_of(value, chance.randint(-70000, 70000)), length, order, signed)
        case('intFromBytes', lambda a, b, c: int.from_bytes(a, b, signed=c), chance.randbytes(chance.randint(0, 12)), order, signed)
        case('factorial', math.factorial, chance.randint(-1, 40))
        case('comb', math.comb, chance.randint(-1, 60), chance.randint(-1, 60))
        case('perm', math.perm, chance.randint(-1, 30), chance.randint(-1, 30))
        case('roundInt', round, value, chance.randint(-25, 3))
    for _ in range(150):
        base = one_of(0, 2, 8, 10, 16, 36, 3, 37, 1)
        case('parseInt', int, any_literal(base), base)
        case('parseInt', lambda text, base: int(text), ''.join(chance.choice('0123456789_ -+x\u0665\u2003\x1f') for _ in range(3)), 10)
    write('ints')


def record_floats():
    for _ in range(80):
        first, second = any_float(), one_of(any_float(), 0.1, 0.5, 2.0, 3.0, -0.25, 7.0, 0.0)
        for name, function in {'divmodFloats': divmod, 'floorDivFloats': operator.floordiv, 'modFloats': operator.mod, 'divideFloats': operator.truediv}.items():
            case(name, function, first, second)
        for name, function in {
            'floatRepr': repr, 'roundToInt': round, 'truncate': int, 'floor': math.floor, 'ceil': math.ceil,
            'asIntegerRatio': float.as_integer_ratio, 'floatToHex': float.hex,
        }.items():
            case(name, function, first)
        case('roundHalfEven', round, first, one_of(0, 1, 2, 3, 5, 10, 15, 17, 20, 22, 30, 101, 323, 324, -1, -2, -5, -20, -300, -307, -308, -309))
        case('roundHalfEven', round, chance.randint(-999, 999) / 8, chance.randint(-1, 2))
        case('parseFloat', float, repr(first))
        case('parseFloat', float, '%.*e' % (chance.randint(0, 40), first))
        case('parseFloat', float, ''.join(chance.choice('0123456789._e+-  \n\u0663naifty') for _ in range(chance.randint(0, 7))))
        case('parseFloat', float, one_of('', ' ', '\t', '\x1c') + one_of('', '+', '-') + one_of(
            'inf', 'nan', 'INFINITY', 'iNf', 'infinit', '1e400', '-1e-400', '.5', '5.', '.', '1_0.0_1', '1._0', '1e1_0', '1e_1') + one_of('', '\n', '\x1f', '\u3000'))
        case('floatFromHex', float.fromhex, first.hex())
        case('floatFromHex', float.fromhex, one_of('', '-', ' ') + one_of('', '0x') + ''.join(chance.choice('01289abcdefAF.') for _ in range(
            chance.randint(0, 18))) + one_of('', '', 'p%d' % chance.randint(-1100, 1100), 'P+3', 'p', 'q'))
    write('floats')


def record_complex():
    def any_complex(*others):
        part = lambda: one_of(0.0, -0.0, 1.0, -1.0, 1e200, 1e-300, *others, chance.uniform(-3, 3), float(chance.randint(-9, 9)))
        return complex(part(), part())

    for _ in range(80):
        # The sign of NaN, which decides the sign of some zeros, is not defined.
        first, second = any_complex(INFINITY, -INFINITY), any_complex(INFINITY, -INFINITY)
        case('complexRepr', repr, any_complex(NAN, INFINITY, -INFINITY))
        case('parseComplex', complex, repr(first))
        case('parseComplex', complex, ''.join(one_of(
            '1', '2.5', '+', '-', 'j', 'J', 'e5', '1e3', '(', ')', ' ', 'inf', 'nan', '_', '.5', '\n', 'i', '\xa0', '\u0663', '1_0') for _ in range(chance.randint(0, 4))))
        case('multiplyComplex', operator.mul, first, second)
        case('divideComplex', operator.truediv, first, second)
        case('absoluteComplex', abs, complex(chance.randint(-9, 9) * 3.0, chance.randint(-9, 9) * 4.0))
        case('powerComplex', operator.pow, any_complex(), complex(chance.randint(-4, 6)))
    write('complex')


def record_random():
    def draw(seed, counts):
        generator = random.Random(seed)
        return [generator.random() if count is None else generator.getrandbits(count) for count in counts]

    for index in range(40):
        counts = [one_of(None, None, 0, 1, 5, 31, 32, 33, 64, 100) for _ in range(one_of(3, 8))]
        case('drawFromInt', draw, one_of(0, 1, 42, -42, 2 ** 32, 2 ** 64, 2 ** 20000 + 1, index), counts)
        case('drawFromText', draw, one_of('', 'a', 'é😀', str(index)), counts)
        case('drawFromBytes', draw, one_of(b'', b'abc', bytes(200)), counts)
    # Past two regenerations of the 624 words.
    case('drawFromInt', draw, 7, [one_of(None, 3) for _ in range(1300)])
    write('random')


# Sets

def record_sets():
    def run(steps):
        sets = [set(), set()]
        seen = []
        for step, at, operand in steps:
            other = sets[1 - at]
            match step:
                case 'add' | 'discard':
                    getattr(sets[at], step)(operand)
                case 'pop':
                    if sets[at]:
                        seen.append([sets[at].pop()])
                case 'clear':
                    sets[at].clear()
                case 'copy':
                    sets[at] = other.copy()
                case 'from':
                    sets[at] = set(operand)
                case 'display':
                    sets[at] = eval(repr(set(operand)) if not operand else '{' + ', '.join(map(str, operand)) + '}')
                case 'dict':
                    sets[at].update(dict.fromkeys(operand))
                case 'update':
                    sets[at].update(other)
                case 'or':
                    sets[at] = sets[at] | other
                case 'and':
                    sets[at] = sets[at] & other
                case 'subtract':
                    sets[at] = sets[at] - other
                case 'xor':
                    sets[at] = sets[at] ^ other
                case 'intersection_update' | 'difference_update' | 'symmetric_difference_update':
                    getattr(sets[at], step)(other)
            seen.append(list(sets[at]))
        return seen

    def any_steps():
        for _ in range(chance.randint(1, 30)):
            step = one_of(*['add'] * 12, *['discard'] * 6, 'pop', 'pop', 'clear', 'copy', 'from', 'from', 'display', 'update', 'update',
                          'dict', 'or', 'and', 'subtract', 'xor', 'difference_update', 'intersection_update', 'symmetric_difference_update')
            value = lambda: chance.randint(0, one_of(10, 30, 100, 1000, 10 ** 6))
            operand = 0
            if step in ('add', 'discard'):
                operand = value()
            elif step in ('from', 'dict', 'display'):
                operand = [value() for _ in range(one_of(3, 6, 20, 30))]
            yield [step, chance.randint(0, 1), list(dict.fromkeys(operand)) if step == 'dict' else operand]

    for _ in range(45):
        case('setSteps', run, list(any_steps()))
    write('sets')


# Formats

def any_spec(types):
    spec = one_of('', '', '', one_of('*', '0', '😀', 'é', '<', ' ') + one_of(*'<>=^'), one_of(*'<>=^'))
    spec += one_of('', '', '+', '-', ' ') + one_of('', '', '', '', '', 'z') + one_of('', '', '', '#') + one_of('', '', '0')
    spec += one_of('', str(chance.randint(0, one_of(5, 20, 50)))) + one_of('', '', '', ',', '_')
    spec += one_of('', '.%d' % chance.randint(0, one_of(3, 8, 25, 120)) + one_of('', '', '', ',', '_'), one_of('', '', '', '.', '.,'))
    spec += chance.choice(types)
    if chance.random() < .05:
        at = chance.randint(0, len(spec))
        spec = spec[:at] + chance.choice(',_.x1éz\x01 ') + spec[at:]
    return spec or 's'


def record_formats():
    for _ in range(250):
        value = one_of(0, 1, -1, 12, 1234, 123456, -1234567, chance.randint(-10 ** 9, 10 ** 9), chance.getrandbits(100), 97, 0x1F600, 10 ** 400, 0x110000)
        case('formatInt', format, value, any_spec('bcdoxXneEfFgG%dddddxxss'))
        case('formatFloat', format, any_float(), any_spec('eEfFgG%nffffrs'))
        case('formatFloat', format, any_float(), '.%d' % chance.randint(0, 18) + one_of(*'efg'))
        case('formatString', format, one_of('', 'a', 'abc', 'añ😀b', 'hello world'), one_of(any_spec('sssssd').replace('z', '').replace('#', ''), any_spec('s')))
    for _ in range(120):
        case('formatComplex', format, complex(any_float(), any_float()), any_spec('eEfFgGn%ddd') if chance.random() < .9 else '.3')
    for _ in range(200):
        pieces = ['{', '}', '{}', '{0}', '{1}', '{a}', '{b!r}', '{{', '}}', '{:', '{0!r:>', '10', 'd}', '.3f}', '[0]', '.real', '[', ']', '!', '!s',
                  '!a', ':', 'x', 'é', '😀', ' ', '{:{}}', '{0:{1}}', '{:>{a}}', '{0[2]}', '{1.real:5}', '\x01', '{!r:*^9}', '{a[}]}', '{:{:{}}}']
        case('parseFormatRaw', lambda text: [list(part) for part in string.Formatter().parse(text)], ''.join(chance.choice(pieces) for _ in range(chance.randint(1, 5))))
        case('formatTemplate', lambda text, values: text.format(*values), ''.join(chance.choice(pieces[:13] + pieces[17:27]) for _ in range(
            chance.randint(1, 5))), [one_of(0, 5, -7, 255, 10 ** 20, 65) for _ in range(chance.randint(0, 4))])
    for _ in range(300):
        values = [one_of(0, 5, -7, 255, 10 ** 20, 'abc', '', 'é😀', 1.5, -2.25, NAN, 65) for _ in range(chance.randint(0, 3))]
        template = ''.join(one_of('%', '%%', '%d', '%s', '%5', '%-', '(', '%(a)s', ')', '%*d', '%.*f', '%c', '%x', '%#o', '%+', '%05', '.2', '.', 'f', 'e', 'g',
                                  'd', 's', 'X', 'i', 'u', 'l', '%z', 'é', '😀', '%é', ' ', '0', '12', '#') for _ in range(chance.randint(1, 5)))
        case('formatPercent', lambda text, values: text % tuple(values), template, values)
        case('formatPercent', lambda text, values: text % tuple(values), '%' + one_of('', '-', '+', ' ', '#', '0') + one_of('', '-', '0', '#') + one_of('', '5', '12', '40')
             + one_of('', '.', '.0', '.3', '.20', '.130') + one_of(*'diouxXeEfFgGcsdxf'), values[:1] or [7])
    write('formats')


# Text

pieces = ['a', 'b', 'A', 'B', ' ', '  ', '\t', '\n', '\r', '\r\n', '\x0b', '\x1c', '\x1f', '\x85', '\xa0', '\u2028', '\u3000', '😀', 'é', 'É', 'ß', 'Σ', 'σ', 'ς',
          "'", '"', '\\', 'x', '1', '²', '一', '½', 'ǆ', 'ŉ', 'İ', 'ı', 'ﬁ', '\ud800', '\U0001F600', '\xad', '\u200b', '\u0301', 'ა', 'Ꭰ', 'ab', 'aa', '_', '-', '+', '٣',
          '\0', '\x7f', '\ue000', '\uffff']


def any_text(length):
    if chance.random() < .5:
        return ''.join(chance.choice('aab bA\n') for _ in range(chance.randint(0, length)))
    return ''.join(chance.choice(pieces) for _ in range(chance.randint(0, length)))


def any_part():
    return one_of('a', 'ab', ' ', '', any_text(2).replace('\ud800', 'b'))


def any_bound():
    return one_of(None, None, 0, 1, 2, 3, -1, -2, -3, 5, 10, -10, 10 ** 20, -10 ** 20)


def record_text():
    for _ in range(60):
        text, part, start, stop = any_text(12), any_part(), any_bound(), any_bound()
        for name, function in {
            'find': str.find, 'rfind': str.rfind, 'index': str.index, 'rindex': str.rindex, 'count': str.count,
            'startsWith': str.startswith, 'endsWith': str.endswith,
        }.items():
            case(name, function, text, part, start, stop)
        limit = one_of(-1, -1, 0, 1, 2, 3, 10)
        case('replace', str.replace, text, part, any_text(2), limit)
        separator = one_of(None, None, part)
        case('split', str.split, text, separator, limit)
        case('rsplit', str.rsplit, text, separator, limit)
        case('splitLines', str.splitlines, text, one_of(True, False))
        case('partition', str.partition, text, part)
        case('rpartition', str.rpartition, text, part)
        case('strip', lambda text, characters, side: {'both': str.strip, 'left': str.lstrip, 'right': str.rstrip}[side](text, characters),
             text, one_of(None, 'ab', ' ', any_text(3)), one_of('both', 'left', 'right'))
        for name, function in {
            'upper': str.upper, 'lower': str.lower, 'title': str.title, 'capitalize': str.capitalize, 'swapCase': str.swapcase, 'casefold': str.casefold,
            'isAlpha': str.isalpha, 'isDecimal': str.isdecimal, 'isDigit': str.isdigit, 'isNumeric': str.isnumeric, 'isAlnum': str.isalnum,
            'isIdentifier': str.isidentifier, 'isSpace': str.isspace, 'isUpper': str.isupper, 'isLower': str.islower, 'isTitle': str.istitle,
            'isPrintable': str.isprintable, 'isAscii': str.isascii, 'stringRepr': repr, 'asciiRepr': ascii, 'codePointLength': len,
        }.items():
            case(name, function, text)
            case(name, function, any_text(2))
        width, fill = chance.randint(-2, 20), one_of(' ', '*', '😀', 'ab', '')
        case('center', str.center, text, width, fill)
        case('leftJustify', str.ljust, text, width, fill)
        case('rightJustify', str.rjust, text, width, fill)
        case('zeroFill', str.zfill, one_of('', '+', '-') + text, width)
        case('expandTabs', str.expandtabs, text, chance.randint(-1, 9))
        case('removePrefix', str.removeprefix, text, part)
        case('removeSuffix', str.removesuffix, text, part)
        case('sliceText', lambda text, start, stop, step: text[start:stop:step], text, start, stop, one_of(None, 1, 2, -1, -2, 0, 10 ** 20, -10 ** 20))
        case('codePointAt', operator.getitem, text, chance.randint(-8, 8))
        case('compareTexts', lambda a, b: (a > b) - (a < b), text, one_of(any_text(12), text[:chance.randint(0, 12)] + any_text(2)))
        case('repeatText', operator.mul, text.replace('\ud800', ''), chance.randint(-1, 5))
    # Every letter with a case of its own.
    special = [chr(code) for code in range(0x20000) if chr(code).title() != chr(code).upper() or chr(code).casefold() != chr(code).lower() or len(chr(code).upper()) > 1]
    for name, function in {'upper': str.upper, 'lower': str.lower, 'title': str.title, 'casefold': str.casefold, 'swapCase': str.swapcase}.items():
        case(name, function, ' '.join(special))
    write('text')


def record_bytes():
    def any_bytes(length):
        return bytes(chance.choice(b'aab bABAb  \n\r\t\x0b\x0c\x1c\x85\xe9\xff0159+-') for _ in range(chance.randint(0, length)))

    for _ in range(50):
        value, part, start, stop = any_bytes(12), any_bytes(2), any_bound(), any_bound()
        for name, function in {
            'findBytes': bytes.find, 'rfindBytes': bytes.rfind, 'indexBytes': bytes.index, 'rindexBytes': bytes.rindex, 'countBytes': bytes.count,
        }.items():
            case(name, function, value, one_of(part, part, 97, 256, -1), start, stop)
        case('bytesStartWith', bytes.startswith, value, part, start, stop)
        case('bytesEndWith', bytes.endswith, value, part, start, stop)
        limit = one_of(-1, -1, 0, 1, 2, 3)
        case('replaceBytes', bytes.replace, value, part, any_bytes(2), limit)
        separator = one_of(None, None, part)
        case('splitBytes', bytes.split, value, separator, limit)
        case('rsplitBytes', bytes.rsplit, value, separator, limit)
        case('splitBytesLines', bytes.splitlines, value, one_of(True, False))
        case('partitionBytes', bytes.partition, value, part)
        case('rpartitionBytes', bytes.rpartition, value, part)
        case('stripBytes', lambda text, characters, side: {'both': bytes.strip, 'left': bytes.lstrip, 'right': bytes.rstrip}[side](text, characters),
             value, one_of(None, b'ab', any_bytes(3)), one_of('both', 'left', 'right'))
        for name, function in {
            'upperBytes': bytes.upper, 'lowerBytes': bytes.lower, 'titleBytes': bytes.title, 'capitalizeBytes': bytes.capitalize,
            'swapBytesCase': bytes.swapcase, 'bytesRepr': repr,
        }.items():
            case(name, function, value)
        for kind in 'alnum alpha digit space upper lower title ascii'.split():
            case('bytesAre', lambda value, kind: getattr(value, 'is' + kind)(), one_of(value, any_bytes(2)), kind)
        case('padBytes', lambda value, width, method, fill: getattr(value, method)(width, fill), value, chance.randint(-2, 20), one_of('center', 'ljust', 'rjust'), one_of(b' ', b'*', b'ab', b''))
        case('zeroFillBytes', bytes.zfill, one_of(b'', b'+') + value, chance.randint(-2, 20))
        case('expandBytesTabs', bytes.expandtabs, value, chance.randint(-1, 9))
        case('removeBytesPrefix', bytes.removeprefix, value, part)
        case('removeBytesSuffix', bytes.removesuffix, value, part)
        case('sliceBytes', lambda value, start, stop, step: value[start:stop:step], value, start, stop, one_of(None, 1, 2, -1, -2, 0))
        case('byteAt', operator.getitem, value, chance.randint(-14, 14))
        case('compareBytes', lambda a, b: (a > b) - (a < b), value, value[:3] + part)
        case('repeatBytes', operator.mul, value, chance.randint(-1, 5))
        case('joinBytes', lambda separator, parts: separator.join(parts), part, [any_bytes(3) for _ in range(chance.randint(0, 3))])
        case('translateBytes', bytes.translate, value, one_of(None, bytes(range(256))[::-1], b'a'), any_bytes(3))
        case('makeBytesTranslation', bytes.maketrans, any_bytes(2), any_bytes(2))
        case('bytesToHex', lambda value, separator, size: value.hex(separator, size), value, one_of(':', '-', 'ab', '', 'é'), chance.randint(-3, 3))
        case('bytesFromHex', bytes.fromhex, ''.join(chance.choice('00aA9fF  \n\xa0zé') for _ in range(chance.randint(0, 6))))
    write('bytes')


def record_codecs():
    names = ['utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf-8-sig', 'UTF8', 'U16', 'iso-8859-1', 'foo', 'Latin 1', 'utf_16_LE']
    handlers = ['strict', 'strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass', 'foo']
    letters = ['a', 'b', 'é', 'ÿ', 'Ā', '€', '😀', '\ud800', '\udc80', '\ufeff', '\0', '\x7f']
    for _ in range(400):
        text = ''.join(chance.choice(letters) for _ in range(chance.randint(0, 6))).replace('\ud800\udc80', '\udc80')
        case('encode', str.encode, text, chance.choice(names), chance.choice(handlers))
        data = bytes(chance.choice(b'\x00A\x7f\x80\xa0\xbf\xc0\xc2\xdf\xe0\xe2\x82\xac\xed\xf0\x9f\x98\xf4\x90\xf5\xff\xfe\xd8\xdc\xef\xbb') for _ in range(chance.randint(0, 9)))
        data = one_of(data, text.encode(one_of('utf-8', 'utf-16', 'utf-32', 'utf-16-be'), 'surrogatepass'))
        case('decode', bytes.decode, data, chance.choice(names), chance.choice(handlers))
    write('codecs')


for record in (record_ints, record_floats, record_complex, record_random, record_sets, record_formats, record_text, record_bytes, record_codecs):
    chance.seed(record.__name__)
    record()
