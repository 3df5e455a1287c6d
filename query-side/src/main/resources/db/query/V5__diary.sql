-- The diary. Numbers and dates are always shown; descriptions and senders are absent while a case is secret (OSL 5:2, L4).
create table query.diary_matter (
  matter_id    uuid primary key,
  position     bigint not null,
  authority    text not null,
  diary_number text not null unique,
  year         int not null,
  number       int not null,
  subject_id   uuid not null,
  subject      text,
  opened_on    date not null,
  opened_by    text not null,
  case_id      uuid,
  search       tsvector not null generated always as (to_tsvector('swedish', query.search_text(coalesce(subject, '')))) stored,
  unique (authority, year, number)
);
create index diary_matter_case on query.diary_matter (case_id);
create index diary_matter_search on query.diary_matter using gin (search);

create table query.diary_entry (
  matter_id      uuid not null,
  entry_number   int not null,
  position       bigint not null,
  case_id        uuid not null,
  direction      text not null,
  received_on    date not null,
  document_id    uuid not null,
  description_id uuid not null,
  description    text,
  sender         text,
  registered_by  text not null,
  registered_at  timestamptz not null,
  search         tsvector not null generated always as (
    to_tsvector('swedish', query.search_text(coalesce(description, '') || ' ' || coalesce(sender, '')))) stored,
  primary key (matter_id, entry_number)
);
create index diary_entry_case on query.diary_entry (case_id);
create index diary_entry_search on query.diary_entry using gin (search);

-- Which cases are secret, as far as this projection has come.
create table query.diary_secret_case (
  case_id  uuid primary key,
  position bigint not null,
  secret   boolean not null
);
