-- Content lives apart from events, so that it can be masked, access-logged and one day disposed of while the events stay (ADR 0004).
create table content (
  id          uuid primary key,
  case_id     uuid not null,
  salt        bytea not null,
  sha256      text not null,
  media_type  text not null,
  length      bigint not null,
  key_id      text,
  body        bytea,
  file_digest text,
  stored_at   timestamptz not null default now(),
  constraint content_is_in_one_place check ((body is null) <> (file_digest is null)),
  constraint content_body_is_encrypted check (body is null or key_id is not null)
);
create index content_case on content (case_id);

-- Cases under a secrecy marking now (R52). The door asks here, in the same database as the decision, never in a read model.
create table secret_case (
  case_id   uuid primary key,
  provision text not null,
  since     timestamptz not null default now()
);

-- Every opening of secret content, committed before the content is handed out (I7).
create table content_access (
  id         bigint generated always as identity primary key,
  content_id uuid not null,
  case_id    uuid not null,
  reader     text not null,
  purpose    text not null,
  opened_at  timestamptz not null default now()
);
create index content_access_case on content_access (case_id);

create trigger content_is_not_changed before update or truncate on content
  for each statement execute function refuse_change();
create trigger content_access_is_append_only before update or delete or truncate on content_access
  for each statement execute function refuse_change();

-- Names and functions of staff, looked up when shown or signed; events carry ids only.
create table directory (
  officer_id text primary key,
  name       text not null,
  function   text not null check (function <> ''),
  unit       text not null
);

grant select, insert on content to inkom_command;
grant select on content to inkom_query;
grant select, insert, update, delete on secret_case to inkom_command;
grant select on secret_case to inkom_query;
grant insert on content_access to inkom_command, inkom_query;
grant select on content_access to inkom_query;
grant select, insert, update on directory to inkom_command;
grant select on directory to inkom_query;
