#!/bin/sh
# What is in the image of all stages, and whether Debian has mended any of it since: audit-image.sh FOLDER
set -eu
folder=$1 image=claimwire

if ! docker image inspect "$image" >/dev/null 2>&1; then
  echo "no image $image to look into: make it with \`docker compose build\`" >&2
  exit 1
fi
within() { docker run --rm --user 0 --entrypoint sh "$image" -c "$1"; }

within "dpkg-query --show" >"$folder/image-debian.tsv"
within "python -c 'from importlib.metadata import distributions as d
for x in sorted(d(), key=lambda x: x.name): print(x.name, x.version, sep=chr(9))'" >"$folder/image-python.tsv"

mended=$(within "apt-get -qq update && apt-get -qq --simulate upgrade" | grep '^Inst' || [ $? = 1 ])
if [ -n "$mended" ]; then
  echo "$mended" >&2
  echo "Debian has newer packages than the image: \`docker compose build --pull --no-cache\`" >&2
  exit 1
fi
wc -l "$folder"/image-*.tsv
