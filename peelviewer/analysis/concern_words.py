"""A cause of concern, as reports and papers name it."""

import re

CONCERN = r"\bcauses?\s+(?:of|for)\s+concern\b"
NAMES_CONCERN = re.compile(CONCERN, re.IGNORECASE)
