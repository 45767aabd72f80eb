"""The explanation (说明) of a finding: written, or cited from the report."""
