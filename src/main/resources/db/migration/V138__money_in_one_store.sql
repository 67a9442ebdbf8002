-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The figures of frameworks, action sheets and commitments move into the one store (N-10), each as it is. Who wrote one and when is known
-- of the sheet or the framework; when a commitment was written, nobody has kept.
alter table framework_row add column line uuid not null default gen_random_uuid();
alter table framework_row alter column line drop default;
insert into money_line (id, cycle, instrument, owner, heading, fund, body, year, stage, amount, act, person, written_at)
select f.line, f.cycle, 'PLAN', f.cycle, f.area, f.source, '', f.year, 'ESTIMATE', f.amount, '', coalesce(e.person, ''), coalesce(e.written_at, now())
  from framework_row f
  left join framework_edition e on e.cycle = f.cycle;

insert into money_line (id, cycle, instrument, owner, sheet, heading, fund, body, year, stage, amount, act, person, written_at)
select gen_random_uuid(), a.cycle, 'PLAN', a.cycle, a.id, a.area, c.source, '', c.year, 'PLANNED', c.amount, '', a.person, coalesce(a.written_at, a.added_at)
  from plan_action_cost c
  join plan_action a on a.id = c.action;

insert into money_line (id, cycle, instrument, owner, sheet, heading, fund, body, year, stage, amount, act, person, written_at)
select c.id, g.cycle, 'AGREEMENT', g.id::text, c.action, coalesce(a.area, ''), c.source, c.office, c.year, 'COMMITTED', c.amount, c.act, c.recorded_by, now()
  from agreement_commitment c
  join agreement g on g.id = c.agreement
  left join plan_action a on a.id = c.action;

-- A framework has one figure for a year, a fund and an area, an action sheet one for a year and a fund.
create unique index money_line_framework on money_line (owner, year, fund, heading) where instrument = 'PLAN' and stage = 'ESTIMATE';
create unique index money_line_cost on money_line (sheet, year, fund) where instrument = 'PLAN' and stage = 'PLANNED';
alter table money_line add constraint money_line_heading_key unique (id, heading);

-- What only the framework has; the area stands beside the words so that those of the health area are whole (ER-11).
alter table framework_row rename to framework_note;
alter table framework_note drop column cycle, drop column year, drop column source, drop column amount;
alter table framework_note rename column area to heading;
alter table framework_note
    add constraint framework_note_pkey primary key (line),
    add constraint framework_note_line_fkey foreign key (line, heading) references money_line (id, heading) on update cascade on delete cascade;
alter table framework_note rename constraint framework_row_area_check to framework_note_heading_check;
alter table framework_note rename constraint framework_row_check to framework_note_references_check;

-- What only a commitment has.
alter table agreement_commitment
    drop column agreement, drop column office, drop column action, drop column year, drop column source, drop column amount,
    drop column act, drop column recorded_by;
alter table agreement_commitment rename column id to line;
alter table agreement_commitment
    add constraint agreement_commitment_line_fkey foreign key (line) references money_line (id) on delete cascade;

drop table plan_action_cost;
