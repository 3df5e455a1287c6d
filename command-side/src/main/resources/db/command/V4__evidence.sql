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
