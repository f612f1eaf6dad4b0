"""A name that a module does not have: the ImportError says what may have been meant."""
from asyncio import create_tasks
