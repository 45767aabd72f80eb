"""The session of an open draft, as seen by the window: Qt signals."""
