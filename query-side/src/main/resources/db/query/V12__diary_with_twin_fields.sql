-- The diary with twin fields, states and voided entries (L4, ADR 0027). Texts are the public ones only; what is kept apart is
-- named by its content id and opened through the vault. A read model is made anew rather than changed: its token goes too.
drop table query.diary_entry, query.diary_matter, query.diary_secret_case;
delete from query.token_entry where processor_name = 'diary';
delete from query.rebuild where projection = 'diary';

create table query.diary_matter (
  matter_id            uuid primary key,
  changed_at           bigint not null,
  authority            text not null,
  diary_number         text not null unique,
  external_number      text,
  year                 int not null,
  number               int not null,
  status               text not null,
  subject              text,
  subject_id           uuid,
  protected_subject_id uuid,
  opened_on            date not null,
  opened_by            text not null,
  responsible          text,
  closed_on            date,
  case_id              uuid,
  refers_to            text not null,
  unique (authority, year, number)
);
create index diary_matter_case on query.diary_matter (case_id);
create index diary_matter_external on query.diary_matter (external_number);

-- A row is everything that a list or a file shows of an entry, so that a page is read in one walk along an index.
create table query.diary_entry (
  matter_id                uuid not null,
  entry_number             int not null,
  position                 bigint not null,
  changed_at               bigint not null,
  authority                text not null,
  diary_number             text not null,
  external_number          text,
  year                     int not null,
  number                   int not null,
  status                   text not null,
  subject                  text,
  subject_id               uuid,
  protected_subject_id     uuid,
  kind                     text not null,
  case_id                  uuid,
  direction                text not null,
  entry_date               date not null,
  counterpart              text,
  counterpart_id           uuid,
  protected_counterpart_id uuid,
  description              text,
  description_id           uuid,
  protected_description_id uuid,
  provision                text,
  marked_on                date,
  marked_by                text,
  documents                text not null,
  registered_by            text not null,
  registered_at            timestamptz not null,
  voided_at                timestamptz,
  void_reason              text,
  void_reason_id           uuid,
  search                   tsvector not null generated always as (to_tsvector('swedish', query.search_text(
    coalesce(subject, '') || ' ' || coalesce(description, '') || ' ' || coalesce(counterpart, '')))) stored,
  primary key (matter_id, entry_number)
);
create index diary_entry_case on query.diary_entry (case_id);
create index diary_entry_order on query.diary_entry (authority, year, number, entry_number);
create index diary_entry_date on query.diary_entry (authority, entry_date, year, number, entry_number);
create index diary_entry_number on query.diary_entry (diary_number, entry_number);
create index diary_entry_external on query.diary_entry (external_number) where external_number is not null;
create index diary_entry_changed on query.diary_entry (changed_at);
create index diary_entry_search on query.diary_entry using gin (search);

-- Which cases are secret and by which marking, as far as this projection has come.
create table query.diary_secret_case (
  case_id   uuid primary key,
  position  bigint not null,
  secret    boolean not null,
  provision text,
  marked_on date,
  marked_by text
);
