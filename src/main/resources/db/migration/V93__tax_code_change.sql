-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who wrote or confirmed whose codice fiscale, and how. The code itself stands in person_tax_code alone: here are digests, with a
-- salt of the person's own, so that before and after can be compared and no code can be tried out on them. A code that is older
-- than this table has no row: nobody is known to have written it.
create table tax_code_change (
    number        bigint generated always as identity primary key,
    person        text not null references person,
    written_by    text, -- sign-in name; null: the product itself
    way           text not null check (way in
                      ('NAMED', 'ADMINISTRATOR', 'OWN_SIGN_IN', 'INSTALLATION', 'DEMONSTRATION', 'CONFIRMED', 'CONFIRMED_BY_SIGN_IN')),
    at            timestamptz not null,
    salt          text not null,
    before_digest text,
    after_digest  text not null
);
create index tax_code_change_person on tax_code_change (person, number desc);

create function tax_code_change_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'tax_code_change is append-only';
end $$;

create trigger tax_code_change_append_only before update or delete or truncate on tax_code_change
    for each statement execute function tax_code_change_is_append_only();
