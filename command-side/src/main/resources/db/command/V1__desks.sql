-- Which case a post has: asked and written in the transaction that opens the case, so a post never gets two (I1, ADR 0005).
create table source_post (
  source_key text primary key,
  case_id    uuid not null unique,
  platform   text not null,
  account    text not null,
  native_id  text not null
);

-- Our own posts and answers as they come back from the platform: known, but no case (D5, D26).
create table own_post (
  source_key  text primary key,
  parent_id   text,
  observed_at timestamptz not null
);

-- What could not be read or placed, with its raw bytes and the reason; nothing is ever dropped (I1).
create table quarantine (
  id           uuid primary key,
  topic        text not null,
  partition_no int not null,
  record_offset bigint not null,
  record_key   text,
  value        bytea,
  reason       text not null,
  detail       text not null,
  state        text not null default 'WAITING' check (state in ('WAITING', 'REQUEUED', 'DISCARDED')),
  received_at  timestamptz not null,
  decided_by   text,
  decided_at   timestamptz,
  note         text,
  unique (topic, partition_no, record_offset)
);
create index quarantine_waiting on quarantine (received_at) where state = 'WAITING';

-- The running numbers of the diary. A counter row, not a sequence: a rolled-back registration must give its number back (I5, ADR 0010).
create table diary_series (
  authority text not null,
  year      int not null,
  last      int not null,
  primary key (authority, year)
);
create table diary_number (
  diary_number text primary key,
  matter_id    uuid not null unique,
  authority    text not null,
  year         int not null,
  number       int not null,
  unique (authority, year, number)
);

create table idempotency (
  actor          text not null,
  key            text not null,
  request_digest text not null,
  answer         text,
  created_at     timestamptz not null default now(),
  primary key (actor, key)
);

-- How far our followers of the ledger have come (Axon's token store).
create table token (
  processor_name text not null,
  segment        int not null,
  token          bytea,
  token_type     text,
  updated_at     text,
  owner          text,
  primary key (processor_name, segment)
);
