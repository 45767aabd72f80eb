"""The explanation (说明) of a finding: written here, or cited from the report."""
