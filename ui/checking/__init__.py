"""The page 核对: all findings and all rules."""
