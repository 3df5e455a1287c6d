-- What somebody has asked to see (L8): nothing of it is disposed of meanwhile. Never who asked.
create table legal_hold (
  disclosure_id uuid not null,
  case_id       uuid,
  matter_id     uuid,
  held_from     timestamptz not null,
  held_until    date,
  constraint one_thing check ((case_id is null) <> (matter_id is null))
);
create unique index legal_hold_of_case on legal_hold (case_id, disclosure_id) where case_id is not null;
create unique index legal_hold_of_matter on legal_hold (matter_id, disclosure_id) where matter_id is not null;
create index legal_hold_of_disclosure on legal_hold (disclosure_id);
