-- What the deadline board counts. States are reckoned when asked, since they change with the clock and not with events.
create table query.case_deadline (
  case_id     uuid primary key,
  position    bigint not null,
  account     text not null,
  unit        text not null,
  officer     text,
  received_at timestamptz,
  due_at      timestamptz,
  answered_at timestamptz,
  no_answer   boolean not null default false
);
