-- What should be in the diary by now, which thread has a matter already, and which diaries exist (L3, L6, R53).
truncate query.diary_entry, query.diary_matter, query.diary_secret_case;
delete from query.token_entry where processor_name = 'diary';
alter table query.diary_matter add column version bigint not null;
create index diary_entry_voided on query.diary_entry (voided_at desc, matter_id, entry_number) where voided_at is not null;
create index diary_matter_order on query.diary_matter (authority, year, number) include (status, responsible);

create table query.diary_authority (
  authority        text primary key,
  position         bigint not null,
  name             text not null,
  kind             text not null,
  form             text not null,
  external_example text,
  register_within  int not null
);

create table query.registration_case (
  case_id        uuid primary key,
  position       bigint not null,
  place          text not null,
  native_id      text not null,
  parent_id      text,
  account        text not null,
  authority      text not null,
  received_at    timestamptz,
  classification text,
  officer        text,
  secret         boolean not null,
  assessed       boolean not null,
  state          text not null,
  ground         text,
  matter_id      uuid,
  entry_number   int,
  diary_number   text
);
create index registration_case_entry on query.registration_case (matter_id, entry_number);
create index registration_case_waiting on query.registration_case (received_at, case_id) where state = 'WAITING';
create index registration_case_thread on query.registration_case (place, parent_id) where state = 'REGISTERED';
create index registration_case_post on query.registration_case (place, native_id) where state = 'REGISTERED';
create index registration_case_unassessed on query.registration_case (authority) where secret and not assessed;
insert into query.projection_table values ('diary_authority'), ('registration_case');
