#!/bin/sh
# A load run of the reader's pages over 50 connections: readers who look at a page for about a second
# before the next one, or, with PAUSE=0, programs that ask again as soon as they are answered.
#
#   ./paperround bench archive --papers 100000 > links.txt      (PAPERROUND_DATA_DIR says where)
#   ./paperround run                                            (the same folder)
#   src/test/load/pages.sh http://127.0.0.1:8080 links.txt [SECONDS]
#
# Needs wrk. One line for each kind of page: median, 99th percentile, answers a second, answers that
# were not 2xx or 3xx, bytes of one answer plain and compressed. wrk takes part of the same processors.
set -eu

base=${1:?the address of the service is missing}
links=${2:?the file with what bench archive printed is missing}
seconds=${3:-5}
papers=${PAPERS:-100000}
pause=${PAUSE:-1000}
digest=$(sed -n 's/^\(\/digest\/.*\)/\1/p' "$links")
preferences=$(sed -n 's/^\(\/preferences\/.*\)/\1/p' "$links")
script=$(mktemp)
trap 'rm -f -- "$script"' EXIT

# What a line asks for: one address, or a random one of many.
lua() {
  cat <<END
math.randomseed(os.time())
local function day()
  return os.date("!%Y-%m-%d", os.time() - 86400 * math.random(0, $papers / 250 - 1))
end
local function word()
  return "w" .. math.floor(math.exp(math.random() * math.log(40000)))
end
wrk.headers["Accept-Encoding"] = "$encoding"
request = function() return wrk.format("GET", $1) end
if $pause > 0 then delay = function() return math.random($pause / 2, $pause * 3 / 2) end end
END
}

measure() {
  name=$1
  address=$2
  one=$3
  lua "$address" >"$script"
  plain=$(curl -s -o /dev/null -w '%{size_download}' "$base$one")
  small=$(curl -s -o /dev/null -H 'Accept-Encoding: gzip' -w '%{size_download}' "$base$one")
  wrk --latency -t 2 -c 50 -d "${seconds}s" -s "$script" "$base" | awk -v name="$name" -v sizes="$plain	$small" '
    $1 == "50%" { half = $2 }
    $1 == "99%" { most = $2 }
    $1 == "Requests/sec:" { rate = $2 }
    /Non-2xx/ { bad = $NF }
    END { printf "%s\t%s\t%s\t%d\t%d\t%s\n", name, half, most, rate, bad, sizes }'
}

for encoding in ${ENCODINGS:-gzip}; do
  printf 'page (%s)\tmedian\tp99\ta second\tbad\tbytes\tgzip\n' "$encoding"
  measure 'front page' '"/"' /
  measure 'latest day' '"/papers"' /papers
  measure 'a day of 400' '"/papers?date=" .. day()' /papers
  measure 'a page of a day by topic' '"/papers?topic=llm&date=" .. day()' '/papers?topic=llm'
  measure "one of $papers papers" "\"/papers/\" .. math.random(1, $papers)" /papers/1
  measure 'the same paper' '"/papers/7"' /papers/7
  measure 'search, one word' '"/search?q=" .. word()' '/search?q=w310'
  measure 'search, three words' '"/search?q=" .. word() .. "+" .. word() .. "+" .. word()' '/search?q=w31+w310+w2'
  measure 'feed of all' '"/papers.atom"' /papers.atom
  measure 'feed of a topic' '"/topics/llm.atom"' /topics/llm.atom
  measure 'digest' "\"$digest\"" "$digest"
  measure 'preferences' "\"$preferences\"" "$preferences"
  measure 'style sheet' '"/site.css"' /site.css
done
