-- What was tried for every effect and by whom, and how every account stands (I8, D27).

-- The code knows the kinds; one more of them must not need a migration of its own.
alter table channels.effect drop constraint effect_kind_check;

-- Every call and every decision of an operator, written before the call it stands for. Never changed once it has ended.
create table channels.effect_step (
    step_no     bigint generated always as identity primary key,
    effect_no   bigint      not null references channels.effect (effect_no) on delete cascade,
    what        text        not null check (what in ('ATTEMPT', 'LOOK', 'RETRY', 'GIVE_UP')),
    began_at    timestamptz not null,
    ended_at    timestamptz,
    result      text,
    reason_code text,
    -- only of an operator's decision: who and why
    by_officer  text,
    why         text,
    check ((ended_at is null) = (result is null)),
    check ((what in ('RETRY', 'GIVE_UP')) = (by_officer is not null and why is not null))
);

create index effect_step_of on channels.effect_step (effect_no, step_no);

-- What the calls of an account said about the account as a whole. Its effects wait while the token is refused or a hold lasts.
create table channels.account (
    platform      text        not null,
    account       text        not null,
    token         text        not null default 'UNKNOWN' check (token in ('UNKNOWN', 'GOOD', 'REFUSED')),
    token_reason  text,
    token_since   timestamptz not null,
    held_until    timestamptz,
    held_reason   text,
    usage_percent int,
    checked_at    timestamptz,
    answered_at   timestamptz,
    failed_at     timestamptz,
    failure       text,
    primary key (platform, account)
);
