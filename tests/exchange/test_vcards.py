"""Contact cards of phones and mail programs open as a table of contacts."""

from __future__ import annotations

import quopri
from pathlib import Path

from kamdesk.exchange.reading import open_table
from kamdesk.exchange.reading.vcards import HEADERS
from tests.exchange.made_files import code_of


def people(tmp_path: Path, text: str | bytes) -> list[dict[str, object]]:
    """Filled cells of each card by heading."""
    path = tmp_path / "cards.vcf"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    table = open_table(path)
    assert table.headers == HEADERS
    return [
        {name: cell for name, cell in zip(HEADERS, cells, strict=True) if cell is not None}
        for _, cells in table.rows()
    ]


def quoted(text: str, encoding: str = "utf-8") -> str:
    """Quoted-printable as phones write it: lines of 76 characters that end in ``=``."""
    encoded = quopri.encodestring(text.encode(encoding)).decode("ascii")
    return encoded.replace("=\n", "=\r\n")


def test_a_card_of_an_old_phone(tmp_path: Path) -> None:
    address = ";;海岚大道一百二十八号云帆仓储产业园三期七号楼;青浦;上海;201700;中国"
    card = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\n"
        f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('苏;砚青')};;;\r\n"
        f"FN;CHARSET=UTF-8;ENCODING=quoted-printable:{quoted('苏砚青')}\r\n"
        f"ORG;CHARSET=GB2312;QUOTED-PRINTABLE:{quoted('云帆仓储;采购部', 'gb2312')}\r\n"
        f"ADR;WORK;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted(address)}\r\n"
        "TEL;CELL;PREF:139-0000-1234\r\nTEL;WORK;FAX:021-5550000\r\nTEL;WORK:021-5551111\r\n"
        "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAAAAAAAA==\r\n\r\n"
        "END:VCARD\r\n"
    )
    assert people(tmp_path, card) == [
        {
            "name": "苏砚青",
            "last_name": "苏",
            "first_name": "砚青",
            "company": "云帆仓储",
            "department": "采购部",
            "mobile": "139-0000-1234",
            "phone": "021-5551111",
            "address": "中国上海青浦海岚大道一百二十八号云帆仓储产业园三期七号楼",
            "note": "Fax 021-5550000",
        }
    ]


def test_several_cards_of_3_and_4(tmp_path: Path) -> None:
    cards = """\
begin:vcard
VERSION:3.0
N:Okafor;Ines;Maria;;
FN:Ines Okafor
ORG:Foxglove\\, Hale & Co;Purchasing;EMEA
item1.EMAIL;type=INTERNET;type=WORK:ines@foxglove.example
item2.EMAIL:ines@home.example
TEL;TYPE=CELL,VOICE:+44 7700 900123
TITLE:Head of
  Purchasing
BDAY;VALUE=date:1980-05-12
ADR;TYPE=HOME:;;1 Elm Row;Rye;;TN31;UK
NOTE:First line\\nSecond\\; line
end:vcard

BEGIN:VCARD
VERSION:4.0
FN:顾闻舟
N:顾闻舟;;;;
TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+86-138-0000-0001
BDAY:--0512
END:VCARD
"""
    first, second = people(tmp_path, cards)
    assert first == {
        "name": "Ines Okafor",
        "first_name": "Ines Maria",
        "last_name": "Okafor",
        "company": "Foxglove, Hale & Co",
        "department": "Purchasing EMEA",
        "title": "Head of Purchasing",
        "mobile": "+44 7700 900123",
        "email": "ines@foxglove.example",
        "birthday": "1980-05-12",
        "note": "First line\nSecond; line\nines@home.example\n1 Elm Row, Rye, TN31, UK",
    }
    assert second == {
        "name": "顾闻舟",
        "mobile": "+86-138-0000-0001",
        "note": "Birthday 05-12",
    }


def test_names_without_a_shown_name_and_files_in_chinese_encodings(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:2.1\nN:{}\nEND:VCARD\n"
    text = card.format("陶;映川") + card.format("Hale;Robin")
    for encoding in ("gb18030", "utf-8-sig", "utf-16"):
        names = [person["name"] for person in people(tmp_path, text.encode(encoding))]
        assert names == ["陶映川", "Robin Hale"]


def test_a_broken_card_is_a_row_to_refuse_and_spoils_no_other(tmp_path: Path) -> None:
    good = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEND:VCARD\n"
    broken = "BEGIN:VCARD\nVERSION:3.0\nFN:never closed\n"
    nested = good.format("Robin").replace("END", f"AGENT:\n{good.format('Agent')}END")
    bad = good.format("Noor").replace("END", "NOTE;CHARSET=nonsense;QUOTED-PRINTABLE:=FF\n;;;\nEND")
    found = people(tmp_path, broken + nested + bad + "BEGIN:VCARD\nEND:VCARD\n" + broken)
    names = [person.get("name") for person in found]
    assert names == [None, "Robin", "Noor", None, None]
    assert "never closed" in str(found[0]["note"])
    path = tmp_path / "none.vcf"
    path.write_text("BEGIN:VCARDS\nnothing\n")
    assert code_of(path) in {"empty_file", "no_header"}
