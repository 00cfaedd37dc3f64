"""Changes between two plans as a reviewer reads them: one view, written in many forms."""
