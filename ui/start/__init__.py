"""The start page: new reports and drafts."""
