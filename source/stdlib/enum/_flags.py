"""Enumerations whose members are combined by bits."""

from ._members import Enum, EnumType, ReprEnum, StrEnum, auto, unique


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary
EnumCheck = StrEnum("EnumCheck", [("CONTINUOUS", "no skipped integer values"), ("NAMED_FLAGS", "multi-flag aliases may not contain unnamed flags"), ("UNIQUE", "one name per value")], module="enum")
CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def _bits(value):
    """The powers of two in an int, the lowest first."""
    while value:
        bit = value & -value
        yield bit
        value &= ~bit


def _binary(value, width):
    return f"0b{value < 0:d} {value & ((1 << width) - 1):0{width}b}"


class Flag(Enum, boundary=STRICT):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _is_canonical(cls, value):
        return not isinstance(value, int) or (value > 0 and value & (value - 1) == 0)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        every = cls._all_bits_
        original = value
        outside = not ~every <= value <= every or value & (every ^ mask)
        if outside:
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n  allowed {_binary(mask, width)}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
        if value < 0:
            value += max(every + 1, 2 ** value.bit_length())
            if cls._boundary_ is not KEEP:
                value &= mask
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        mixed = cls._member_type_
        one = object.__new__(cls) if mixed is object else mixed.__new__(cls, value)
        one._value_ = value
        names = [cls._value2member_map_[bit]._name_ for bit in _bits(value & mask) if bit in cls._value2member_map_]
        unknown = value & ~cls._singles_mask_
        if names and unknown:
            names.append(str(unknown))
        one._name_ = "|".join(names) if names else None
        cls._value2member_map_[value] = one
        if original < 0:
            cls._value2member_map_[original] = one
        return one

    def _value_of(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        cls = type(self)
        return iter([cls._value2member_map_[bit] for bit in _bits(self._value_ & cls._flag_mask_) if bit in cls._value2member_map_])

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        cls = type(self)
        if self._name_ is None:
            return f"<{cls.__name__}: {self._value_!r}>"
        return f"<{cls.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        cls = type(self)
        return f"{cls.__name__}({self._value_!r})" if self._name_ is None else f"{cls.__name__}.{self._name_}"

    def __or__(self, other):
        value = self._value_of(other)
        return value if value is NotImplemented else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._value_of(other)
        return value if value is NotImplemented else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._value_of(other)
        return value if value is NotImplemented else type(self)(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        cls = type(self)
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)


def _flags_done(cls):
    """Notes which bits a class of flags knows."""
    mask = singles = 0
    for one in cls._member_map_.values():
        value = one._value_
        if isinstance(value, int):
            mask |= value
            if value > 0 and value & (value - 1) == 0:
                singles |= value
    type.__setattr__(cls, "_flag_mask_", mask)
    type.__setattr__(cls, "_singles_mask_", singles)
    type.__setattr__(cls, "_all_bits_", 2 ** mask.bit_length() - 1)
    # An int that is mixed in does not take the operators over.
    for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
        if getattr(cls, name) is getattr(int, name):
            type.__setattr__(cls, name, getattr(Flag, name))


EnumType._members_done = lambda cls: _flags_done(cls) if issubclass(cls, Flag) else None
_flags_done(Flag)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


def verify(*checks):
    def check(enumeration):
        if UNIQUE in checks:
            unique(enumeration)
        if CONTINUOUS in checks:
            values = sorted([one.value for one in enumeration])
            absent = [value for value in range(values[0], values[-1]) if value not in values] if values else []
            if absent:
                raise ValueError(f"invalid enum {enumeration.__name__!r}: missing values {', '.join([str(value) for value in absent])}")
        return enumeration

    return check
