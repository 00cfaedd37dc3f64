"""Tests of the rules about who may write what."""
