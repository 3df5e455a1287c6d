-- Every projection's migration names its tables here, so that a rebuild knows them (ADR 0018).
create table query.projection_table (
  name text primary key
);
insert into query.projection_table
values ('case_queue'), ('case_page'), ('case_deadline'), ('diary_matter'), ('diary_entry'), ('diary_secret_case');

create or replace function query.shadow_drop(name text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from query.projection_table t where t.name = shadow_drop.name) then
    raise exception '% is not a table of a projection', name using errcode = 'insufficient_privilege';
  end if;
  execute format('drop table if exists query_shadow.%I', name);
end $$;
