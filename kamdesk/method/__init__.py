"""The arithmetic of the method: pure functions on dataclasses, exact numbers, no storage."""
