"""The arguments of one command, parsed; errors are sentences in Chinese."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from export.destination import Destination, destination
from export.errors import ExportError, Reason
from resources.messages import command as words

JSON = "--json"
TO = "--to"
_NO_NAME = "~"  # the proposed name by which a path to a folder is recognised


class UsageError(Exception):
    """The command line is wrong. ``str()`` is the sentence shown."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """Parsed arguments: words in order, options with their values ("" for a flag)."""

    positional: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def json(self) -> bool:
        return JSON in self.options

    @property
    def file(self) -> Path:
        """Draft file, the first word. Raises UsageError where it is missing."""
        if not self.positional or not self.positional[0].strip():
            raise UsageError(words.NO_FILE)
        return Path(self.positional[0])

    @property
    def output_path(self) -> Path | None:
        """File given with --to, None for standard output. Raises ExportError."""
        return file_named(self.options[TO]) if TO in self.options else None

    @property
    def output_file(self) -> Path:
        """File given with --to, which is required. Raises UsageError, ExportError."""
        return file_named(self.required(TO))

    def paper(self, name: str) -> Destination:
        """Return the file to write, of this name's ending; the name itself where a folder is given.

        Raises UsageError, ExportError.
        """
        return destination(self.required(TO), Path.cwd() / name, Path(name).suffix)

    def required(self, option: str) -> str:
        """Return an option's value. Raises UsageError where it is missing."""
        if option not in self.options:
            raise UsageError(words.NEEDED.format(option=option))
        return self.options[option]


def file_named(typed: str) -> Path:
    """Return the path of an output file. Raises ExportError for one that names only a folder."""
    path = destination(typed, Path.cwd() / _NO_NAME, "").path
    if path.name == _NO_NAME:
        raise ExportError(Reason.IS_FOLDER, path.parent)
    return path


def parse_arguments(given: list[str], options: tuple[str, ...], max_words: int | None) -> Arguments:
    """Return the words and options; ``max_words`` limits the words, None does not.

    Options may stand anywhere, as ``--to X`` or ``--to=X``. Raises UsageError.
    """
    positional: list[str] = []
    found: dict[str, str] = {}
    rest = iter(given)
    for word in rest:
        name, equals, value = word.partition("=")
        if not name.startswith("--"):
            positional.append(word)
        elif name not in options:
            raise UsageError(words.UNKNOWN_OPTION.format(option=name))
        else:
            found[name] = value if equals or name == JSON else next(rest, "")
            if name != JSON and not found[name]:
                raise UsageError(words.NO_VALUE.format(option=name))
    if max_words is not None and len(positional) > max_words:
        raise UsageError(words.TOO_MANY.format(word=positional[max_words]))
    return Arguments(tuple(positional), found)
