"""Enumerations."""

from ._flags import (
    CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, EnumCheck, Flag, FlagBoundary, IntFlag, verify,
)
from ._members import (
    Enum, EnumDict, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum, auto, global_enum, member, nonmember, property, unique,
)

_public = (
    CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, EnumCheck, Flag, FlagBoundary, IntFlag, verify,
    Enum, EnumDict, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum, auto, global_enum, member, nonmember, property, unique,
)
for _one in _public:
    if isinstance(_one, type):
        type.__setattr__(_one, "__module__", "enum")
del _one, _public
