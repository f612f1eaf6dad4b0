"""Enumerations."""

from ._flags import (
    CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, EnumCheck, Flag, FlagBoundary, IntFlag, verify,
)
from ._members import (
    Enum, EnumDict, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum, auto, global_enum, global_enum_repr, global_flag_repr, global_str, member, nonmember,
    pickle_by_enum_name, pickle_by_global_name, property, unique,
)

_public = (
    CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, EnumCheck, Flag, FlagBoundary, IntFlag, verify,
    Enum, EnumDict, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum, auto, global_enum, member, nonmember, property, unique,
)
for _one in _public:
    if isinstance(_one, type):
        type.__setattr__(_one, "__module__", "enum")
del _one, _public


__all__ = [
    "CONFORM", "CONTINUOUS", "EJECT", "Enum", "EnumCheck", "EnumDict", "EnumMeta", "EnumType", "Flag", "FlagBoundary", "IntEnum", "IntFlag",
    "KEEP", "NAMED_FLAGS", "ReprEnum", "STRICT", "StrEnum", "UNIQUE", "auto", "global_enum", "global_enum_repr", "global_flag_repr",
    "global_str", "member", "nonmember", "pickle_by_enum_name", "pickle_by_global_name", "property", "unique", "verify",
]
