"""What the rules about text look at first: a file's bytes, and their outline; made once for all of them."""

from functools import lru_cache

DIGIT, LATIN, CYRILLIC, BETWEEN, RARE, OTHER = b"9LC- ."[0], *b"LC-? "
