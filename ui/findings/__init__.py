"""The list of findings and the details of one."""
