-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Texts of sections and contributions become fragments as plan.RichText keeps them: what was plain until now gets its paragraphs.
create function plain_to_fragment(plain text) returns text language sql immutable as $$
    select case when words = '' then '' else '<p>' || replace(regexp_replace(
            regexp_replace(words, '\n(\s*\n)+', chr(1), 'g'), '\s*\n\s*', '<br />', 'g'),
        chr(1), '</p>' || chr(10) || '<p>') || '</p>' end
    from (select replace(replace(replace(
                     regexp_replace(
                         regexp_replace(btrim(replace(plain, chr(13), ''), E' \t\n'), '[\u0001-\u0008\u000B-\u001F\u007F]', '', 'g'),
                         '[ \t]+', ' ', 'g'),
                     '&', '&amp;'), '<', '&lt;'), '>', '&gt;') as words) cleaned
$$;
update plan_section_text set text = plain_to_fragment(text);
update plan_contribution set text = plain_to_fragment(text);
drop function plain_to_fragment(text);
