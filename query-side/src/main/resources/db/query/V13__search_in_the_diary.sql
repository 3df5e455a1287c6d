-- The diary's lists and searches with a million entries (ADR 0028): an index in the order of the public list, and among the words
-- of an entry its month, authority and number, so that one index answers them together. A mark that no parser of words makes
-- stands before each of these. Hidden names must not find anything either: so there are two indexes of words. Without
-- fastupdate, since a list of pending words would be read anew for every month that is asked.
create function query.diary_month(day date) returns int language sql immutable parallel safe
  return extract(year from day)::int * 12 + extract(month from day)::int;

create function query.diary_small(words text) returns text language sql immutable parallel safe
  return lower(translate(words, 'ÅÄÖÉ', 'åäöé'));

-- A piece of a series: two thousand numbers of an authority and year.
create function query.diary_piece(authority text, year int, running int) returns text language sql immutable parallel safe
  return 'b' || authority || '/' || year::text || '/' || (running / 2000)::text;

create function query.diary_words(
    words text, authority text, day date, year int, running int, number text, other_number text) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('swedish', query.search_text(words)) || array_to_tsvector(array_remove(array[
    '§a' || authority, '§m' || query.diary_month(day)::text, '§' || query.diary_piece(authority, year, running),
    '§n' || query.diary_small(number), '§n' || query.diary_small(other_number)], null));

create function query.diary_token(token text) returns tsquery language sql immutable parallel safe
  return ('''§' || replace(replace(token, '\', '\\'), '''', '''''') || '''')::tsquery;

-- Words, or a number in full; and a token that must be there too, if it is not empty.
create function query.diary_question(question text, token text) returns tsquery language sql immutable parallel safe
  return (select case when token = '' then asked else asked && query.diary_token(token) end
          from (select websearch_to_tsquery('swedish', query.search_text(question))
                  || query.diary_token('n' || query.diary_small(btrim(question))) as asked) q);

-- One of these months, of those that there are. Its body is text, so that nothing depends on a table that a rebuild exchanges.
create function query.diary_months(earliest date, latest date) returns tsquery language sql stable parallel safe as $$
  select string_agg('''§m' || month::text || '''', ' | ')::tsquery
  from (select min(entry_date) as first, max(entry_date) as last from query.diary_entry) span,
    generate_series(query.diary_month(greatest(earliest, first)), query.diary_month(least(latest, last))) month
$$;

drop index query.diary_entry_search;
alter table query.diary_entry drop column search;
alter table query.diary_entry
  add column search tsvector not null generated always as (query.diary_words(
    coalesce(subject, '') || ' ' || coalesce(description, '') || ' ' || coalesce(counterpart, ''),
    authority, entry_date, year, number, diary_number, external_number)) stored,
  add column search_without_names tsvector not null generated always as (query.diary_words(
    coalesce(subject, '') || ' ' || coalesce(description, ''),
    authority, entry_date, year, number, diary_number, external_number)) stored;
create index diary_entry_search on query.diary_entry using gin (search) with (fastupdate = off);
create index diary_entry_search_without_names on query.diary_entry using gin (search_without_names)
  with (fastupdate = off);
create index diary_entry_newest on query.diary_entry (entry_date, authority, year, number, entry_number);

-- In the diary's own order, with what lists are narrowed by: so a walk along it looks at no row that is not wanted.
drop index query.diary_entry_order;
create index diary_entry_order on query.diary_entry
  (authority, year, number, entry_number, entry_date, changed_at, status);
