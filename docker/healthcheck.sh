#!/usr/bin/env bash
# Is this application ready? Asks its own readiness over bash's TCP, since the image carries no HTTP client.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:?SERVER_PORT says where the application listens}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
grep -q '"status":"UP"' <&3
