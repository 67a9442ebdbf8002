-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Sign-in by ASVS 5.0: sessions that can be listed and ended, attempts counted apart from accounts, links that open once.

-- A person without a password signs in through the identity provider alone.
alter table account alter column password_hash drop not null;
alter table account drop column failed_attempts, drop column locked_until;
-- A password that somebody handed over opens until then, and only the page that changes it.
alter table account add column handed_over_until timestamptz;
alter table account add column changed_at timestamptz;
alter table account add column closed_at timestamptz;
alter table account add column last_sign_in timestamptz;
alter table account add column previous_sign_in timestamptz;
-- Second factor (RFC 6238): the shared secret in Base32, and the last time step that has been used.
alter table account add column second_factor text;
alter table account add column second_factor_step bigint;
alter table account add check (second_factor is null or password_hash is not null);

create table account_session (
    id        uuid primary key,
    person    text not null,
    way       text not null check (way in ('PASSWORD', 'IDENTITY_PROVIDER')),
    device    text not null,
    opened_at timestamptz not null,
    seen_at   timestamptz not null,
    ended_at  timestamptz
);
create index account_session_person on account_session (person, opened_at desc);
create index account_session_opened on account_session (opened_at);

-- Browsers from which a person has signed in: an attacker's failures elsewhere do not close them.
create table account_device (
    token_hash text primary key,
    person     text not null,
    seen_at    timestamptz not null
);

-- Failed attempts by name, by known browser or by address; the names that do not exist are counted like the others.
create table sign_in_attempt (
    key           text primary key,
    failures      integer not null,
    last_at       timestamptz not null,
    blocked_until timestamptz
);
create index sign_in_attempt_last on sign_in_attempt (last_at);

create table account_link (
    token_hash text primary key,
    person     text not null references person,
    made_by    text not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_link_person on account_link (person);

create table account_recovery_code (
    person    text not null references account on delete cascade,
    code_hash text not null,
    used_at   timestamptz,
    primary key (person, code_hash)
);
