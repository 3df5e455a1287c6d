#!/usr/bin/env bash
# Runs once, when the database is created: the roles as every installation has them, then their passwords from secrets.
set -euo pipefail
psql=(psql -v ON_ERROR_STOP=1 --no-psqlrc -q --username "$POSTGRES_USER" --dbname "$POSTGRES_DB")
"${psql[@]}" -f /opt/inkom/roles.sql
for role in migrator command sealer query channels; do
  # Through standard input, so that no password shows in a process list.
  { cat <<SQL; } | "${psql[@]}"
\set password \`cat /run/secrets/db-$role\`
alter role inkom_$role login password :'password';
SQL
done
