-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Verdicts on signed files, with their full report. A check never changes: the same file verified again is a new row.

create table signature_check (
    id            uuid primary key,
    file_name     text not null check (length(file_name) <= 255),
    sha256        char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
    state         text not null check (state in ('ACCEPTED', 'TO_VERIFY_AGAIN', 'REFUSED')),
    reason        text not null,
    format        text not null check (format in ('PADES', 'CADES', 'UNKNOWN')),
    signer_name   text not null,
    tax_code      text not null,
    signed_at     timestamptz,
    qualification text not null,
    mode          text not null check (mode in ('STRICT', 'DEGRADED')),
    report        text not null,
    repeats       uuid references signature_check,
    verified_at   timestamptz not null
);
create index signature_check_repeats on signature_check (repeats) where repeats is not null;

create function signature_check_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'signature_check is append-only';
end
$$;
create trigger signature_check_append_only before update or delete or truncate on signature_check
    for each statement execute function signature_check_is_append_only();
