"""历史版本: what was kept of a draft, held against it as it is now, and taken back."""
