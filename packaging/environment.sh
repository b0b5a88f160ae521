# Sourced by packaging/run and packaging/test: system packages if missing, then a private environment in .venv.
# Does nothing that has been done before: packages are asked for one by one, the environment carries the
# hash of what it was made from.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
export LC_ALL=C.UTF-8
venv="$top/.venv"

# A slow network is waited for; what failed to load is asked for again.
export PIP_DEFAULT_TIMEOUT=${PIP_DEFAULT_TIMEOUT:-60}

say() { printf 'ginti: %s\n' "$*" >&2; }

# try_again COMMAND…: up to three times, with a pause; its last exit status.
try_again() {
    local tries_left
    for tries_left in 2 1 0; do
        "$@" && return
        [ "$tries_left" -eq 0 ] && break
        say "did not succeed, tried again in 15 seconds: $*"
        sleep 15
    done
    return 1
}

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
    # another installation may be under way: its lock is waited for
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
        apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    # with lists that are not the newest the packages may be had all the same
    try_again "${apt[@]}" update || say "the lists of packages could not be renewed"
    try_again "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null
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
    # one whose making was broken off has no pip
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$(find_python)" -m venv --clear "$venv"
    local pip=("$venv/bin/python" -m pip install --quiet --disable-pip-version-check)
    try_again "${pip[@]}" --require-hashes -r "$1"
    "${pip[@]}" --no-deps --no-build-isolation -e .
    printf '%s\n' "$wanted" >"$stamp"
}
