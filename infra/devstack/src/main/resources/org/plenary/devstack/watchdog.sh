# Runs a command until it ends, or until standard input closes: then nobody is left who wants it.
# Arguments: the polite signal, the seconds it is given, the command.
signal=$1 grace=$2
shift 2
exec 3<&0

setsid "$@" </dev/null 3<&- &
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
) 2>/dev/null &
watcher=$!
exec 3<&-

wait "$child"
status=$?
kill -s KILL "$watcher"
exit "$status"
