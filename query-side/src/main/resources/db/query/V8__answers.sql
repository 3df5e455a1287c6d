-- How far the answer has come is shown in the list, and pictures to be taken down have a list of their own (R60).
alter table query.case_queue add column answer text not null default 'NONE';
create index case_queue_by_answer on query.case_queue (answer, sort_at, case_id) where not closed;

create table query.takedown (
  case_id    uuid not null,
  picture_id uuid not null,
  answer_id  uuid not null,
  position   bigint not null,
  opened_at  timestamptz not null,
  done_at    timestamptz,
  done_by    text,
  primary key (case_id, picture_id)
);
create index takedown_sorted on query.takedown (opened_at, case_id, picture_id);
insert into query.projection_table values ('takedown');
