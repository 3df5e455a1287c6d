-- Who may touch the database at all. Run by an administrator in database inkom, any number of times; passwords are set apart.
-- inkom_migrator owns the tables and runs the migrations; no application logs in as it while it works.
do $$
declare r text;
begin
  foreach r in array array['inkom_migrator', 'inkom_command', 'inkom_sealer', 'inkom_query', 'inkom_channels'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole', r);
    end if;
  end loop;
end $$;

revoke all on schema public from public;

create schema if not exists ledger authorization inkom_migrator;
create schema if not exists command authorization inkom_migrator;
create schema if not exists query authorization inkom_migrator;
create schema if not exists query_shadow authorization inkom_migrator;
create schema if not exists channels authorization inkom_migrator;

-- Tables of the ledger are granted one by one in its migrations.
grant usage on schema ledger to inkom_command, inkom_sealer, inkom_query;

grant usage on schema command to inkom_command;
alter default privileges for role inkom_migrator in schema command grant select, insert, update, delete on tables to inkom_command;
alter default privileges for role inkom_migrator in schema command grant usage, select on sequences to inkom_command;

grant usage on schema query to inkom_query;
-- Tables under rebuild, granted as the ones they will replace.
grant usage on schema query_shadow to inkom_query;
alter default privileges for role inkom_migrator in schema query grant select, insert, update, delete, truncate on tables to inkom_query;
alter default privileges for role inkom_migrator in schema query grant usage, select on sequences to inkom_query;

grant usage on schema channels to inkom_channels;
alter default privileges for role inkom_migrator in schema channels grant select, insert, update, delete on tables to inkom_channels;
alter default privileges for role inkom_migrator in schema channels grant usage, select on sequences to inkom_channels;
