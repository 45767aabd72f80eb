"""The text pages: editor, toolbar, outline, figures to insert."""
