-- Archive packages: what was asked for and what became of it (a job, no projection), and receipts as the ledger tells them.
create table query.archive_package (
  package_id        uuid primary key,
  receiver          text not null,
  erms              text not null,
  matter_id         uuid,
  from_date         date,
  to_date           date,
  authority         text,
  finished_only     boolean not null,
  purpose           text not null,
  requested_at      timestamptz not null,
  requested_by      text not null,
  idempotency_key   text,
  request           text not null,
  state             text not null default 'WAITING',
  done              int not null default 0,
  total             int not null default 0,
  heartbeat         timestamptz,
  finished_at       timestamptz,
  position          bigint,
  object_id         text,
  sha256            text,
  length            bigint,
  matters           uuid[] not null default '{}',
  validated_against text[] not null default '{}',
  findings          jsonb not null default '[]',
  failure           text,
  unique (requested_by, idempotency_key)
);
create index archive_package_newest on query.archive_package (requested_at desc, package_id desc);
create index archive_package_open on query.archive_package (requested_at) where state in ('WAITING', 'RUNNING', 'READY');

create table query.archive_transfer (
  transfer_id    uuid primary key,
  position       bigint not null,
  package_id     uuid not null,
  object_id      text not null,
  sha256         text not null,
  length         bigint not null,
  receiver       text not null,
  receipt        text,
  transferred_by text not null,
  transferred_at timestamptz not null
);
create index archive_transfer_package on query.archive_transfer (package_id);

insert into query.projection_table values ('archive_transfer');
