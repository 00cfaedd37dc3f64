"""What a new plan repository begins with: its files, its pages, and the schemas that editors read."""
