"""Concurrency; all of it is in `concurrent.futures`."""
