#!/usr/bin/env bash
# Keycloak reads no secret files by itself: this puts them into the environment that the realm file refers to.
set -euo pipefail
KC_BOOTSTRAP_ADMIN_PASSWORD=$(< /run/secrets/keycloak-admin)
export KC_BOOTSTRAP_ADMIN_PASSWORD
INKOM_DEMO_PASSWORD=$(< /run/secrets/keycloak-demo-password)
export INKOM_DEMO_PASSWORD
while IFS='=' read -r role secret || [ -n "$role" ]; do
  name=${role//-/_}
  export "INKOM_CLIENT_${name^^}=$secret"
done < /run/secrets/keycloak-clients
exec /opt/keycloak/bin/kc.sh start-dev --import-realm
