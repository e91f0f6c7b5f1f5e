"""Tests of the alignment of parallel texts."""
