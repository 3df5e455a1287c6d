-- Matters that live in the municipality's main diary system, by their number there: the next post joins the same one (R53).
create table external_matter (
  authority       text not null,
  external_number text not null,
  matter_id       uuid not null,
  primary key (authority, external_number)
);

-- Which answers and removals have their entry in the diary; asked and written in the transaction of the entry (L3).
create table registered_effect (
  effect_id    uuid not null,
  kind         text not null,
  matter_id    uuid not null,
  entry_number int not null,
  primary key (effect_id, kind)
);

-- The entry of each registered post; once it is voided the post may be registered anew, where it belongs (N4).
create table registered_post (
  case_id      uuid primary key,
  matter_id    uuid not null,
  entry_number int not null,
  voided       boolean not null default false,
  unique (matter_id, entry_number)
);
