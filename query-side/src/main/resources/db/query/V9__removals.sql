-- One row per decision to remove or hide, to be counted per ground and person (N14). Never a word of what was removed.
create table query.removal (
  removal_id      uuid primary key,
  case_id         uuid not null,
  position        bigint not null,
  decided_at      timestamptz not null,
  decided_by      text not null,
  ground          text not null,
  basis           text not null,
  legal_ground    text,
  method          text not null,
  state           text not null,
  effect          text,
  fallback        boolean not null default false,
  author_informed boolean not null default false
);
create index removal_decided_at on query.removal (decided_at);
insert into query.projection_table values ('removal');
