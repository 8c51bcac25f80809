#!/usr/bin/env bash
# Installs what the tests need beyond npm's packages: Debian's chromium, in which one test opens
# the report. Does nothing where it is there already.
set -euo pipefail

if command -v chromium >/dev/null; then
  echo "test needs: chromium is there ($(command -v chromium))"
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "test needs: chromium is missing and there is no apt-get; install chromium, then run this again" >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "test needs: chromium is missing; install it as root: apt-get install chromium" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "test needs: chromium is missing; installing it with apt-get"
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -q -y --no-install-recommends chromium fonts-liberation
echo "test needs: installed $(command -v chromium)"
