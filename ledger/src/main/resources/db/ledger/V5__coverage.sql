-- What somebody should be there for, and who is (R15). Like the list of accounts, command-side keeps it in step and the reading
-- room reads it: an account or unit that has always been covered is in no event.
create table coverage (
  kind        text not null check (kind in ('ACCOUNT', 'UNIT')),
  id          text not null,
  unit        text not null,
  state       text not null,
  officers    text[] not null,
  there       text[] not null,
  accountable text,
  checked_at  timestamptz not null,
  primary key (kind, id)
);
grant select, insert, update, delete on coverage to inkom_command;
grant select on coverage to inkom_query;
