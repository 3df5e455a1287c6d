#!/usr/bin/env bash
# Makes the secrets that docker-compose.yml hands to the containers, one file each in docker/secrets (never committed).
# A secret that exists is left alone, so running it twice is safe. Values from elsewhere (a platform's app secret, a page
# token) are put into their file by hand before the first start.
set -euo pipefail
cd "$(dirname "$0")/secrets"
umask 077

random() { head -c 32 /dev/urandom | base64 | tr -d '=\n' | tr '+/' '-_'; }

make() { # NAME VALUE: the folder is ours alone (0700); the file is readable so that a container's own user can read its mount
  if [ ! -e "$1" ]; then
    printf '%s' "$2" > "$1.new"
    chmod 0444 "$1.new"
    mv "$1.new" "$1"
    echo "made docker/secrets/$1"
  fi
}

chmod 0700 .
for name in postgres-superuser db-migrator db-command db-sealer db-query db-channels keycloak-admin keycloak-demo-password \
  meta-app-secret meta-verify-token meta-access-token webhook-key; do
  make "$name" "$(random)"
done
# One client per demo role, as lines role=secret.
make keycloak-clients "$(for role in case-officer manager registrar communications information-officer auditor archivist \
  operator despatch web-console; do echo "$role=$(random)"; done)"
# The despatch and the web console are machines: each reads its client's secret from a file of its own.
for client in despatch web-console; do
  if ! grep -q "^$client=" keycloak-clients; then
    { cat keycloak-clients; echo "$client=$(random)"; } > keycloak-clients.new
    chmod 0444 keycloak-clients.new
    mv keycloak-clients.new keycloak-clients
  fi
done
make despatch-client "$(sed -n 's/^despatch=//p' keycloak-clients)"
make console-client "$(sed -n 's/^web-console=//p' keycloak-clients)"
# The vault's key ring: lines of a key's id and 256 random bits; the last line encrypts, older ones still open. Keep a copy
# somewhere safe: without it nobody reads what citizens wrote.
make vault-key-ring "k1 $(head -c 32 /dev/urandom | base64 | tr -d '\n')"
