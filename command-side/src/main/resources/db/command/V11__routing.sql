-- Who is away and who stands in (R15, D15): routing asks for every post, the watch for every escalation. Written with the event.
create table absence (
  absence_id uuid primary key,
  officer    text not null,
  from_at    timestamptz not null,
  until_at   timestamptz
);

create table substitute (
  appointment_id uuid primary key,
  officer        text not null,
  substitute     text not null,
  from_at        timestamptz not null,
  until_at       timestamptz,
  constraint somebody_else check (officer <> substitute)
);

-- Whose desk each case is on, for routing (R29): a thread stays with its officer, and nobody gets more than they can do. Told by
-- the events alone: empty it, and delete the follower's token, to have it made anew.
create table desk (
  case_id  uuid primary key,
  officer  text,
  unit     text,
  closed   boolean not null default false
);
create index desk_of_officer on desk (officer) where not closed;
