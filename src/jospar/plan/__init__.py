"""What a programme is: one frozen record a file, and the plan that holds them by id."""
