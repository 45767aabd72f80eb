"""Wine and a Windows Python, unpacked into the cache, and Windows programs run in it."""
