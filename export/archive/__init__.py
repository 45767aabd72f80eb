"""定稿存档: all papers of a final report in one folder, with their checksums."""
