"""A second reader: figures near a noun of the form, where the sentence is not understood."""
