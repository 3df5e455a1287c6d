-- Rebuilds fill shadow tables that take the live ones' place (ADR 0018). inkom_query owns no table, so what a rebuild needs of
-- DDL is done by these functions, and for the projections' own tables only.

-- Rows that change a few times stay on their page (HOT): room for the new version, and no btree on what changes often.
alter table query.case_queue set (fillfactor = 85);
alter table query.case_page set (fillfactor = 85);
alter table query.case_deadline set (fillfactor = 85);
drop index query.case_queue_by_status;
create index case_queue_open on query.case_queue (sort_at, case_id) where not closed;

-- The last rebuild of each projection. A batch is only written while its job is the one that runs here.
create table query.rebuild (
  projection      text primary key,
  job             uuid not null,
  state           text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
  position        bigint not null default 0,
  started_at      timestamptz not null default clock_timestamp(),
  updated_at      timestamptz not null default clock_timestamp(),
  failed_position bigint,
  failed_event    text,
  error           text
);

create function query.shadow_drop(name text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if name not in ('case_queue', 'case_page', 'case_deadline', 'diary_matter', 'diary_entry', 'diary_secret_case') then
    raise exception '% is not a table of a projection', name using errcode = 'insufficient_privilege';
  end if;
  execute format('drop table if exists query_shadow.%I', name);
end $$;

-- Indexes come later, which is faster; only those that a projection itself looks things up by are there from the start.
create function query.shadow_open(name text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  live     regclass;
  settings text;
  item     record;
begin
  perform query.shadow_drop(name);
  live := format('query.%I', name)::regclass;
  select coalesce('with (' || array_to_string(reloptions, ', ') || ')', '') into settings from pg_class where oid = live;
  execute format('create table query_shadow.%I (like query.%I including all excluding indexes) %s', name, name, settings);
  for item in select conname, pg_get_constraintdef(oid) as definition
              from pg_constraint where conrelid = live and contype in ('p', 'u') loop
    execute format('alter table query_shadow.%I add constraint %I %s', name, item.conname, item.definition);
  end loop;
  for item in select grantee::regrole::text as grantee, privilege_type
              from pg_class, aclexplode(relacl) where oid = live and grantee <> relowner loop
    execute format('grant %s on query_shadow.%I to %s', item.privilege_type, name, item.grantee);
  end loop;
  perform query.shadow_index(name, array['diary_matter_case', 'diary_entry_case']);
end $$;

-- Gives the shadow the live table's indexes under their own names; null for all of them.
create function query.shadow_index(name text, wanted text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  item record;
begin
  for item in select pg_get_indexdef(i.indexrelid) as definition
              from pg_index i join pg_class c on c.oid = i.indexrelid
              where i.indrelid = format('query.%I', name)::regclass
                and (wanted is null or c.relname = any (wanted))
                and to_regclass(format('query_shadow.%I', c.relname)) is null loop
    execute replace(item.definition, format(' ON query.%I ', name), format(' ON query_shadow.%I ', name));
  end loop;
  execute format('analyze query_shadow.%I', name);
end $$;

create function query.shadow_swap(name text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('drop table query.%I', name);
  execute format('alter table query_shadow.%I set schema query', name);
end $$;

revoke all on function query.shadow_drop(text), query.shadow_open(text), query.shadow_index(text, text[]),
  query.shadow_swap(text) from public;
grant execute on function query.shadow_drop(text), query.shadow_open(text), query.shadow_index(text, text[]),
  query.shadow_swap(text) to inkom_query;
