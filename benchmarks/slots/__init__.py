"""How long the window blocks: its longest slots, and those of a long text pasted."""
