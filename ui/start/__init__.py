"""The start page: new reports and the list of drafts."""
