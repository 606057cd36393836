"""Finds what KamDesk's windows need from a Linux system, and installs it where that is allowed.

Usage: ``system_check.py offscreen|screen``

Looked for are the libraries that Qt loads, a font with Chinese glyphs and, before there is a
``.venv``, the parts of Python that make one. On Debian and Ubuntu missing packages are installed
if that asks for no password (root, or ``sudo -n``); otherwise one line to type is printed and the
exit code is 1. ``KAMDESK_NO_APT=1`` always prints the line. Standard library only: this runs with
the system's Python before any package is there.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# What the loader asks for -> the Debian package that has it.
OFFSCREEN = {
    "libstdc++.so.6": "libstdc++6",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
}
SCREEN = OFFSCREEN | {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
SURFACES = {"offscreen": OFFSCREEN, "screen": SCREEN}
FONT = "fonts-noto-cjk"
# Debian 13 and Ubuntu 24.04 renamed packages whose time type grew to 64 bits.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}


def loads(soname: str) -> bool:
    """Whether the dynamic loader finds the library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """Ask fontconfig, as Qt will, for any font that covers simplified Chinese."""
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return False
    pointer = ctypes.c_void_p
    for function in ("FcNameParse", "FcObjectSetCreate", "FcFontList"):
        getattr(fontconfig, function).restype = pointer
    fontconfig.FcObjectSetAdd.argtypes = [pointer, ctypes.c_char_p]
    fontconfig.FcFontList.argtypes = [pointer, pointer, pointer]
    fontconfig.FcInitReinitialize()
    wanted = fontconfig.FcNameParse(b":lang=zh-cn")
    fields = fontconfig.FcObjectSetCreate()
    fontconfig.FcObjectSetAdd(fields, b"family")
    found = fontconfig.FcFontList(None, wanted, fields)
    # FcFontSet begins with an int: how many fonts it holds.
    return bool(found) and ctypes.cast(found, ctypes.POINTER(ctypes.c_int))[0] > 0


def missing_packages(surface: str) -> list[str]:
    """Debian packages to install before KamDesk can run on this surface."""
    packages = []
    if importlib.util.find_spec("ensurepip") is None and not Path(".venv/bin/pip").exists():
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    packages += [name for soname, name in SURFACES[surface].items() if not loads(soname)]
    if not has_chinese_font():
        packages.append(FONT)
    return packages


def as_root() -> list[str] | None:
    """Prefix that runs a command as root without asking for a password, None if there is none."""
    if os.environ.get("KAMDESK_NO_APT"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and run(["sudo", "-n", "true"], subprocess.DEVNULL):
        return ["sudo", "-n"]
    return None


def run(command: list[str], errors: int | None = None) -> bool:
    """Run a command without input or output; True if it succeeded.

    ``errors`` is where its complaints go: None shows them, ``subprocess.DEVNULL`` drops them.
    """
    silent = subprocess.DEVNULL
    done = subprocess.run(command, check=False, stdin=silent, stdout=silent, stderr=errors)
    return done.returncode == 0


def apt_install(packages: list[str], prefix: list[str]) -> None:
    """Install Debian packages; a failure shows in what is still missing afterwards."""
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    print("Installing system packages:", " ".join(packages), file=sys.stderr, flush=True)
    run([*apt, "update"])
    names = [current_name(name) for name in packages]
    run([*apt, "install", "-y", "--no-install-recommends", *names])


def current_name(package: str) -> str:
    """The name under which this release of Debian or Ubuntu has the package."""
    renamed = RENAMED.get(package)
    if renamed is None:
        return package
    known = run(["apt-cache", "show", renamed], subprocess.DEVNULL)
    return renamed if known else package


def line_to_type(packages: list[str]) -> str:
    """One shell line that installs the packages."""
    names = " ".join(current_name(name) for name in packages)
    update, install = "apt-get update", f"apt-get install -y --no-install-recommends {names}"
    if shutil.which("sudo"):
        return f"sudo {update} && sudo {install}"
    return f"{update} && {install}" if os.geteuid() == 0 else f"su -c '{update} && {install}'"


def without_apt(surface: str) -> int:
    """Say what is missing on a Linux whose packages we do not know; a font alone is no obstacle."""
    libraries = [soname for soname in SURFACES[surface] if not loads(soname)]
    if libraries:
        print("Please install the packages that hold:", " ".join(libraries), file=sys.stderr)
        return 1
    if not has_chinese_font():
        print("No Chinese font found; Noto Sans CJK is a good one to install.", file=sys.stderr)
    return 0


def main(surface: str) -> int:
    """Exit code 0 when everything is there, installed just now or before."""
    if not sys.platform.startswith("linux"):
        return 0
    packages = missing_packages(surface)
    if packages and shutil.which("apt-get") is None:
        return without_apt(surface)
    prefix = as_root()
    if packages and prefix is not None:
        apt_install(packages, prefix)
        packages = missing_packages(surface)
    if not packages:
        return 0
    print("Some system packages are missing. Type this line, then try again:", file=sys.stderr)
    print(line_to_type(packages), file=sys.stderr)
    return 1


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in SURFACES:
        sys.exit(f"usage: {sys.argv[0]} {'|'.join(SURFACES)}")
    sys.exit(main(sys.argv[1]))
