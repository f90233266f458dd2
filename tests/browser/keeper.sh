# Run by keeper.rs with a folder. It reads a line for each group of processes. Its input ends when a test lets go of a browser,
# and with the tests' own process: after the last test, or by Ctrl-C.
groups=
while read -r group; do groups="$groups -$group"; done
for group in $groups; do kill -s KILL -- "$group"; done
# A browser's last process may still be writing there.
tries=0
until rm -rf "$1" || [ "$tries" -ge 200 ]; do
  tries=$((tries + 1))
  sleep 0.01
done
