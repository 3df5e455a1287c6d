-- Pictures the desks want taken (ADR 0025). Apart from effects: nothing changes in the world, so each may be tried again freely.
create table channels.capture (
    effect_id       uuid        primary key,
    case_id         uuid        not null,
    -- the request with the citizen's words; emptied when it is over
    request         bytea,
    state           text        not null default 'WAITING'
        check (state in ('WAITING', 'DONE', 'REFUSED', 'IMPOSSIBLE')),
    attempts        int         not null default 0,
    -- while it is worked on, the end of the lease
    next_attempt_at timestamptz not null,
    reason_code     text,
    changed_at      timestamptz not null,
    reported        boolean     not null default true,
    check (request is not null or state <> 'WAITING')
);
create index capture_due on channels.capture (next_attempt_at) where state = 'WAITING';
create index capture_unreported on channels.capture (changed_at) where not reported;
