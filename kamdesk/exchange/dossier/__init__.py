"""The account dossier: one workbook per account, made to be sent or printed (method §12)."""

from kamdesk.exchange.dossier.naming import file_name
from kamdesk.exchange.dossier.paper import Edition
from kamdesk.exchange.dossier.writing import Beside, already_there, write, write_many

__all__ = ["Beside", "Edition", "already_there", "file_name", "write", "write_many"]
