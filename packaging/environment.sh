# Sourced by packaging/run and packaging/test: system packages if missing, then a private environment in .venv.
# Does nothing that has been done before: packages are asked for one by one, the environment carries the
# hash of what it was made from.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
export LC_ALL=C.UTF-8
venv="$top/.venv"

say() { printf 'ginti: %s\n' "$*" >&2; }

system_packages=(python3 python3-venv libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0
    libbrotli1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0
    tesseract-ocr tesseract-ocr-urd)

install_system_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is no Debian-like system: see README.md, “Other systems”, for what must be there"
        return
    fi
    local missing=() name
    for name in "${system_packages[@]}" "$@"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { say "please install as root: apt-get install ${missing[*]}"; exit 2; }
        as_root=(sudo)
    fi
    say "installing system packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

find_python() {
    local candidate
    for candidate in python3.13 python3.12 python3.11 python3; do
        if command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "Python 3.11 or newer with the venv module was not found; install python3 and python3-venv"
    exit 2
}

# make_environment REQUIREMENTS: the private environment holds what this list names, and the program itself.
# The stamp of a list says from what it was made; a change of either list makes both anew.
make_environment() {
    local stamp wanted
    stamp="$venv/made-from-$(basename "$1")"
    wanted=$(cat packaging/requirements*.txt pyproject.toml packaging/environment.sh | sha256sum | cut -d' ' -f1)
    if [ -x "$venv/bin/python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
        return
    fi
    say "making the private environment in .venv (the first time takes some minutes)"
    [ -x "$venv/bin/python" ] || "$(find_python)" -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
    printf '%s\n' "$wanted" >"$stamp"
}
