"""Tests of the tree: real folders and real git repositories, made for each test."""
