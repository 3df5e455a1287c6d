-- One case as its page shows it: the fold of its events as JSON, without any citizen's text.
create table query.case_page (
  case_id  uuid primary key,
  position bigint not null,
  version  bigint not null,
  view     text not null
);
