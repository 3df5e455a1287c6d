-- One table of events in one dense order, so that position order is commit order is visibility order (ADR 0002).
create table event (
  position        bigint primary key,
  event_id        uuid not null,
  aggregate_id    uuid not null,
  sequence_number bigint not null,
  event_type      text not null,
  revision        int not null,
  recorded_at     timestamptz not null,
  payload         text not null,
  metadata        text not null,
  constraint event_sequence unique (aggregate_id, sequence_number)
);
create index event_recorded_at on event using brin (recorded_at);

create table event_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into event_head (position) values (0);

-- The row lock is held until commit, so the next appender waits and no position is ever skipped. SECURITY DEFINER: the
-- application has no right of its own on event_head.
create function take_positions(how_many int) returns bigint
  language sql security definer set search_path = ledger, pg_temp
  as 'update event_head set position = position + how_many returning position - how_many + 1';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on ledger.% is refused: facts are only ever added', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();

revoke all on function take_positions(int) from public;
grant execute on function take_positions(int) to inkom_command;
grant select, insert on event to inkom_command;
grant select on event to inkom_query;
grant select on event_head to inkom_command, inkom_query;
