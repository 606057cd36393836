"""What each kind of file is, said before one is chosen and when one was recognised."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kamdesk.exchange.fields import Kind

translate = QCoreApplication.translate


def explanation(kind: Kind) -> str:
    """What a row of such a file holds, in a line or two."""
    texts = {
        "accounts": translate(
            "ImportKinds",
            "Names, codes, city, industry; a contact beside each.",
        ),
        "contacts": translate(
            "ImportKinds", "People with their account, job title, phone and e-mail."
        ),
        "sales": translate(
            "ImportKinds", "Order lines: a day, an account, and an amount or price × quantity."
        ),
        "ledger": translate(
            "ImportKinds", "Totals of each account by month; the months may stand side by side."
        ),
        "statements": translate(
            "ImportKinds", "Clients' balance sheets and income; the years may stand side by side."
        ),
        "receivables": translate("ImportKinds", "Invoices with their due days, and payments."),
        "product_lines": translate(
            "ImportKinds", "What we sell, for shares of wallet and white space."
        ),
        "cards": translate("ImportKinds", "Contact cards (.vcf) from a phone or a mail program."),
    }
    return texts.get(kind.value, "")


def recognition(kind: Kind, rows: int) -> str:
    """What a file was taken for, with the number of its rows."""
    if kind.value == "accounts":
        return translate("ImportKinds", "Looks like a list of accounts, %Ln row(s)", "", rows)
    if kind.value == "contacts":
        return translate("ImportKinds", "Looks like a list of contacts, %Ln row(s)", "", rows)
    if kind.value == "sales":
        return translate("ImportKinds", "Looks like order lines, %Ln row(s)", "", rows)
    if kind.value == "ledger":
        return translate("ImportKinds", "Looks like totals by month, %Ln row(s)", "", rows)
    if kind.value == "statements":
        return translate("ImportKinds", "Looks like financial statements, %Ln row(s)", "", rows)
    if kind.value == "receivables":
        return translate("ImportKinds", "Looks like invoices and payments, %Ln row(s)", "", rows)
    if kind.value == "product_lines":
        return translate("ImportKinds", "Looks like product lines, %Ln row(s)", "", rows)
    return translate("ImportKinds", "Looks like contact cards, %Ln card(s)", "", rows)
