"""Two plans compared: what differs, field by field, and what that means to a reviewer."""
