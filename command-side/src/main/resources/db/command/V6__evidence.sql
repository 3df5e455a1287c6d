-- Pictures our browser was asked for, and the files it brought before the outcome makes them evidence (ADR 0025).
create table capture (
  capture_id   uuid primary key,
  case_id      uuid not null,
  -- the words that the page must show
  content_id   uuid not null,
  requested_at timestamptz not null default now()
);
create table capture_file (
  capture_id uuid not null references capture,
  kind       text not null,
  content_id uuid not null,
  sha256     text not null,
  length     bigint not null,
  media_type text not null,
  primary key (capture_id, kind)
);

-- Looks through the archive, and files that are no longer what they were.
create table fixity_run (
  id          bigint generated always as identity primary key,
  started_at  timestamptz not null,
  -- a sign of life: whoever has been silent for long is dead and is in nobody's way
  beat_at     timestamptz not null,
  finished_at timestamptz,
  files       bigint not null default 0,
  bytes       bigint not null default 0
);
create table fixity_finding (
  run_id     bigint not null references fixity_run,
  content_id uuid not null,
  case_id    uuid not null,
  problem    text not null,
  found_at   timestamptz not null
);
create index fixity_finding_run on fixity_finding (run_id);
