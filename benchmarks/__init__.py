"""Measurements against the budgets, beside a reference in the same minute; no tests."""
