"""Reports as a workbook: the sheet of a week to fill in, and the rows that come back."""
