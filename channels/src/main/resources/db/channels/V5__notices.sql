-- What people and other systems are told of what has happened (ADR 0035). Never a citizen's word: published events have none.

-- How far each case, account or other subject of inkom.events has come here: what comes again is not told again.
create table channels.subject (
    subject    uuid        primary key,
    sequence   bigint      not null,
    changed_at timestamptz not null
);

-- Nobody is told of what happened before: the first start, and later what subjects were forgotten up to.
create table channels.horizon (
    the_only boolean     primary key default true check (the_only),
    since    timestamptz not null
);

create table channels.published_unreadable (
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    reason_code text        not null,
    payload     bytea,
    seen_at     timestamptz not null,
    primary key (topic, partition, "offset")
);

-- What must be known of a case to say whom an event concerns.
create table channels.notice_case (
    case_id    uuid        primary key,
    account    text,
    unit       text,
    officer    text,
    closed_at  timestamptz
);

create table channels.notice_draft (
    draft_id uuid primary key,
    case_id  uuid not null,
    asked_by text not null
);
create index notice_draft_of on channels.notice_draft (case_id);

create table channels.notice_preference (
    officer        text        primary key,
    version        bigint      not null,
    kinds          text        not null,
    digest_at      time        not null,
    quiet_from     time,
    quiet_to       time,
    quiet_weekends boolean     not null,
    changed_at     timestamptz not null,
    check ((quiet_from is null) = (quiet_to is null))
);

-- One mail to one person, of everything that was due for them then.
create table channels.mail (
    mail_no         bigint generated always as identity primary key,
    mail_id         uuid        not null unique,
    officer         text        not null,
    state           text        not null check (state in ('WAITING', 'ATTEMPTING', 'SENT', 'REFUSED')),
    attempts        int         not null default 0,
    -- an attempt ended without an answer of the server, so the mail may come twice; it says so
    doubtful        boolean     not null default false,
    -- for ATTEMPTING the end of the lease
    next_attempt_at timestamptz not null,
    reason_code     text,
    created_at      timestamptz not null,
    changed_at      timestamptz not null
);
create index mail_due on channels.mail (next_attempt_at) where state in ('WAITING', 'ATTEMPTING');
create index mail_last on channels.mail (officer, created_at);

-- One thing that one person is to be told.
create table channels.notice (
    notice_no   bigint generated always as identity primary key,
    event_id    uuid        not null,
    kind        text        not null,
    officer     text        not null,
    case_id     uuid,
    account     text,
    unit        text,
    clock       text,
    due_at      timestamptz,
    -- the colleague who did it, or who is absent
    person      text,
    happened_at timestamptz not null,
    state       text        not null check (state in ('WAITING', 'MAILED', 'OFF', 'MOOT', 'UNADDRESSED')),
    tell_at     timestamptz,
    mail_no     bigint      references channels.mail (mail_no) on delete cascade,
    unique (event_id, kind, officer),
    check ((state = 'WAITING') = (tell_at is not null and mail_no is null)),
    check ((state = 'MAILED') = (mail_no is not null))
);
create index notice_due on channels.notice (tell_at) where state = 'WAITING';
create index notice_waiting_of on channels.notice (officer) where state = 'WAITING';
create index notice_waiting_about on channels.notice (case_id) where state = 'WAITING';
create index notice_of_mail on channels.notice (mail_no);

-- Other systems that are called when something has happened. Their secrets are derived, never stored.
create table channels.webhook (
    webhook_id      uuid        primary key,
    version         bigint      not null default 1,
    address         text        not null,
    description     text        not null,
    types           text[]      not null,
    payload         text        not null check (payload in ('ENVELOPE', 'WHOLE')),
    active          boolean     not null default true,
    -- why it was switched off without anybody asking
    switched_off    text,
    secret_no       int         not null default 1,
    -- until when the secret before this one signs too
    former_until    timestamptz,
    created_by      text        not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    idempotency_key text,
    request_digest  text,
    unique (created_by, idempotency_key)
);

create table channels.webhook_delivery (
    delivery_no     bigint generated always as identity primary key,
    delivery_id     uuid        not null unique,
    webhook_id      uuid        not null references channels.webhook (webhook_id) on delete cascade,
    event_id        uuid        not null,
    type            text        not null,
    subject         uuid        not null,
    body            bytea       not null,
    state           text        not null check (state in ('WAITING', 'ATTEMPTING', 'DELIVERED', 'DEAD')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    status          int,
    reason_code     text,
    happened_at     timestamptz not null,
    changed_at      timestamptz not null,
    unique (webhook_id, event_id)
);
create index webhook_delivery_due on channels.webhook_delivery (next_attempt_at) where state in ('WAITING', 'ATTEMPTING');
create index webhook_delivery_of on channels.webhook_delivery (webhook_id, delivery_no);
