"""Good files of every format, and the ways in which they are damaged for the fuzz test."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

from kamdesk.exchange.fields import Kind
from tests.exchange.made_files import (
    HEADERS,
    LINES,
    delimited,
    merged_old_workbook,
    old_workbook,
    open_document,
    unpacked,
    workbook,
)

MORE = [
    [f"C{number:02}", f"客户{number}", f"2025-0{number}-15", number * 10] for number in range(1, 9)
]
CARDS = """\
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E8=8B=8F;=E7=A0=9A=E9=9D=92
ORG;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D4=C6=B7=AB;=B2=C9=B9=BA
TEL;CELL:13900001234
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ
 AAAAAAAAAA==

END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Robin Hale
TEL;VALUE=uri;TYPE="voice,cell":tel:+44-7700-900123
BDAY:19800512
END:VCARD
"""
WIDE = [["客户名称", *(f"2025-{month:02}" for month in range(1, 13))], ["云帆仓储", *range(12)]]
PAGE = "<html><table>" + "".join(
    f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (HEADERS, *LINES)
)

STATEMENTS = [
    *[["客户名称", "项目", "2023年", "2024年"], ["云帆仓储", "营业收入", 100, 120]],
    *[[None, "净利润", 10, "12.5万"], [None, "总资产", 90, 95]],
]
INVOICES = [
    ["客户名称", "发票号", "开票日期", "到期日", "金额"],
    *[["云帆仓储", f"F{at}", f"2025年{at}月1日", f"2025-{at}-28", at * 100] for at in range(1, 9)],
]

GOOD: list[tuple[str, Kind, bytes]] = [
    ("a.xlsx", Kind.SALES, workbook(HEADERS, *LINES, *MORE, merge=("A2:A3",))),
    ("wide.xlsx", Kind.LEDGER, workbook(*WIDE)),
    ("items.xlsx", Kind.STATEMENTS, workbook(*STATEMENTS)),
    ("a.xls", Kind.SALES, old_workbook()),
    ("merged.xls", Kind.SALES, merged_old_workbook()),
    ("a.ods", Kind.SALES, open_document(HEADERS, *LINES, *MORE, tall={(1, 0): 2})),
    ("invoices.ods", Kind.RECEIVABLES, open_document(*INVOICES)),
    ("a.csv", Kind.SALES, delimited().encode()),
    ("gb.csv", Kind.ACCOUNTS, delimited(";").encode("gb18030")),
    ("a.tsv", Kind.SALES, delimited("\t").encode("utf-16")),
    ("a.vcf", Kind.CARDS, CARDS.encode()),
    ("page.xls", Kind.SALES, PAGE.encode()),
]

_NASTY = (
    *(
        b"\x00" * 8,
        b"\xff" * 4,
        b"-1",
        b"99999999999999999999",
        b"NaN",
        b"1e999",
        b"<",
        b'"',
        b"\r",
    ),
    *(
        b"\r",
        b"&lol;",
        b"]]>",
        b"<!DOCTYPE x [<!ENTITY lol SYSTEM 'file:///etc/passwd'>]>",
        b"=CMD()",
    ),
    *("\u202e\ufeff".encode(), b"\xed\xa0\x80", b"BEGIN:VCARD\n", b"A1048577", b"\t" * 50),
)


def damaged(content: bytes, random: Random) -> bytes:
    """The file with one to three damages of one sort."""
    zipped = content.startswith(b"PK")
    ways = [_flip, _cut, _insert, _swap, _repeat]
    way = random.choice([*ways, _flip] if not zipped else [*ways, *[_inside] * 8, *[_entries] * 3])
    for _ in range(random.randint(1, 3)):
        content = way(content, random) or b"\x00"
    return content


def _at(content: bytes, random: Random) -> int:
    return random.randrange(len(content)) if content else 0


def _flip(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice([1, 4, 32])):
        changed[_at(content, random)] = random.choice([0, 0xFF, random.randrange(256)])
    return bytes(changed)


def _cut(content: bytes, random: Random) -> bytes:
    return content[: _at(content, random)]


def _insert(content: bytes, random: Random) -> bytes:
    at = _at(content, random)
    return content[:at] + random.choice(_NASTY) + content[at:]


def _swap(content: bytes, random: Random) -> bytes:
    first, second = sorted((_at(content, random), _at(content, random)))
    size = random.choice([1, 4, 64])
    head, tail = content[first : first + size], content[second : second + size]
    return content[:first] + tail + content[first + size : second] + head + content[second + size :]


def _repeat(content: bytes, random: Random) -> bytes:
    first, second = sorted((_at(content, random), _at(content, random)))
    return content[:second] + content[first:second] * random.choice([1, 3]) + content[second:]


def _inside(content: bytes, random: Random) -> bytes:
    """Damages one part of a packed workbook and packs it properly."""
    parts = _parts(content)
    if not parts:
        return content
    name = random.choice(sorted(parts))
    way: Callable[[bytes, Random], bytes] = random.choice([_flip, _cut, _insert, _swap, _repeat])
    parts[name] = way(parts[name], random) if parts[name] else b"<"
    return _packed(parts)


def _entries(content: bytes, random: Random) -> bytes:
    """Drops, empties or exchanges parts of a packed workbook."""
    parts = _parts(content)
    if len(parts) < 2:
        return content
    one, other = random.sample(sorted(parts), 2)
    deed = random.randrange(3)
    if deed == 0:
        del parts[one]
    elif deed == 1:
        parts[one] = b""
    else:
        parts[one], parts[other] = parts[other], parts[one]
    return _packed(parts)


def _parts(content: bytes) -> dict[str, bytes]:
    try:
        return unpacked(content)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return {}


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()
