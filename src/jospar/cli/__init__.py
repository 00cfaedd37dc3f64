"""The command line: one command a file, the clock, the environment, and the one error boundary."""
