"""Proof of the tests: small faults put into store and readers must make one of them fail."""
