"""One command run: its arguments read, its errors told, its exit code."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from export.errors import ExportError
from model.files.errors import SpokenError
from model.log import describe
from resources.messages import command as words
from ui.cli import check, self_test, values, word
from ui.cli.arguments import JSON, TO, Arguments, UsageError, parse_arguments
from ui.cli.output import complain, say

UNFIT = 2  # exit code: unreadable, unwritable, or not understood


@dataclass(frozen=True, slots=True)
class Command:
    """What a command does, the options it takes, and how many plain words at most."""

    run: Callable[[Arguments], int]
    options: tuple[str, ...]
    most: int | None = 1


COMMANDS = {
    "check": Command(check.run, (JSON, TO)),
    "export": Command(word.run, (TO,)),
    "audit": Command(word.audit, (TO,)),
    "set": Command(values.change, (TO, "--from"), None),
    "values": Command(values.show, (JSON, TO)),
    "new": Command(values.new, ("--year", "--region", TO), 0),
    "keys": Command(values.keys, (JSON, TO), 0),
    "--self-test": Command(self_test.run, ()),
}


def run(given: list[str]) -> int:
    """0 or 1 as the command has it; 2 with a sentence on stderr when it cannot be done."""
    if given[0] in ("-h", "--help"):
        say(words.USAGE, sys.stdout)
        return 0
    try:
        return _run(given[0], given[1:])
    except (SpokenError, ExportError, UsageError) as error:
        complain(str(error))
    except Exception as error:  # a script is told in a sentence too
        complain(words.FAILED.format(what=describe(error)))
    return UNFIT


def _run(name: str, rest: list[str]) -> int:
    if name not in COMMANDS:
        raise UsageError(words.UNKNOWN_COMMAND.format(word=name))
    command = COMMANDS[name]
    return command.run(parse_arguments(rest, command.options, command.most))
