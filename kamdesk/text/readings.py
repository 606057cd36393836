"""Readings that a dictionary of words gets wrong in names: surnames and common polyphones."""

from __future__ import annotations

SURNAMES: dict[str, tuple[str, ...]] = {
    "万俟": ("mo", "qi"),
    "尉迟": ("yu", "chi"),
    "澹台": ("tan", "tai"),
    "长孙": ("zhang", "sun"),
    "单于": ("chan", "yu"),
    "单": ("shan",),
    "解": ("xie",),
    "仇": ("qiu",),
    "区": ("ou",),
    "曾": ("zeng",),
    "查": ("zha",),
    "朴": ("piao",),
    "盖": ("ge",),
    "葛": ("ge",),
    "乐": ("yue",),
    "任": ("ren",),
    "种": ("chong",),
    "翟": ("zhai",),
    "秘": ("bi",),
    "冼": ("xian",),
    "洗": ("xian",),
    "缪": ("miao",),
    "员": ("yun",),
    "召": ("shao",),
    "折": ("she",),
    "纪": ("ji",),
    "黑": ("he",),
    "句": ("gou",),
    "那": ("na",),
    "繁": ("po",),
    "覃": ("qin",),
    "隗": ("wei",),
    "祭": ("zhai",),
    "重": ("chong",),
    "沈": ("shen",),
    "石": ("shi",),
    "柏": ("bai",),
    "薄": ("bo",),
    "车": ("che",),
    "叶": ("ye",),
    "俞": ("yu",),
    "谌": ("chen",),
    "褚": ("chu",),
}
"""How a surname is read at the beginning of a person's name; compound surnames first."""


def _table(text: str) -> dict[str, tuple[str, ...]]:
    entries = (entry.split(":") for entry in text.replace("\n", " ").split(";"))
    return {char.strip(): tuple(readings.split()) for char, readings in entries}


POLYPHONES = _table(
    """长:chang zhang;重:chong zhong;行:hang xing;乐:le yue;朝:chao zhao;会:hui kuai;厦:xia sha;
    单:shan dan chan;解:xie jie;曾:zeng ceng;都:du dou;调:diao tiao;传:chuan zhuan;宿:su xiu;
    省:sheng xing;藏:cang zang;盛:sheng cheng;车:che ju;觉:jue jiao;降:jiang xiang;便:bian pian;
    柏:bai bo;薄:bo bao;参:can shen;率:lv shuai;露:lu lou;蚌:bang beng;堡:bao bu pu;泊:bo po;
    铅:qian yan;尉:wei yu;六:liu lu;番:fan pan;莘:xin shen;荥:xing ying;阿:a e;仇:qiu chou;
    区:qu ou;查:cha zha;盖:gai ge;朴:pu piao;圈:quan juan;校:xiao jiao;强:qiang jiang;
    弹:dan tan;奇:qi ji;角:jiao jue;系:xi ji;种:zhong chong;翟:zhai di;覃:qin tan;牟:mu mou;
    缪:miao mou;隗:wei kui;卡:ka qia;咖:ka ga;茄:qie jia;拓:tuo ta;伽:jia qie ga;什:shi shen;
    万:wan mo;俞:yu shu;员:yuan yun;褚:chu zhu;谌:chen shen;冼:xian sheng;靓:jing liang;
    浒:hu xu;涡:wo guo;枞:zong cong;歙:she xi;陂:pi bei;蔚:wei yu;乘:cheng sheng;畜:chu xu;
    模:mo mu;折:zhe she;劲:jin jing;纤:xian qian;绿:lv lu;晟:sheng cheng;沈:shen chen;
    召:zhao shao;秘:mi bi;澹:dan tan;俟:si qi;繁:fan po;祭:ji zhai;洗:xi xian"""
)
"""Characters of company, place and person names that people type in more than one way."""
