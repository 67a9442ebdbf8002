-- SPDX-License-Identifier: AGPL-3.0-or-later
-- From the completeness check on a plan is closed to writing until the process sends it back (requirements, 3.6, 3.7).
alter table plan drop constraint plan_state_check;
alter table plan add constraint plan_state_check check (state in
    ('DRAFT', 'IN_VERIFICATION', 'IN_CONSULTATION', 'IN_APPROVAL', 'APPROVED', 'IN_FORCE', 'RETURNED', 'REJECTED'));

-- Plans that have passed the check already and wait for visa, opinion or publication.
update plan p set state = 'IN_VERIFICATION'
 where p.state = 'DRAFT'
   and exists (select 1 from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where e.business_key_ = p.cycle
                  and t.task_def_key_ in ('UserTask_AccountingVisa', 'UserTask_HealthOpinion', 'UserTask_PublishDraft'));

-- Who wrote an action sheet first: the office whose sheet it is, whoever corrects it later.
alter table plan_action add column owner text not null default '';
update plan_action set owner = office;

-- A round that begins because something was missing before the publication or the vote: no section was named by a body.
alter table plan_drafting add column gaps boolean not null default false;
