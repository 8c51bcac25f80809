#!/usr/bin/env bash
# Installs what the tests need beyond npm's packages: Debian's chromium, in which tests open the report and the pages, and a
# font with Chinese characters (fonts-wqy-microhei, 2 MB), without which they see the Chinese pages as empty boxes. Any such
# font will do, and tests pass without one. Does nothing where both are there already.
set -euo pipefail

missing=()
if command -v chromium >/dev/null; then
  echo "test needs: chromium is there ($(command -v chromium))"
else
  missing+=(chromium fonts-liberation)
fi
if command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]; then
  echo "test needs: a font with Chinese characters is there"
else
  missing+=(fonts-wqy-microhei)
fi
if [ "${#missing[@]}" -eq 0 ]; then exit 0; fi

# Without chromium tests cannot run; without the font they can.
give_up() {
  echo "test needs: $1" >&2
  if command -v chromium >/dev/null; then exit 0; fi
  exit 1
}

if ! command -v apt-get >/dev/null; then
  give_up "there is no apt-get to install ${missing[*]}"
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    give_up "install as root: apt-get install ${missing[*]}"
  fi
  as_root=(sudo)
fi

echo "test needs: installing ${missing[*]} with apt-get"
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -q -y --no-install-recommends "${missing[@]}"
echo "test needs: installed ${missing[*]}"
