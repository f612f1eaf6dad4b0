"""Addresses of the web, as far as they are text."""
