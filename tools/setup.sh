#!/bin/sh
# Prepares this folder: `setup.sh run` what the program needs, `setup.sh test` what its tests need besides.
# Run again, it only looks. It installs system packages where it may (root, or sudo without a password);
# elsewhere it names the package and the command. Messages are Vietnamese first, then English.
set -eu

cd "$(dirname "$0")/.."
PATH="$PATH:/usr/sbin:/sbin"
VENV=.venv
VERAPDF=org.verapdf.apps:greenfield-apps:1.28.2
VERAPDF_SHA256=687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6
VERAPDF_JAR=.cache/verapdf/greenfield-apps-1.28.2.jar
APT_IS_FRESH=no

say() { printf '%s\n' "$*" >&2; }

die() {
    say "LỖI: $1"
    say "ERROR: $2"
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# The command prefix that may install packages: nothing for root, sudo for an administrator. Fails for others.
apt_prefix() {
    has apt-get || return 1
    if [ "$(id -u)" = 0 ]; then
        echo ""
    elif has sudo && sudo -n true 2>/dev/null; then
        echo "sudo"
    else
        return 1
    fi
}

# Installs Debian packages; a failure leaves the installer's words, and the caller says what it means.
apt_install() {
    prefix=$(apt_prefix) || return 1
    say "Đang cài gói hệ thống / installing system packages: $*"
    mkdir -p .cache
    if ! apt_quietly "$@" >.cache/apt.log 2>&1 </dev/null; then
        tail -n 5 .cache/apt.log >&2
        return 1
    fi
}

# Looks for new package lists once in a run.
apt_quietly() {
    if [ "$APT_IS_FRESH" = no ]; then
        $prefix apt-get -qq update || return 1
        APT_IS_FRESH=yes
    fi
    $prefix env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "$@"
}

need() {
    apt_install "$@" || die \
        "thiếu gói hệ thống: $*. Nhờ người quản trị máy chạy: sudo apt-get update && sudo apt-get install -y $*" \
        "missing system packages: $*. Ask an administrator to run: sudo apt-get update && sudo apt-get install -y $*"
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if has "$candidate" && is_new_enough "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

choose_python() {
    if ! find_python >/dev/null; then
        need python3 python3-venv
    fi
    PYTHON=$(find_python) || die \
        "cần Python 3.11 trở lên. Cài bản mới rồi chạy lại với: make start PYTHON=<đường dẫn>" \
        "Python 3.11 or newer is needed. Install it and run again with: make start PYTHON=<path>"
    if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
        need python3-venv
        "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || die \
            "Python này ($PYTHON) không có mô-đun venv. Cài gói venv của đúng bản Python đó." \
            "this Python ($PYTHON) has no venv module. Install the venv package of that very version."
    fi
}

# True when the loader finds every library that WeasyPrint opens by name.
has_print_libraries() {
    "$PYTHON" - <<'PY' 2>/dev/null
import ctypes, sys
if sys.platform == "linux":
    for name in ("gobject-2.0", "pango-1.0", "pangoft2-1.0", "harfbuzz", "harfbuzz-subset"):
        ctypes.CDLL(f"lib{name}.so.0")
    ctypes.CDLL("libfontconfig.so.1")
PY
}

ensure_print_libraries() {
    if ! has_print_libraries; then
        need libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
    fi
}

# What the environment was made from: a change of any of it, or a moved folder, makes it anew.
wanted_state() {
    pwd
    cksum requirements.lock pyproject.toml tools/setup.sh
}

install() {
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-build-isolation --use-pep517 "$@"
}

install_environment() {
    if [ "$(cat "$VENV/.state" 2>/dev/null)" = "$(wanted_state)" ] && is_new_enough "$VENV/bin/python"; then
        return 0
    fi
    say "Đang chuẩn bị môi trường Python (vài phút ở lần đầu) / preparing the Python environment (minutes the first time)"
    if [ "$(head -n 1 "$VENV/.state" 2>/dev/null)" != "$(pwd)" ] || ! is_new_enough "$VENV/bin/python"; then
        "$PYTHON" -m venv --clear "$VENV"
    fi
    # The build tool first, so that a package that comes as source is built with it and nothing unpinned is fetched.
    awk '/^setuptools==/ {found = 1} found {print; if (!/\\$/) exit}' requirements.lock >"$VENV/.build.lock"
    if ! { install --require-hashes -r "$VENV/.build.lock" && install --require-hashes -r requirements.lock; }; then
        die "không tải được thư viện Python. Kiểm tra mạng rồi chạy lại." \
            "the Python libraries could not be fetched. Check the network and run again."
    fi
    install --no-deps -e .
    wanted_state >"$VENV/.state"
}

prepare_run() {
    choose_python
    ensure_print_libraries
    install_environment
}

# want COMMANDS PACKAGES PART: installs PACKAGES unless one of COMMANDS is there; says which part stays out.
want() {
    for program in $1; do
        if has "$program"; then
            return 0
        fi
    done
    # shellcheck disable=SC2086  # a list of package names
    apt_install $2 || say "Bỏ qua / skipped: $3 (không cài được / could not install: $2)"
}

is_verapdf_here() { echo "$VERAPDF_SHA256  $VERAPDF_JAR" | sha256sum --check --status 2>/dev/null; }

fetch_verapdf() {
    if is_verapdf_here; then
        return 0
    fi
    if has java; then
        want mvn maven "PDF/A (veraPDF)"
    fi
    if has java && has mvn; then
        mkdir -p .cache/verapdf
        mvn --batch-mode --quiet dependency:copy -Dartifact="$VERAPDF" -DoutputDirectory="$(pwd)/.cache/verapdf" \
            >.cache/verapdf/fetch.log 2>&1 </dev/null || true
    fi
    is_verapdf_here || say "Bỏ qua / skipped: PDF/A (không lấy được / could not fetch: veraPDF; .cache/verapdf/fetch.log)"
}

prepare_test() {
    prepare_run
    want "chromium chromium-browser google-chrome" chromium "trình duyệt / browser (Chromium)"
    want "soffice libreoffice" libreoffice-writer-nogui "LibreOffice"
    want java default-jre-headless "PDF/A (veraPDF)"
    fetch_verapdf
}

case "${1:-}" in
    run) prepare_run ;;
    test) prepare_test ;;
    *)
        say "Cách dùng / usage: sh tools/setup.sh run|test"
        exit 2
        ;;
esac
