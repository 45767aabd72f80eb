"""Autosave: a draft submitted on the window's thread is on disk a moment later.

A draft never changes in place, so submitting one passes a reference; the latest wins. After a
failure the draft stays in memory and saving is tried again, for ever.
"""

import threading
import time
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from model.draft.draft import Draft
from model.files.errors import DraftFileError
from model.log import Log
from model.storage.open_draft import SavedAs
from resources.messages import drafts as words


class Saved(NamedTuple):
    """State: all that was typed is on disk and was read back; ``at`` is wall time in UTC."""

    rev: int
    at: datetime


class Waiting:
    """State: something is not saved yet, and not due."""


class Saving:
    """State: it is being written."""


class Failed(NamedTuple):
    """State: saving failed, and why; the text is still in memory and will be tried again."""

    sentence: str


class Overdue(NamedTuple):
    """State: something has not been saved for so long that the disk does not answer."""

    seconds: int


State = Saved | Waiting | Saving | Failed | Overdue


class SaveTiming(NamedTuple):
    """Delays of a save in seconds: after the last change, at most after the first one, and after a
    failure; ``late``: after which the state is Overdue."""

    quiet: float = 0.7
    longest: float = 4.5
    again: float = 15.0
    late: float = 10.0


USUAL = SaveTiming()


class Autosave:
    """The writer of one draft, on a thread of its own.

    ``on_state`` is called from both threads, in order, while a lock is held: it may only pass the
    state on (emit a signal), never call back. It never gets Overdue: who shows the state polls
    ``state`` while something is unsaved.
    """

    def __init__(
        self,
        save: Callable[[Draft], SavedAs],
        on_state: Callable[[State], None],
        *,
        saved: SavedAs | None = None,
        log: Log | None = None,
        timing: SaveTiming = USUAL,
    ) -> None:
        self._save, self._on_state, self._log, self._timing = save, on_state, log, timing
        self._ready = threading.Condition()
        self._state: State = Saved(saved.rev, saved.at) if saved else Waiting()
        self._draft: Draft | None = None  # submitted and not yet saved
        self._first = self._last = self._unsaved_since = self._retry_at = self._began = 0.0
        self._urgent = self._stopping = False
        self._started = self._ended = 0  # attempts
        self._thread: threading.Thread | None = None

    @property
    def state(self) -> State:
        """The latest state, or Overdue where it has lasted too long. Never waits."""
        state, since = self._state, self._unsaved_since
        unsaved = time.monotonic() - since if since else 0.0
        late = unsaved >= self._timing.late and not isinstance(state, Saved | Failed)
        return Overdue(int(unsaved)) if late else state

    def submit(self, draft: Draft) -> None:
        """Take the draft as it now is, to save it soon; return at once."""
        with self._ready:
            now = time.monotonic()
            idle = self._draft is None or self._retry_at > 0
            if idle:
                self._first, self._retry_at = now, 0.0
            self._draft, self._last = draft, now
            self._unsaved_since = self._unsaved_since or now
            if not isinstance(self._state, Waiting | Failed):
                self._enter(Waiting())
            self._start()
            if idle:  # otherwise the thread wakes by itself and sees the new draft
                self._ready.notify_all()

    def flush(self, timeout: float = 5.0) -> bool:
        """Save now, in ``timeout`` seconds; if False is returned, ``state`` says what is wrong."""
        with self._ready:
            if self._draft is None:
                return True
            asked = self._started
            self._urgent = True
            self._ready.notify_all()
            self._ready.wait_for(lambda: not self._unsaved() or self._ended > asked, timeout)
            return not self._unsaved()

    def close(self, timeout: float = 10.0) -> bool:
        """Flush and stop; return False where something is unsaved, and then nothing was stopped."""
        if not self.flush(timeout):
            return False
        self._stop()
        return True

    def abandon(self) -> None:
        """Stop without saving what is unsaved, as the clerk confirmed; wait for no save."""
        with self._ready:
            self._draft = None
        self._stop()

    def _stop(self) -> None:
        with self._ready:
            self._stopping = True
            self._ready.notify_all()

    def _unsaved(self) -> bool:
        return self._draft is not None

    def _start(self) -> None:
        if self._thread is None:
            # A daemon: killing it in mid-save leaves the generation before whole.
            self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while (draft := self._next()) is not None:
            try:
                saved = self._save(draft)
            except Exception as error:  # this thread must not die with text unsaved
                self._failed(error)
            else:
                self._succeeded(draft, saved)

    def _next(self) -> Draft | None:
        """Return the draft once it is due; None when closing."""
        with self._ready:
            while not self._stopping:
                wait = self._wait()
                if self._draft is not None and wait is not None and wait <= 0:
                    self._urgent = False
                    self._started += 1
                    self._began = time.monotonic()
                    self._enter(Saving())
                    return self._draft
                self._ready.wait(wait)
            return None

    def _wait(self) -> float | None:
        """Return the seconds until the submitted draft is due; None where there is none."""
        if self._draft is None:
            return None
        if self._urgent:
            return 0.0
        due = self._retry_at or due_at(self._first, self._last, self._timing)
        return due - time.monotonic()

    def _succeeded(self, draft: Draft, saved: SavedAs) -> None:
        with self._ready:
            self._ended = self._started
            if self._draft is draft:
                self._draft = None
                self._unsaved_since = 0.0
                self._enter(Saved(saved.rev, saved.at))
            else:
                # what was submitted meanwhile is not older than that
                self._first = self._unsaved_since = self._began
                self._enter(Waiting())
            self._ready.notify_all()

    def _failed(self, error: Exception) -> None:
        if self._log:
            self._log.error(error)
        unexpected = words.UNEXPECTED.format(reason=type(error).__name__)
        with self._ready:
            self._ended = self._started
            self._retry_at = time.monotonic() + self._timing.again
            self._enter(Failed(error.sentence if isinstance(error, DraftFileError) else unexpected))
            self._ready.notify_all()

    def _enter(self, state: State) -> None:
        self._state = state
        if not self._stopping:  # the listener may be gone
            self._on_state(state)


def due_at(first: float, last: float, timing: SaveTiming) -> float:
    """Return when to save, on the clock of the first and last unsaved change."""
    return min(last + timing.quiet, first + timing.longest)
