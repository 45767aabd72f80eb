"""The text pages: editor, toolbar, outline and picker of figures to insert."""
