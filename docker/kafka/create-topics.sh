#!/usr/bin/env bash
# Creates the topics with explicit settings (the broker creates none by itself), then checks that they are there.
set -euo pipefail
broker=${KAFKA_BOOTSTRAP:?where the broker is}
week=604800000

create() { # NAME CONFIG...
  local name=$1 settings=()
  shift
  for setting in "$@"; do settings+=(--config "$setting"); done
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$broker" --create --if-not-exists --topic "$name" \
    --partitions 6 --replication-factor 1 "${settings[@]}"
}

for topic in inkom.posts inkom.effects inkom.outcomes inkom.events; do
  create "$topic" "retention.ms=$week" max.message.bytes=8388608 cleanup.policy=delete
done
/opt/kafka/bin/kafka-topics.sh --bootstrap-server "$broker" --list
