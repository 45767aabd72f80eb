"""The arguments of one command, taken apart; what is wrong with them is said in Chinese."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from export.destination import Destination, destination
from export.errors import ExportError, Reason
from resources.messages import command as words

JSON = "--json"
TO = "--to"
_NO_NAME = "~"  # what only a folder was named for is called


class UsageError(Exception):
    """The command line cannot be followed. ``str()`` is the sentence shown."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was given: words in order, options with their values ("" for a flag)."""

    plain: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def json(self) -> bool:
        return JSON in self.options

    @property
    def file(self) -> Path:
        """The draft file, which comes first."""
        if not self.plain or not self.plain[0].strip():
            raise UsageError(words.NO_FILE)
        return Path(self.plain[0])

    @property
    def to(self) -> Path | None:
        """The file the answer goes to, where one is named. Raises ExportError."""
        return file_named(self.options[TO]) if TO in self.options else None

    @property
    def target(self) -> Path:
        """The file to write, where a command cannot do without. Raises ExportError."""
        return file_named(self.need(TO))

    def paper(self, name: str) -> Destination:
        """The Word file to write, under this name where a folder is given. Raises ExportError."""
        return destination(self.need(TO), Path.cwd() / name)

    def need(self, option: str) -> str:
        if option not in self.options:
            raise UsageError(words.NEEDED.format(option=option))
        return self.options[option]


def file_named(typed: str) -> Path:
    """A file for an answer: what only names a folder is refused. Raises ExportError."""
    path = destination(typed, Path.cwd() / _NO_NAME, "").path
    if path.name == _NO_NAME:
        raise ExportError(Reason.IS_FOLDER, path.parent)
    return path


def parse_arguments(given: list[str], options: tuple[str, ...], most: int | None) -> Arguments:
    """Options may stand anywhere, as ``--to X`` or ``--to=X``; ``most`` limits plain words."""
    plain: list[str] = []
    found: dict[str, str] = {}
    rest = iter(given)
    for word in rest:
        name, equals, value = word.partition("=")
        if not name.startswith("--"):
            plain.append(word)
        elif name not in options:
            raise UsageError(words.UNKNOWN_OPTION.format(option=name))
        else:
            found[name] = value if equals or name == JSON else next(rest, "")
            if name != JSON and not found[name]:
                raise UsageError(words.NO_VALUE.format(option=name))
    if most is not None and len(plain) > most:
        raise UsageError(words.TOO_MANY.format(word=plain[most]))
    return Arguments(tuple(plain), found)
