"""The counts of a draft, by the rules."""

from model.checking.check import check
from model.checking.progress import Status, all_groups, kind_counts, page_statuses, progress
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.draft_list.summary import Summary, not_counted
from model.editing.changes_told import told_as_found
from model.findings.finding import FindingKind
from model.log import describe
from model.storage.draft_cards import DraftCard


def summary(card: DraftCard) -> Summary:
    """Return the counts of a draft, read as a whole; never raises: one draft costs one card."""
    if card.draft is None:
        return Summary(card)
    try:
        found = told_as_found(card.opened, card.draft) if card.opened else ""
        return _counted(not_counted(card), card.draft)._replace(found=found)
    except Exception as error:
        return Summary(card, fault=describe(error))


def _counted(named: Summary, draft: Draft) -> Summary:
    facts = Facts(draft)
    done, found = progress(facts), check(facts).findings
    pages = page_statuses(facts, found)
    kinds = kind_counts(all_groups(pages))
    return named._replace(
        filled=done.filled,
        total=done.total,
        errors=kinds[FindingKind.ERROR],
        explain=kinds[FindingKind.EXPLAIN],
        unchecked=kinds[FindingKind.UNCHECKED],
        left=sum(page.count for page in pages.values()),
        untouched=sum(page.status is Status.EMPTY for page in pages.values()),
    )
