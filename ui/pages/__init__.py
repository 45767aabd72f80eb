"""The pages of the form, drawn from its data."""
