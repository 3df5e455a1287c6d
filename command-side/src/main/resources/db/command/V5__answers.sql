-- Names of people with protected identity, which no answer may have: fingerprints under the vault's key, never a name (R51).
create table protected_name (
  person      uuid not null,
  fingerprint text not null,
  listed_by   text not null,
  listed_at   timestamptz not null default now(),
  primary key (person, fingerprint)
);
create index protected_name_fingerprint on protected_name (fingerprint);

-- Who has a case open at this moment. A courtesy that may be lost with the server: unlogged, and forgotten within minutes.
create unlogged table presence (
  case_id uuid not null,
  officer text not null,
  writing boolean not null,
  since   timestamptz not null,
  seen_at timestamptz not null,
  primary key (case_id, officer)
);
create index presence_seen on presence (seen_at);
