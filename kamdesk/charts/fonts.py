"""The font of charts: a family with Chinese, found once among what is installed."""

from __future__ import annotations

from functools import cache

# In order of preference; the names are those of Linux, Windows and macOS.
_WISHES = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "Heiti SC",
    "Noto Sans CJK JP",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "SimHei",
    "SimSun",
)
_LAST = "DejaVu Sans"


@cache
def families() -> tuple[str, ...]:
    """Families for matplotlib: the best Chinese one that is installed, then its own Latin one."""
    from matplotlib import font_manager

    installed = set(font_manager.fontManager.get_font_names())
    return (*[name for name in _WISHES if name in installed][:1], _LAST)


@cache
def use() -> None:
    """Make matplotlib write with these families, once a process."""
    import matplotlib

    matplotlib.rcParams["font.family"] = list(families())
    matplotlib.rcParams["axes.unicode_minus"] = True
    matplotlib.rcParams["svg.fonttype"] = "path"
