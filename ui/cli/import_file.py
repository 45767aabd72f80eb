"""The command import: a report in Word, or a workbook, as a new draft or as data.

The one place where commands load the readers.
"""

import json

from model.draft.draft import Draft, Source, new_draft
from model.editing.session import Session
from model.form import FORM
from model.readers.proposal import ImportProposal
from model.readers.taking import taken_values
from resources.messages import command as words
from ui.cli.arguments import Arguments
from ui.cli.files import write_new_draft
from ui.cli.output import print_error, write_output
from ui.cli.values import report_replaced


def run(arguments: Arguments) -> int:
    """Read a document; write a new draft, or its values as JSON. Raises UnreadableDocument."""
    from model.readers.read import read_file, read_with_tables

    path = arguments.file
    target = arguments.output_path if arguments.json else arguments.output_file
    data = read_file(path)
    found = read_with_tables(data)
    proposal = found.proposal
    draft = _draft(proposal, path.name)
    if arguments.json:
        keys = {value.key for value in proposal.values}
        if found.workbook is None:  # a report holds every field of the form
            keys.update(item.key for item in FORM.fields)
        write_output(_as_json(draft, proposal, keys), target)
    else:
        write_new_draft(draft, arguments.output_file)
        _report(proposal)
    return 0


def _draft(proposal: ImportProposal, name: str) -> Draft:
    """Return a new draft of the proposal's year with all that it holds."""
    session = Session(new_draft(""))
    values = taken_values(session.draft, proposal, name)
    report_replaced(session.change(values, source=Source.FILE))
    return session.draft


def _as_json(draft: Draft, proposal: ImportProposal, keys: set[str]) -> str:
    """Return the values of these keys as the draft has them, and what is said about them."""
    found: dict[str, object] = {key: draft[key] for key in FORM.order if key in keys}
    found |= {
        "unplaced": [one.text for one in proposal.unplaced],
        "sources": {value.key: value.origin for value in proposal.values},
        "doubts": {value.key: value.doubt for value in proposal.values if value.doubt},
        "notes": list(proposal.notes),
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _report(proposal: ImportProposal) -> None:
    """Print what the clerk has to look at, on standard error: the draft itself says nothing."""
    for note in proposal.notes:
        print_error(f"{note}。")
    for value in proposal.values:
        if value.doubt:
            place = FORM.place(value.key)
            print_error(words.DOUBT.format(place=place, origin=value.origin, doubt=value.doubt))
    if proposal.unplaced:
        print_error(words.NOT_PLACED.format(count=len(proposal.unplaced)))
