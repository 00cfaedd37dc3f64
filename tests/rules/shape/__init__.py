"""The rules about shape beyond their examples."""
