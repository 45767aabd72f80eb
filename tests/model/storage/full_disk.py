"""Run as a program by test_store_full: fills a small disk by saving and sees what is left."""

import resource
import sys
from pathlib import Path

from model.files.errors import Fault, SaveError
from model.storage.store import Store
from tests.builders import draft


def main(root: Path, limit: int) -> None:
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    store = Store(root)
    opened = store.create(draft(problems="0"))
    kept, size, raised = opened.draft, 2000, None
    while raised is None and size < 10_000_000:
        grown = draft(performance="字" * size, problems=str(size))
        try:
            opened.save(grown)
        except SaveError as error:
            raised = error
        else:
            kept, size = grown, size * 2
    assert raised is not None and raised.code is Fault.FULL, raised
    assert store.peek(opened.draft_id).draft == kept == opened.draft
    opened.save(draft(problems="small again"))
    print("held", size)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
