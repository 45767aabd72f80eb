"""Runs one command: parses its arguments, prints its errors, returns its exit code."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from export.errors import ExportError
from model.archive.errors import ArchiveError
from model.files.errors import DraftFileError
from model.log import describe
from model.readers.errors import UnreadableDocument
from resources.messages import command as words
from ui.cli import check, import_file, read_texts, self_test, values, verify, word
from ui.cli.arguments import JSON, TO, Arguments, UsageError, parse_arguments
from ui.cli.output import print_error, print_text

_EXPECTED = (ArchiveError, DraftFileError, ExportError, UnreadableDocument, UsageError)
EXIT_FAILED = 2  # exit code: unreadable, unwritable, or not understood


@dataclass(frozen=True, slots=True)
class Command:
    """A command's function, the options it takes, and its most words (None: any number)."""

    run: Callable[[Arguments], int]
    options: tuple[str, ...]
    max_words: int | None = 1


COMMANDS = {
    "check": Command(check.run, (JSON, TO), None),
    "export": Command(word.run, (TO,)),
    "audit": Command(word.audit, (TO,)),
    "set": Command(values.change, (TO, "--from"), None),
    "values": Command(values.show, (JSON, TO)),
    "new": Command(values.new, ("--year", "--region", TO), 0),
    "keys": Command(values.keys, (JSON, TO), 0),
    "import": Command(import_file.run, (JSON, TO)),
    "verify": Command(verify.run, (verify.ARCHIVE, JSON, TO)),
    "read": Command(read_texts.run, (TO,)),
    "--self-test": Command(self_test.run, ()),
}


def run(words_given: list[str]) -> int:
    """Run a command; return 0 or 1 as it does, 2 with a sentence on stderr when it fails."""
    if words_given[0] in ("-h", "--help"):
        print_text(words.USAGE, sys.stdout)
        return 0
    try:
        return _run(words_given[0], words_given[1:])
    except _EXPECTED as error:
        print_error(str(error))
    except Exception as error:  # a script, too, gets a sentence
        print_error(words.FAILED.format(what=describe(error)))
    return EXIT_FAILED


def _run(name: str, rest: list[str]) -> int:
    if name not in COMMANDS:
        raise UsageError(words.UNKNOWN_COMMAND.format(word=name))
    command = COMMANDS[name]
    return command.run(parse_arguments(rest, command.options, command.max_words))
