-- Cases that may hold secret content and how far each has come, from the first suspicion on (R52, N9). No text of theirs.
create table query.secrecy_case (
  case_id  uuid primary key,
  position bigint not null,
  stage    text not null,
  since    timestamptz not null,
  file     text not null
);
create index secrecy_case_by_stage on query.secrecy_case (stage, since, case_id);
insert into query.projection_table values ('secrecy_case');
