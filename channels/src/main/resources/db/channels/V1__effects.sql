-- What the desks want done on platforms, at most once each (I8): one row per decision, its state committed before every call.
create table channels.effect (
    effect_no       bigint generated always as identity primary key,
    effect_id       uuid        not null unique,
    case_id         uuid        not null,
    kind            text        not null check (kind in ('PUBLISH_ANSWER', 'REMOVE_POST')),
    platform        text        not null,
    account         text        not null,
    native_id       text        not null,
    -- the answer, or what the evidence shows; emptied when it is over, since it may be personal data
    content         text,
    requested_at    timestamptz not null,
    state           text        not null
        check (state in ('ACCEPTED', 'ATTEMPTING', 'IN_DOUBT', 'DONE', 'REFUSED', 'IMPOSSIBLE')),
    attempts        int         not null default 0,
    -- for ATTEMPTING the end of the lease: past it nobody knows what became of the call
    next_attempt_at timestamptz not null,
    in_doubt_since  timestamptz,
    looks           int         not null default 0,
    platform_id     text,
    reason_code     text,
    changed_at      timestamptz not null,
    reported        boolean     not null default true,
    check (content is not null or state in ('DONE', 'REFUSED', 'IMPOSSIBLE'))
);

create index effect_due on channels.effect (next_attempt_at) where state in ('ACCEPTED', 'ATTEMPTING', 'IN_DOUBT');
create index effect_unfinished on channels.effect (platform, account, native_id, kind, effect_no)
    where state in ('ACCEPTED', 'ATTEMPTING', 'IN_DOUBT');
create index effect_unreported on channels.effect (effect_no) where not reported;

-- An answer on the platform belongs to one decision: two answers with the same words are never taken for each other.
create unique index effect_owner on channels.effect (platform, account, platform_id) where platform_id is not null;

-- Requests that could not be read, as they came.
create table channels.effect_unreadable (
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    reason_code text        not null,
    payload     bytea,
    seen_at     timestamptz not null,
    primary key (topic, partition, "offset")
);
