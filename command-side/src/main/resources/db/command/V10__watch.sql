-- When the watch has to look at which clock of a case. Derived from the ledger: empty it and set watch.position to 0, and it is
-- made anew (ADR 0033). A row that asks too early costs a question; the case itself knows what has been said.
create table open_clock (
  case_id  uuid not null,
  clock    text not null,
  next_at  timestamptz not null,
  failures int not null default 0,
  primary key (case_id, clock)
);
create index open_clock_next on open_clock (next_at);
create index open_clock_failing on open_clock (failures) where failures > 0;

-- The same for accounts that somebody must look at (R22, L13).
create table open_supervision (
  account text primary key,
  next_at timestamptz not null
);

-- How far the watch has followed the ledger, and whose rules it reckoned by: others make it ask every clock again.
create table watch (
  only_row boolean primary key default true check (only_row),
  position bigint not null,
  policy   text not null
);
insert into watch (position, policy) values (0, '');
