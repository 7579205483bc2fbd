# Runs a command until it ends, or until standard input closes: then nobody is left who wants it.
# Arguments: the polite signal, the seconds it is given, the lock of its data, whether
# its home (where this runs) is KEPT afterwards or EMPTIED, the command.
signal=$1 grace=$2 lock=$3 afterwards=$4
shift 4
exec 3<&0 9>>"$lock"

# An earlier child may still be winding down on the same data; its lock goes with its last process,
# or with its watchdog, who has the same one.
setsid sh -c 'flock --timeout 30 --conflict-exit-code 75 9 || exit; exec "$@"' sh "$@" </dev/null 3<&- &
child=$!

(
  while read -r ignored; do :; done <&3
  kill -s "$signal" "$child"
  tenths=$((grace * 10))
  while [ "$tenths" -gt 0 ]; do
    sleep 0.1
    tenths=$((tenths - 1))
  done
  kill -s KILL -- "-$child"
) 2>/dev/null 9>&- &
watcher=$!
exec 3<&-

wait "$child"
status=$?
kill -s KILL "$watcher"
# The launcher of Elasticsearch can end before what it launched.
kill -s KILL -- "-$child" 2>/dev/null
# Who did not get the lock deletes nothing: the data is another's.
if [ "$afterwards" = EMPTIED ] && [ "$status" -ne 75 ]; then
  find . -mindepth 1 -delete
fi
exit "$status"
