-- How far the ledger has been published on Kafka. Moved only after the broker has taken a batch; no rebuild resets it (ADR 0019).
create table publishing (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into publishing (position) values (0);
