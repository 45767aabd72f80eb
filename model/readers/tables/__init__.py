"""The form's tables (一) and (二) in the tables and sheets of other programs' files."""

from model.readers.tables.mapping import TableMapping
from model.readers.tables.matches import TableMatches
from model.readers.tables.matching import match_tables

__all__ = ["TableMapping", "TableMatches", "match_tables"]
