"""What the tool says to people: messages by key, plurals, numbers, sums and dates, in three languages."""
