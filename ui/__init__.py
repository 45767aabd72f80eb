"""The window: Qt and nothing but what the clerk sees and touches."""
