-- How far each projection has come. Stored with the rows it wrote, in the same transaction.
create table query.token_entry (
  processor_name text not null,
  segment        integer not null,
  token          bytea,
  token_type     text,
  "timestamp"    text,
  owner          text,
  primary key (processor_name, segment)
);
