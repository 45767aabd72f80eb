"""An archive (定稿存档): its list of checksums, and what differs from it."""
