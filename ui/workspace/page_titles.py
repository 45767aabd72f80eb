"""The titles of all pages of a draft, by the names under which they are remembered."""

from model.form import FORM
from resources.messages import screen as words
from resources.messages.checking import CHECK_TITLE

PAGE_TITLES = {
    **{page.key: page.title for page in FORM.pages},
    "check": CHECK_TITLE,
    "finish": words.FINISH_TITLE,
}
"""In the order of the pages."""
