-- Which post answers which, by the platform's own ids, so that a conversation can be put together in order (R25).
create table query.conversation_post (
  case_id     uuid primary key,
  position    bigint not null,
  platform    text not null,
  place       text not null,
  native_id   text not null,
  parent_id   text,
  received_at timestamptz
);
create index conversation_post_itself on query.conversation_post (platform, place, native_id);
create index conversation_post_parent on query.conversation_post (platform, place, parent_id);
insert into query.projection_table values ('conversation_post');
