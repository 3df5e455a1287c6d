-- Exports of the diary: what was ordered, how far it has come, what it became and who took it. No read model: nothing of this
-- can be told from the ledger (ADR 0029).
create table query.diary_export (
  export_id       uuid primary key,
  ordered_at      timestamptz not null,
  ordered_by      text not null,
  wanted          text not null,
  daily_on        date unique,
  idempotency_key text,
  request_digest  text not null,
  state           text not null,
  up_to           bigint,
  lines           bigint not null default 0,
  bytes           bigint not null default 0,
  attempts        int not null default 0,
  next_try_at     timestamptz not null,
  failure         text,
  manifest        text,
  finished_at     timestamptz,
  unique (ordered_by, idempotency_key)
);
create index diary_export_order on query.diary_export (ordered_at, export_id);
create index diary_export_open on query.diary_export (next_try_at) where state in ('WAITING', 'RUNNING');

-- Where a finished export was, or is still to be, sent.
create table query.diary_export_delivery (
  export_id    uuid not null references query.diary_export,
  target       text not null,
  attempts     int not null default 0,
  next_try_at  timestamptz not null,
  delivered_at timestamptz,
  failure      text,
  primary key (export_id, target)
);
create index diary_export_delivery_open on query.diary_export_delivery (next_try_at) where delivered_at is null;

-- Who took a file with protected words; written before the first byte leaves (I7).
create table query.diary_export_reading (
  export_id uuid not null references query.diary_export,
  file      text not null,
  reader    text not null,
  purpose   text not null,
  read_at   timestamptz not null
);
create index diary_export_reading_export on query.diary_export_reading (export_id);
