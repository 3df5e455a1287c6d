-- Requests to see official documents (L7), and until when they hold them (L8). Never who asked, never a word of what they saw.
create table query.disclosure (
  disclosure_id uuid primary key,
  position      bigint not null,
  version       bigint not null,
  case_id       uuid,
  entries       int not null,
  opened_by     text not null,
  opened_at     timestamptz not null,
  handed_out_at timestamptz,
  refused_at    timestamptz,
  outcome       text,
  hold_until    date
);
insert into query.projection_table values ('disclosure');
