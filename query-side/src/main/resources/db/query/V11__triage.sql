-- What the rules suggested beside what a person said, who has looked at which account, and crises (R21, R26, R27).
alter table query.case_queue add column suggested text, add column suggested_by text, add column topic text;

create table query.account_supervision (
  account      text primary key,
  position     bigint not null,
  looked_at    timestamptz not null,
  looked_by    text not null,
  next_look_by timestamptz not null,
  alarm_at     timestamptz not null,
  looks        bigint not null
);

-- Every single look, for the question who looked at which account when (N12).
create table query.supervision_look (
  position     bigint primary key,
  account      text not null,
  performed_at timestamptz not null,
  performed_by text not null,
  new_posts    bigint not null,
  newest_case  uuid,
  unsuitable   int not null,
  note_id      uuid
);
create index supervision_look_account on query.supervision_look (account, position desc);

create table query.crisis (
  crisis_id             uuid primary key,
  position              bigint not null,
  account               text,
  topic                 text,
  answer_within_seconds bigint not null,
  reason_id             uuid not null,
  declared_by           text not null,
  declared_at           timestamptz not null,
  ended_by              text,
  ended_at              timestamptz,
  end_reason_id         uuid
);

insert into query.projection_table values ('account_supervision'), ('supervision_look'), ('crisis');
