"""A PC with other fonts than this one."""

from dataclasses import dataclass, field


@dataclass
class Pc:
    """A PC without some fonts, 宋体 in their place, whose fonts lack some characters."""

    without: set[str] = field(default_factory=set[str])
    lacks: dict[str, str] = field(default_factory=dict[str, str])

    def stand_in(self, name: str) -> str:
        return "宋体" if name in self.without else name

    def lacking(self, name: str, characters: str) -> str:
        return "".join(one for one in characters if one in self.lacks.get(name, ""))
