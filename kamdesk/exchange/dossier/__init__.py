"""The account dossier: one workbook per account, made to be sent or printed (method §12)."""

from kamdesk.exchange.dossier.naming import file_name
from kamdesk.exchange.dossier.paper import Edition
from kamdesk.exchange.dossier.writing import write, write_many

__all__ = ["Edition", "file_name", "write", "write_many"]
