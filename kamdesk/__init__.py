"""KamDesk, the offline workbench of a key-account manager."""

__version__ = "0.1.0"
