-- Whom an answer waits for (D13): intake asks which new posts are by a writer we wait for, in the conversation we wait in. Who wrote
-- is a keyed hash, which says nothing without the installation's key. A row is left when time runs again for another reason, and
-- goes when its writer writes.
create table awaited_writer (
  case_id      uuid not null,
  conversation text not null,
  writer       text not null,
  primary key (case_id, conversation)
);
create index awaited_writer_conversation on awaited_writer (conversation);
