-- Torget keeps its own books, so that checkers can compare what the platform saw with what Inkom recorded.
create table post (
    id text primary key,
    object text not null check (object in ('page', 'instagram')),
    message text not null,
    picture text,
    created_at timestamptz not null
);

create table picture (
    id text primary key,
    media_type text not null,
    body bytea not null
);

create sequence comment_number start 700000001;

create table comment (
    id text primary key,
    post_id text not null references post (id),
    parent_id text references comment (id),
    author_id text not null,
    author_name text not null,
    message text not null,
    picture text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    edits int not null default 0,
    hidden boolean not null default false,
    removed_at timestamptz,
    removed_by text check (removed_by in ('AUTHOR', 'PAGE')),
    -- a feed that starts again after a crash names what it already wrote
    feed_key text unique
);
create index comment_by_post on comment (post_id, created_at);
create index comment_by_parent on comment (parent_id);

create table reaction (
    target_id text not null,
    author_id text not null,
    at timestamptz not null,
    primary key (target_id, author_id)
);

-- one row per change, written in the change's own transaction and kept until the subscriber said 200
create table outbox (
    id bigint generated always as identity primary key,
    object text not null,
    target_id text not null,
    happened_at timestamptz not null,
    change text not null,
    attempts int not null default 0,
    next_attempt_at timestamptz not null default now(),
    delivered_at timestamptz
);
create index outbox_pending on outbox (id) where delivered_at is null;
create index outbox_pending_by_target on outbox (target_id, id) where delivered_at is null;

create table call (
    id bigint generated always as identity primary key,
    direction text not null check (direction in ('RECEIVED', 'DELIVERED')),
    method text not null,
    path text not null,
    status int not null,
    note text,
    at timestamptz not null
);
