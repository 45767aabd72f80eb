"""The pages of the form, built from its specification."""
