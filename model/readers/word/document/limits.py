"""How much of a document is read: a hostile one of some kilobytes can hold millions of things."""

MOST_LINES = 20_000  # a report of 200,000 characters has a tenth
MOST_COLUMNS = 63  # of a table in Word
MOST_CELLS = 20_000  # of all tables, with those that merged cells cover
MOST_OVERVIEW_LINES = 2_000
