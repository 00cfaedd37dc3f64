"""One record as a page: what it says, how it stands, what others say of it."""
