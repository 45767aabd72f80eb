"""One collected file, read and checked; whatever is wrong with it costs one line."""

from pathlib import Path

from model.checking.check import check
from model.collection.report_line import LineState, ReportLine, line_of
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.files.disk import Disk, Retry
from model.files.errors import DraftError, DraftFileError, Fault
from model.files.json_reader import LARGEST
from model.files.os_errors import list_error, read_error
from model.log import describe
from model.product import EXTENSION, NAME
from model.readers.errors import ReadingCancelled, UnreadableDocument
from model.readers.package import Package
from model.readers.progress import ReadingProgress
from model.readers.proposal import ImportProposal
from model.readers.read import read_document
from model.readers.review import report_of
from model.readers.taking import taken_values
from model.storage.codec import decode
from model.values.text import one_line
from resources.messages import readers
from resources.messages.papers import workbook as words

_DRAFTS = (EXTENSION, ".json")
_PROPERTIES = "docProps/core.xml"


class SummaryItself(Exception):
    """The file is a 审核汇总 that this program wrote."""


def report_line(
    path: Path, progress: ReadingProgress = lambda done: None, disk: Disk | None = None
) -> ReportLine:
    """Return the line of a draft file or a document. Raises ReadingCancelled and nothing else."""
    try:
        draft, notes = _report_in(path, disk or Disk(), progress)
        return line_of(path, check(Facts(draft)), notes)
    except ReadingCancelled:
        raise
    except SummaryItself:
        return ReportLine(path, LineState.SKIPPED, words.IS_SUMMARY)
    except (DraftFileError, UnreadableDocument) as error:
        return ReportLine(path, LineState.UNREADABLE, f"{one_line(str(error)).rstrip('。')}。")
    except Exception as error:  # one file must not stop the others
        return ReportLine(path, LineState.UNREADABLE, words.FAILED.format(what=describe(error)))


def _report_in(path: Path, disk: Disk, progress: ReadingProgress) -> tuple[Draft, tuple[str, ...]]:
    """Return the draft in a file, or one made of a document, and what is to be said of that."""
    try:
        data = Retry().reading(disk.read, path, LARGEST + 1)
    except OSError as error:
        raise _refusal(error, path, disk) from error
    try:
        return decode(data).draft, ()
    except DraftError as error:
        if _is_broken_draft(path, data, error):
            raise
    if _is_summary(data):
        raise SummaryItself
    proposal = read_document(data, path.name, progress)
    if not proposal.values:
        raise UnreadableDocument("；".join(proposal.notes) or readers.NOTHING_READ)
    return report_of(taken_values(Draft(), proposal, path.name), ""), _doubts(proposal)


def _refusal(error: OSError, path: Path, disk: Disk) -> DraftError:
    """Return why a file cannot be read; of a folder, whether it can be opened at all."""
    if not path.is_dir():
        return read_error(error, path)
    try:
        disk.names(path)
    except OSError as refused:
        return list_error(refused, path)
    return DraftError(Fault.FOREIGN, words.IS_FOLDER.format(name=path.name))


def _is_broken_draft(path: Path, data: bytes, error: DraftError) -> bool:
    """Whether a file that cannot be decoded is a draft, and no document under whatever name."""
    if error.code is Fault.FOREIGN:
        return path.suffix.lower() in _DRAFTS and not data.startswith((b"PK", b"\xd0\xcf"))
    return path.suffix.lower() in _DRAFTS or b'"draft_id"' in data[:1000]


def _is_summary(data: bytes) -> bool:
    if not data.startswith(b"PK"):
        return False
    try:
        properties = Package(data).read(_PROPERTIES)
    except UnreadableDocument:
        return False  # the reader says what is wrong
    marks = (words.SUMMARY.encode(), NAME.encode())  # its title, and who made it
    return properties is not None and all(mark in properties for mark in marks)


def _doubts(proposal: ImportProposal) -> tuple[str, ...]:
    """Return what the collector should know of a document beside what the check finds."""
    doubtful = sum(bool(one.doubt) for one in proposal.values)
    found = ((words.DOUBTFUL, doubtful), (words.UNPLACED, len(proposal.unplaced)))
    return tuple(sentence.format(count=count) for sentence, count in found if count)
