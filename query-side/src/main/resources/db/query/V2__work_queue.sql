-- The officers' list, and how Swedish words are searched for.
-- PostgreSQL's Swedish stemmer leaves the definite endings of "gatan" and "hålet" in place, so that "gata" would not find
-- them. They are taken off here, in what is indexed and in what is asked for alike. Capitals are named because lower() does
-- not know them in a database of locale C.
create function query.search_text(words text) returns text language sql immutable parallel safe
  return regexp_replace(translate(words, 'ÅÄÖÉ', 'åäöé'), '([a-zåäöéü]{3,})(an|et)s?\M', '\1', 'gi');

-- The officers' list. Text is here for search and excerpts only, and never while the case is marked secret.
create table query.case_queue (
  case_id             uuid primary key,
  position            bigint not null,
  version             bigint not null,
  platform            text not null,
  account             text not null,
  authority           text not null,
  unit                text not null,
  officer             text,
  permalink           text,
  classification      text,
  seen_at             timestamptz not null,
  received_at         timestamptz,
  due_at              timestamptz,
  version_at          timestamptz,
  version_fingerprint text collate "C",
  content_id          uuid,
  body                text,
  answered_at         timestamptz,
  no_answer           boolean not null default false,
  diary_number        text,
  not_registered      boolean not null default false,
  forwarded_to        text,
  removed             boolean not null default false,
  gone_upstream       boolean not null default false,
  hidden              boolean not null default false,
  hidden_at           timestamptz,
  secret              boolean not null default false,
  closed              boolean not null default false,
  status              text not null generated always as (
    case when closed then 'CLOSED'
         when forwarded_to is not null then 'FORWARDED'
         when answered_at is not null or no_answer then 'ANSWERED'
         when officer is null then 'NEW'
         else 'ASSIGNED' end) stored,
  sort_at             timestamptz not null generated always as (coalesce(due_at, seen_at)) stored,
  search              tsvector not null generated always as (to_tsvector('swedish', query.search_text(coalesce(body, '')))) stored,
  constraint secret_text_is_not_here check (not secret or body is null)
);
create index case_queue_sorted on query.case_queue (sort_at, case_id);
create index case_queue_by_status on query.case_queue (status, sort_at, case_id);
create index case_queue_by_officer on query.case_queue (officer, sort_at, case_id);
create index case_queue_search on query.case_queue using gin (search);
