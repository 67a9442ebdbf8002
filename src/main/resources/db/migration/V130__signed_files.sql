-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The signed files of all papers stand in one table, whatever is signed: subject is the agreement, the adhesion, the act in one of its
-- rounds, or the paper that comes next. What a secretariat attests is said of the file, also for the agreement.
alter table adhesion_upload rename to signed_file;
alter index adhesion_upload_pkey rename to signed_file_pkey;
alter index adhesion_upload_subject rename to signed_file_paper;
alter table signed_file rename constraint adhesion_upload_file_fkey to signed_file_file_fkey;
alter table signed_file rename constraint adhesion_upload_state_check to signed_file_state_check;

insert into signed_file (id, subject, round, office, person, check_id, file, sha256, file_name, state, words, tax_code, attested, uploaded_at)
select u.id, u.agreement, u.round, u.office, u.person, u.check_id, u.file, u.sha256, u.file_name, u.state, u.words,
       coalesce(c.tax_code, ''), coalesce(s.attested, ''), u.uploaded_at
  from agreement_upload u
  left join signature_check c on c.id = u.check_id
  left join agreement_signature s on s.upload = u.id;

alter table agreement_signature
    drop constraint agreement_signature_upload_fkey,
    drop column attested,
    add constraint agreement_signature_upload_fkey foreign key (upload) references signed_file (id);
drop table agreement_upload;
