"""Tests of the sheet of a week, and of what workbooks say."""
