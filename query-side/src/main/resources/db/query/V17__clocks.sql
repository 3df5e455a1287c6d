-- Every clock of a case and each time it began, and their figures by day, in place of one deadline per case (ADR 0036).
drop table query.case_deadline;
delete from query.projection_table where name = 'case_deadline';
delete from query.token_entry where processor_name = 'case-deadline';
delete from query.rebuild where projection = 'case-deadline';

-- What a clock's run takes over from its case, whichever comes first.
create table query.case_clocks (
  case_id        uuid primary key,
  position       bigint not null,
  account        text not null,
  authority      text not null,
  unit           text not null,
  officer        text,
  classification text,
  received_at    timestamptz
) with (fillfactor = 85);

-- A run of a clock: 1 with the post, and one more each time it begins again. Without started_at it was stopped before it began,
-- and is not counted until then. Unit and officer are those who had the case when it ended, and its present ones while it runs.
create table query.case_clock (
  case_id        uuid not null,
  clock          text not null,
  run            int not null,
  started_at     timestamptz,
  day            date,
  hour           smallint,
  due_at         timestamptz,
  paused_at      timestamptz,
  paused_seconds bigint not null default 0,
  ended          text,
  ended_at       timestamptz,
  account        text not null,
  authority      text not null,
  unit           text not null,
  officer        text,
  classification text,
  primary key (case_id, clock, run),
  constraint it_ended_somehow check ((ended is null) = (ended_at is null)),
  constraint it_ended_or_began check (ended is not null or due_at is not null)
) with (fillfactor = 85);
create index case_clock_open on query.case_clock (due_at, case_id, clock, run) where ended_at is null;
create index case_clock_begun on query.case_clock (clock, started_at, case_id, run);

-- The sum of the runs that began on a day and are alike in one thing; "" stands for what has none. seconds is what each of the
-- done ones took, sorted, so that a median is exact. Deliberately not 20 indexes over a million rows: ADR 0036.
create table query.clock_day (
  clock      text not null,
  dimension  text not null,
  day        date not null,
  key        text not null,
  received   bigint not null,
  again      bigint not null,
  in_time    bigint not null,
  late       bigint not null,
  not_needed bigint not null,
  hours      int[] not null,
  seconds    int[] not null,
  primary key (clock, dimension, day, key)
) with (fillfactor = 85);

-- While the time to answer stands still, a case is neither due soon nor overdue in the work queue either.
alter table query.case_queue add column paused boolean not null default false;

insert into query.projection_table values ('case_clocks'), ('case_clock'), ('clock_day');
