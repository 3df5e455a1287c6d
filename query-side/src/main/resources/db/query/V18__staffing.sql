-- Who is away, who stands in, and where nobody was there (R15): absences, appointments and alarms, as the ledger tells them.
create table query.staff_absence (
  absence_id    uuid primary key,
  position      bigint not null,
  officer       text not null,
  from_at       timestamptz not null,
  until_at      timestamptz,
  registered_by text not null,
  registered_at timestamptz not null,
  withdrawn_by  text,
  withdrawn_at  timestamptz
);
create index staff_absence_officer on query.staff_absence (officer, from_at);

create table query.staff_substitute (
  appointment_id uuid primary key,
  position       bigint not null,
  officer        text not null,
  substitute     text not null,
  from_at        timestamptz not null,
  until_at       timestamptz,
  appointed_by   text not null,
  appointed_at   timestamptz not null,
  dismissed_by   text,
  dismissed_at   timestamptz
);
create index staff_substitute_officer on query.staff_substitute (officer, from_at);

create table query.coverage_alarm (
  position    bigint primary key,
  kind        text not null,
  id          text not null,
  gap         text not null,
  accountable text,
  lost_at     timestamptz not null,
  over_at     timestamptz
);
create index coverage_alarm_on on query.coverage_alarm (kind, id) where over_at is null;

insert into query.projection_table values ('staff_absence'), ('staff_substitute'), ('coverage_alarm');
