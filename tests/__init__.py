"""Tests of `extract`; they mirror the source."""
