-- The accounts that are to be looked at (R21): one that nobody ever wrote on or looked at is in no event, and is the very one
-- that the seven-day alarm is for (L13).
create table account (
  account       text primary key,
  platform      text not null,
  authority     text not null,
  unit          text not null,
  listed_at     timestamptz not null,
  first_look_by timestamptz not null,
  alarm_at      timestamptz not null
);
grant select, insert, update on account to inkom_command;
grant select on account to inkom_query;
