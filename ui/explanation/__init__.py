"""The 说明 of a finding: written, or pointed to in the report."""
