"""The rules about text beyond their examples."""
