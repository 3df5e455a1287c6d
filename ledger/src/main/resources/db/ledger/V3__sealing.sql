-- The transparency log over the dense order of events, so that a stranger can check that none was lost or changed (ADR 0017).
create table epoch (
  epoch     int primary key check (epoch > 0),
  record    bytea not null,
  opened_at timestamptz not null
);

-- Complete tiles of 256 hashes; what is younger than the last one is computed from the rows.
create table seal_tile (
  epoch  int not null references epoch,
  level  int not null check (level >= 0),
  n      bigint not null check (n >= 0),
  hashes bytea not null check (octet_length(hashes) = 8192),
  primary key (epoch, level, n)
);

create table checkpoint (
  epoch     int not null references epoch,
  size      bigint not null check (size > 0),
  root      bytea not null check (octet_length(root) = 32),
  note      text not null,
  signed_at timestamptz not null,
  primary key (epoch, size)
);

create table checkpoint_timestamp (
  epoch     int not null,
  size      bigint not null,
  authority text not null,
  token     bytea not null,
  at        timestamptz not null,
  primary key (epoch, size, authority),
  foreign key (epoch, size) references checkpoint
);

-- How far the log reaches: size 0 is an epoch that is opened and not yet sealed. Moved by compare-and-set only, so that a
-- sealer that was overtaken without noticing writes nothing. State and problem tell every instance what the sealer found.
create table seal_state (
  only_row boolean primary key default true check (only_row),
  epoch    int not null,
  size     bigint not null,
  state    text not null default 'SEALING' check (state in ('SEALING', 'ROLLBACK', 'REFUSED')),
  problem  text
);
insert into seal_state (epoch, size) values (0, 0);

create trigger epoch_is_append_only before update or delete or truncate on epoch
  for each statement execute function refuse_change();
create trigger seal_tile_is_append_only before update or delete or truncate on seal_tile
  for each statement execute function refuse_change();
create trigger checkpoint_is_append_only before update or delete or truncate on checkpoint
  for each statement execute function refuse_change();
create trigger checkpoint_timestamp_is_append_only before update or delete or truncate on checkpoint_timestamp
  for each statement execute function refuse_change();

grant select on event, event_head to inkom_sealer;
grant select, insert on epoch, seal_tile, checkpoint, checkpoint_timestamp to inkom_sealer;
grant select, update on seal_state to inkom_sealer;
grant select on epoch, seal_tile, checkpoint, checkpoint_timestamp, seal_state to inkom_query;
