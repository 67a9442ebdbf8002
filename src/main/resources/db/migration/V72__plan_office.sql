-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Templates of composition (ER-36..54, TO-11): what an office, a group or a table is made of, by region, pattern and date. A region
-- without a row of its own takes the row whose region is empty. Rows are added with their dates, never changed.
create table composition_template (
    code       text primary key,
    region     text,
    kind       text not null check (kind in ('RESTRICTED', 'ENLARGED', 'TARGET_GROUP', 'THEMATIC_TABLE', 'PLAN_GROUP', 'INTERDISTRICT_TABLE')),
    pattern    text check (pattern in ('SINGLE', 'MULTI', 'ZONE')),
    title      text not null check (title <> ''),
    source     text not null check (source <> ''),
    valid_from date not null,
    valid_to   date check (valid_to is null or valid_from <= valid_to)
);

-- Headcount that the source states for a side; at_least: a minimum, more is no remark.
create table composition_side (
    template  text not null references composition_template,
    side      text not null check (side in ('MUNICIPALITIES', 'HEALTH', 'DIRECTION', 'PROVINCE', 'THIRD_SECTOR', 'VOLUNTEERING', 'OTHER')),
    headcount int not null check (headcount >= 0),
    at_least  boolean not null default false,
    primary key (template, side)
);

-- Roles that the source lists for a side. DIRETTORE is the head of the office.
create table composition_role (
    template  text not null references composition_template,
    code      text not null,
    side      text not null,
    title     text not null,
    headcount int not null check (headcount > 0),
    primary key (template, code)
);

insert into composition_template (code, region, kind, pattern, title, source, valid_from) values
    ('ER-UDP-UNICO', 'ER', 'RESTRICTED', 'SINGLE', 'Ufficio di piano ristretto, distretto con un Comune', 'ER-37, ER-38', '2000-01-01'),
    ('ER-UDP-UNICO-ALL', 'ER', 'ENLARGED', 'SINGLE', 'Ufficio di piano allargato, distretto con un Comune', 'ER-47, ER-48', '2000-01-01'),
    ('ER-UDP-PIU', 'ER', 'RESTRICTED', 'MULTI', 'Ufficio di piano ristretto, distretto con più Comuni', 'ER-44, ER-45', '2000-01-01'),
    ('ER-UDP-PIU-ALL', 'ER', 'ENLARGED', 'MULTI', 'Ufficio di piano allargato, distretto con più Comuni', 'ER-47, ER-48', '2000-01-01'),
    ('ER-GT-1', 'ER', 'TARGET_GROUP', null, 'Non autosufficienza (anziani, disabili, psichiatria)', 'ER-40', '2000-01-01'),
    ('ER-GT-2', 'ER', 'TARGET_GROUP', null, 'Responsabilità familiari (famiglia, bambini, adolescenza, giovani)', 'ER-41', '2000-01-01'),
    ('ER-GT-3', 'ER', 'TARGET_GROUP', null, 'Esclusione sociale, immigrazione e dipendenze patologiche', 'ER-42', '2000-01-01'),
    ('ER-GT-4', 'ER', 'TARGET_GROUP', null, 'Risorse finanziarie e sistema informativo', 'ER-43, A-2', '2000-01-01'),
    ('ER-TT-1', 'ER', 'THEMATIC_TABLE', null, 'Sviluppare il rapporto fra ambiente e salute', 'ER-49', '2000-01-01'),
    ('ER-TT-2', 'ER', 'THEMATIC_TABLE', null, 'Sostenere la coesione sociale', 'ER-50', '2000-01-01'),
    ('ER-TT-3', 'ER', 'THEMATIC_TABLE', null, 'Percorsi di salute e benessere per bambini, ragazzi, genitori, operatori', 'ER-51', '2000-01-01'),
    ('ER-TT-4', 'ER', 'THEMATIC_TABLE', null, 'Percorsi di salute e benessere per anziani, disabili e adulti', 'ER-52', '2000-01-01'),
    ('ER-TT-5', 'ER', 'THEMATIC_TABLE', null, 'Percorsi di salute e benessere per giovani, adulti fragili, con disagio mentale e dipendenze', 'ER-53', '2000-01-01'),
    ('ER-TI', 'ER', 'INTERDISTRICT_TABLE', null, 'Tavolo di coordinamento interdistrettuale', 'ER-28..31', '2000-01-01'),
    ('TO-UDP', 'TO', 'RESTRICTED', 'ZONE', 'Ufficio di piano della Società della Salute o zona-distretto', 'TO-7, TO-11', '2000-01-01'),
    ('TO-UDP-ALL', 'TO', 'ENLARGED', 'ZONE', 'Ufficio di piano allargato della Società della Salute o zona-distretto', 'TO-11, ER-48', '2000-01-01'),
    ('ABR-GP', 'ABR', 'PLAN_GROUP', null, 'Gruppo di piano', 'AB-48', '2000-01-01'),
    ('UDP-UNICO', null, 'RESTRICTED', 'SINGLE', 'Ufficio di piano ristretto, ambito di un Comune', 'A-1', '2000-01-01'),
    ('UDP-UNICO-ALL', null, 'ENLARGED', 'SINGLE', 'Ufficio di piano allargato, ambito di un Comune', 'A-1', '2000-01-01'),
    ('UDP-PIU', null, 'RESTRICTED', 'MULTI', 'Ufficio di piano ristretto, ambito di più Comuni', 'LO15-79', '2000-01-01'),
    ('UDP-PIU-ALL', null, 'ENLARGED', 'MULTI', 'Ufficio di piano allargato, ambito di più Comuni', 'LO15-79', '2000-01-01'),
    ('UDP-ZONA', null, 'RESTRICTED', 'ZONE', 'Ufficio di piano di zona', 'TO-11', '2000-01-01'),
    ('UDP-ZONA-ALL', null, 'ENLARGED', 'ZONE', 'Ufficio di piano di zona, allargato', 'TO-11', '2000-01-01'),
    ('GT', null, 'TARGET_GROUP', null, 'Gruppo tecnico per target di utenza', 'ER-39', '2000-01-01'),
    ('TT', null, 'THEMATIC_TABLE', null, 'Tavolo tecnico tematico', 'ER-54', '2000-01-01'),
    ('GP', null, 'PLAN_GROUP', null, 'Gruppo di piano', 'AB-48', '2000-01-01'),
    ('TI', null, 'INTERDISTRICT_TABLE', null, 'Tavolo di coordinamento interdistrettuale', 'ER-28..31', '2000-01-01');

insert into composition_side (template, side, headcount, at_least) values
    ('ER-UDP-UNICO', 'MUNICIPALITIES', 5, false), ('ER-UDP-UNICO', 'HEALTH', 4, false),
    ('ER-UDP-UNICO-ALL', 'MUNICIPALITIES', 5, true), ('ER-UDP-UNICO-ALL', 'HEALTH', 4, true),
    ('ER-UDP-PIU', 'MUNICIPALITIES', 11, false), ('ER-UDP-PIU', 'HEALTH', 4, false),
    ('ER-UDP-PIU-ALL', 'MUNICIPALITIES', 11, true), ('ER-UDP-PIU-ALL', 'HEALTH', 4, true),
    ('ER-GT-1', 'MUNICIPALITIES', 3, false), ('ER-GT-1', 'HEALTH', 3, false),
    ('ER-GT-2', 'MUNICIPALITIES', 5, false), ('ER-GT-2', 'HEALTH', 3, false),
    ('ER-GT-3', 'MUNICIPALITIES', 3, false), ('ER-GT-3', 'HEALTH', 2, false),
    ('ER-GT-4', 'MUNICIPALITIES', 3, false), ('ER-GT-4', 'HEALTH', 3, false),
    ('ER-TT-1', 'MUNICIPALITIES', 1, true), ('ER-TT-1', 'HEALTH', 1, true), ('ER-TT-1', 'THIRD_SECTOR', 1, true), ('ER-TT-1', 'VOLUNTEERING', 1, true),
    ('ER-TT-2', 'MUNICIPALITIES', 1, true), ('ER-TT-2', 'HEALTH', 1, true), ('ER-TT-2', 'THIRD_SECTOR', 1, true), ('ER-TT-2', 'VOLUNTEERING', 1, true),
    ('ER-TT-3', 'MUNICIPALITIES', 1, true), ('ER-TT-3', 'HEALTH', 1, true), ('ER-TT-3', 'THIRD_SECTOR', 1, true), ('ER-TT-3', 'VOLUNTEERING', 1, true),
    ('ER-TT-4', 'MUNICIPALITIES', 1, true), ('ER-TT-4', 'HEALTH', 1, true), ('ER-TT-4', 'THIRD_SECTOR', 1, true), ('ER-TT-4', 'VOLUNTEERING', 1, true),
    ('ER-TT-5', 'MUNICIPALITIES', 1, true), ('ER-TT-5', 'HEALTH', 1, true), ('ER-TT-5', 'THIRD_SECTOR', 1, true), ('ER-TT-5', 'VOLUNTEERING', 1, true),
    ('ER-TI', 'HEALTH', 4, false), ('ER-TI', 'PROVINCE', 1, true),
    ('TO-UDP', 'DIRECTION', 1, false), ('TO-UDP', 'MUNICIPALITIES', 1, true), ('TO-UDP', 'HEALTH', 1, true),
    ('TO-UDP-ALL', 'DIRECTION', 1, false), ('TO-UDP-ALL', 'MUNICIPALITIES', 1, true), ('TO-UDP-ALL', 'HEALTH', 1, true),
    ('UDP-UNICO', 'MUNICIPALITIES', 1, true), ('UDP-UNICO', 'HEALTH', 1, true),
    ('UDP-UNICO-ALL', 'MUNICIPALITIES', 1, true), ('UDP-UNICO-ALL', 'HEALTH', 1, true),
    ('UDP-PIU', 'MUNICIPALITIES', 1, true), ('UDP-PIU', 'HEALTH', 1, true),
    ('UDP-PIU-ALL', 'MUNICIPALITIES', 1, true), ('UDP-PIU-ALL', 'HEALTH', 1, true),
    ('UDP-ZONA', 'DIRECTION', 1, false), ('UDP-ZONA', 'MUNICIPALITIES', 1, true), ('UDP-ZONA', 'HEALTH', 1, true),
    ('UDP-ZONA-ALL', 'DIRECTION', 1, false), ('UDP-ZONA-ALL', 'MUNICIPALITIES', 1, true), ('UDP-ZONA-ALL', 'HEALTH', 1, true),
    ('TI', 'HEALTH', 4, false), ('TI', 'PROVINCE', 1, true);

insert into composition_role (template, code, side, title, headcount)
select t.code, r.code, r.side, r.title, r.headcount
from (values
    ('UNICO', 'ADULTI', 'MUNICIPALITIES', 'Responsabile servizio adulti, anziani, disabilità', 1),
    ('UNICO', 'SOCIALI', 'MUNICIPALITIES', 'Servizi sociali e abitativi', 3),
    ('UNICO', 'MINORI', 'MUNICIPALITIES', 'Responsabile servizio minori e famiglia', 1),
    ('UNICO', 'SCUOLA', 'MUNICIPALITIES', 'Responsabile servizio scuola, formazione, politiche giovanili', 1),
    ('UNICO', 'CURE_PRIMARIE', 'HEALTH', 'Direttore Cure Primarie', 1),
    ('UNICO', 'NON_AUTOSUFFICIENZA', 'HEALTH', 'Responsabile non autosufficienza territoriale', 1),
    ('UNICO', 'SERT', 'HEALTH', 'Assistente sociale SERT', 1),
    ('UNICO', 'CONTROLLO', 'HEALTH', 'Controllo di gestione AUSL', 1),
    ('PIU', 'DIRETTORE', 'MUNICIPALITIES', 'Responsabile dell''ufficio di piano', 1),
    ('PIU', 'ANZIANI', 'MUNICIPALITIES', 'Anziani, disabilità, adulti e politiche abitative', 3),
    ('PIU', 'MINORI', 'MUNICIPALITIES', 'Minori, infanzia e adolescenza, qualità educativa', 4),
    ('PIU', 'INNOVAZIONE', 'MUNICIPALITIES', 'Innovazione sociale e valutazione, welfare e cooperazione, politiche per la salute', 3),
    ('PIU', 'INTEGRAZIONE', 'HEALTH', 'Direttore e operatori integrazione sociale e sanitaria', 3),
    ('PIU', 'DISTRETTO', 'HEALTH', 'Direzione di distretto', 1)
) as r (model, code, side, title, headcount)
join composition_template t on t.code in ('ER-UDP-' || r.model, 'ER-UDP-' || r.model || '-ALL');

insert into composition_role (template, code, side, title, headcount) values
    ('ER-GT-1', 'SOCIALI', 'MUNICIPALITIES', 'Servizi sociali e abitativi adulti, anziani, disabilità', 3),
    ('ER-GT-1', 'CURE_PRIMARIE', 'HEALTH', 'Direttore Cure Primarie', 1),
    ('ER-GT-1', 'NON_AUTOSUFFICIENZA', 'HEALTH', 'Responsabile non autosufficienza territoriale', 1),
    ('ER-GT-1', 'DSM', 'HEALTH', 'Assistente sociale DSM', 1),
    ('ER-GT-2', 'SOCIALI', 'MUNICIPALITIES', 'Infanzia, scuola, giovani e famiglie, servizi sociali e abitativi, immigrazione e disagio', 5),
    ('ER-GT-2', 'SERT', 'HEALTH', 'SERT', 1),
    ('ER-GT-2', 'CONSULTORI', 'HEALTH', 'Responsabile Consultori', 1),
    ('ER-GT-2', 'NPIE', 'HEALTH', 'Neuropsichiatria dell''infanzia e dell''età evolutiva', 1),
    ('ER-GT-3', 'SOCIALI', 'MUNICIPALITIES', 'Servizi sociali e abitativi, assistenza stranieri, immigrazione e disagio sociale', 3),
    ('ER-GT-3', 'SERT', 'HEALTH', 'SERT', 1),
    ('ER-GT-3', 'IMMIGRATI', 'HEALTH', 'Ambulatorio immigrati', 1),
    ('ER-GT-4', 'AMMINISTRATIVI', 'MUNICIPALITIES', 'Amministrativi dei servizi sociali e abitativi', 2),
    ('ER-GT-4', 'CONTROLLER', 'MUNICIPALITIES', 'Controller dei servizi sociali e abitativi', 1),
    ('ER-GT-4', 'CONTROLLO', 'HEALTH', 'Controllo di gestione e UOSIT', 3),
    ('TO-UDP', 'DIRETTORE', 'DIRECTION', 'Direttore della Società della Salute o della zona-distretto', 1),
    ('TO-UDP-ALL', 'DIRETTORE', 'DIRECTION', 'Direttore della Società della Salute o della zona-distretto', 1);

-- A plan office, version by version (ER-72): the new one replaces the old. Key AREA-UDP-n, where n is the version.
create table plan_office (
    id          uuid primary key,
    area        text not null references territory,
    version     int not null check (version >= 1),
    key         text not null unique,
    pattern     text not null check (pattern in ('SINGLE', 'MULTI', 'ZONE')),
    kind        text not null check (kind in ('RESTRICTED', 'ENLARGED')),
    template    text not null references composition_template,
    state       text not null check (state in ('SETTING_UP', 'ACTIVE', 'ENDED', 'NOT_FORMED')),
    act         text not null check (act <> ''),
    act_date    date not null,
    valid_from  date not null,
    valid_to    date,
    project     text not null default '',
    note        text not null default '',
    opened_by   text not null,
    opened_on   date not null,
    unique (area, version),
    check (valid_to is null or valid_from <= valid_to)
);

-- Bodies that make staff available (TO-8); asked: an appointment is awaited in this round.
create table plan_office_body (
    plan_office uuid not null references plan_office,
    office      text not null,
    side        text not null,
    asked       boolean not null default true,
    answered    boolean not null default false,
    primary key (plan_office, office)
);

-- People that the staffing plan asks each side for (TO-8).
create table plan_office_post (
    plan_office uuid not null references plan_office,
    side        text not null,
    posts       int not null check (posts >= 0),
    primary key (plan_office, side)
);

-- A target group, a thematic table, the plan group or the interdistrict table (F-GRUPPO).
create table working_group (
    id         uuid primary key,
    territory  text not null references territory,
    template   text not null references composition_template,
    kind       text not null,
    title      text not null check (title <> ''),
    act        text not null,
    valid_from date not null,
    valid_to   date,
    check (valid_to is null or valid_from <= valid_to)
);
create index working_group_territory on working_group (territory);

-- Who sits in an office or in a group (F-INCARICO, F-GRUPPO); tempo is a share of working time in percent.
create table office_member (
    id              uuid primary key,
    plan_office     uuid references plan_office,
    working_group   uuid references working_group,
    person_name     text not null check (person_name <> ''),
    account         text references person,
    title           text not null,
    body            text not null,
    body_name       text not null,
    side            text not null,
    organ           text not null,
    role            text not null,
    functions       text[] not null default '{}',
    district        text not null default '',
    share           numeric(5, 2) not null check (share > 0 and share <= 100),
    assignment_form text not null,
    act             text not null,
    valid_from      date not null,
    valid_to        date,
    replaces        uuid references office_member,
    appointed_by    text not null,
    check ((plan_office is null) <> (working_group is null)),
    check (valid_to is null or valid_from <= valid_to)
);
create index office_member_office on office_member (plan_office);
create index office_member_group on office_member (working_group);
create index office_member_name on office_member (lower(person_name));

-- Competences and courses (TO-9).
create table office_training (
    id          uuid primary key,
    plan_office uuid not null references plan_office,
    member      uuid not null references office_member,
    competence  text not null,
    course      text not null check (course <> ''),
    hours       numeric(6, 2) not null check (hours > 0),
    held_on     date not null,
    recorded_by text not null
);
create index office_training_office on office_training (plan_office);
