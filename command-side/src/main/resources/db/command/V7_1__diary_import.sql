-- What was brought in from another installation's export, and by whom; its digest is also in the metadata of every event that
-- came with it (ADR 0029).
create table command.diary_import (
  digest      text primary key,
  imported_by text not null,
  begun_at    timestamptz not null,
  finished_at timestamptz,
  manifest    text not null,
  matters     bigint not null default 0,
  entries     bigint not null default 0
);
