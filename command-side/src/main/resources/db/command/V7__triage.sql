-- Which crises are on (R27): intake asks for every post. At most one per account and one per topic at a time.
create table crisis (
  crisis_id             uuid primary key,
  account               text,
  topic                 text,
  answer_within_seconds bigint not null,
  declared_by           text not null,
  declared_at           timestamptz not null,
  ended_at              timestamptz,
  constraint one_scope check ((account is null) <> (topic is null))
);
create unique index crisis_of_account on crisis (account) where ended_at is null;
create unique index crisis_of_topic on crisis (topic) where ended_at is null;

-- How far each account has been looked at (R21): the next look counts from there.
create table supervision (
  account     text primary key,
  newest_case uuid
);
