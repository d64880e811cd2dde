#!/bin/sh
# What a relay, a filter and two other parsers make of a confirmation and a digest in each language.
# Sends them through a Postfix of its own, which hands everything to smtp-sink on this machine and can
# reach nothing else; then checks the DKIM signatures, the MIME structure and SpamAssassin's score by
# local rules.
# Needs root (Postfix), postfix, spamassassin, curl and python3-dkim. Not part of the build.
#   ./mvnw -B -ntp -q package -DskipTests && src/test/mail/check-sent.sh
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
here=$root/src/test/mail
sink=${SINK_PORT:-2601} relay=${RELAY_PORT:-2602} http=${HTTP_PORT:-2603}
most=${MOST_POINTS:-0.5}
languages='en de'
python=python3
"$python" -c 'import dkim, nacl' 2>/dev/null || python=/usr/bin/python3

. "$root/.mvn/jdk.sh"
work=$(mktemp -d)
program='' drain=''
finish() {
  [ -z "$program" ] || kill "$program" 2>/dev/null || true
  [ ! -f "$work/queue/pid/master.pid" ] || postfix -c "$work/conf" stop 2>/dev/null || true
  [ -z "$drain" ] || kill "$drain" 2>/dev/null || true
}
trap finish EXIT
trap 'exit 130' HUP INT TERM

mkdir -p "$work/conf" "$work/queue" "$work/state" "$work/in" "$work/out"
chmod 755 "$work"
chown postfix "$work/state" "$work/in"
cat >"$work/conf/main.cf" <<END
compatibility_level = 3.6
queue_directory = $work/queue
data_directory = $work/state
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = $work/postfix.log
maillog_file_prefixes = $work
myhostname = relay.example.net
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
alias_maps =
mynetworks = 127.0.0.1/32
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = permit_mynetworks, reject
smtp_dns_support_level = disabled
relayhost = [127.0.0.1]:$sink
default_transport = smtp:[127.0.0.1]:$sink
relay_transport = smtp:[127.0.0.1]:$sink
local_transport = error:nothing is local
END
{
  echo "127.0.0.1:$relay inet n - n - - smtpd"
  echo 'postlog unix-dgram n - n - 1 postlogd'
  while read -r name private wakeup limit command; do
    echo "$name unix $private - n $wakeup $limit $command"
  done <<END
pickup n 60 1 pickup
cleanup n - 0 cleanup
qmgr n 300 1 qmgr
tlsmgr - 1000? 1 tlsmgr
rewrite - - - trivial-rewrite
bounce - - 0 bounce
defer - - 0 bounce
trace - - 0 bounce
verify - - 1 verify
flush n 1000? 0 flush
proxymap - - - proxymap
smtp - - - smtp
error - - - error
retry - - - error
anvil - - 1 anvil
scache - - 1 scache
END
} >"$work/conf/master.cf"

smtp-sink -u postfix -d "$work/in/%H%M%S." "127.0.0.1:$sink" 100 &
drain=$!
postfix -c "$work/conf" start 2>/dev/null

export PAPERROUND_DATA_DIR="$work/data" PAPERROUND_PUBLIC_URL=https://papers.example.org PAPERROUND_PREFLIGHT_REQUIRED=false
export PAPERROUND_MAIL_FROM='Paper Round <digest@example.org>' PAPERROUND_MAIL_BOUNCE_DOMAIN=bounce.example.org
export PAPERROUND_MAIL_POSTAL_ADDRESS='Example Society, 1 Library Road, Exampletown'
export PAPERROUND_ADMIN_TOKEN=a-token-for-this-check-only PAPERROUND_INTAKE_ENABLED=false
export PAPERROUND_ROUND_AUTOMATIC=false PAPERROUND_EMBEDDING_ENABLED=false
export QUARKUS_MAILER_HOST=127.0.0.1 QUARKUS_MAILER_PORT="$relay" QUARKUS_MAILER_START_TLS=DISABLED
export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$http"
# Becomes the program; in a subshell each time.
java() { exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -jar "$root/target/quarkus-app/quarkus-run.jar" "$@"; }
(java dkim) >"$work/zone"
java run >"$work/program.log" 2>&1 &
program=$!

site=http://127.0.0.1:$http
await() {
  tries=0
  until eval "$1"; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || { echo "gave up on: $1" >&2; tail -n 20 "$work/program.log" "$work/postfix.log" >&2; exit 1; }
    sleep 1
  done
}
admin() { curl -sf -o /dev/null -H "Authorization: Bearer $PAPERROUND_ADMIN_TOKEN" "$@"; }
mails() { find "$work/in" -type f | wc -l; }

await 'curl -sf -o /dev/null "$site/q/health/ready"'
admin --data-binary "@$root/src/main/resources/demo/daily-papers-page.txt" \
  "$site/api/admin/papers/import?format=page-text&listDate=2025-11-11"
count=0
for language in $languages; do
  curl -sf -o /dev/null -H "Accept-Language: $language" --data-urlencode "email=ada.$language@example.net" \
    --data-urlencode 'keywords="dice loss"' -d topic=diffusion -d topic=3d -d zone=Europe/Berlin -d hour=7 "$site/subscribe"
  count=$((count + 1))
  await '[ "$(mails)" -ge "$count" ] && sleep 1'
  "$python" "$here/from_sink.py" "$work/in" "$work/out"
  path=$("$python" "$here/from_sink.py" --path /confirm/ "$work/out/$count.relayed")
  curl -sf -o /dev/null -X POST "$site$path"
done
admin -H 'Content-Type: application/json' -d "{\"asOf\":\"$(date -u -d '+1 day' +%Y-%m-%dT%H:%M:%SZ)\"}" "$site/api/admin/rounds"
await '[ "$(mails)" -ge "$((2 * count))" ] && sleep 1'
"$python" "$here/from_sink.py" "$work/in" "$work/out"

status=0
cd "$work/out"
"$python" "$here/verify_dkim.py" "$work/zone" ./*.sent ./*.relayed || status=1
"$python" "$here/check_mime.py" ./*.sent ./*.relayed || status=1
for mail in ./*.sent ./*.relayed; do
  HOME=$work spamassassin -L -t <"$mail" >"$mail.report" 2>"$mail.errors" || true
  verdict=$(sed -n '/^X-Spam-Status:/,/^[^ \t]/p' "$mail.report" | tr -d '\n\t' | sed 's/autolearn.*//')
  points=$(printf '%s' "$verdict" | sed -n 's/.*score=\(-\{0,1\}[0-9.]*\).*/\1/p')
  echo "$mail $verdict"
  awk -v points="${points:-99}" -v most="$most" 'BEGIN { exit points > most }' || status=1
done
echo "kept in $work"
exit "$status"
