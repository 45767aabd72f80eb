"""Words about the cover."""

UNDER_SEAL = "封面内容太长，盖章会压住“{fields}”，请写短一些。"
