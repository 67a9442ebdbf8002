-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The indicators that profiles collect (requirements 2.5, 3.4, 5.2, F-DATI, F-SPESA, F-INDDEF). Territory is empty for those of
-- everybody, the code of a region for those that it defines, of an area or wider territory for those that its office adds.
create table profile_indicator (
    code      text primary key,
    position  int generated always as identity,
    territory text references territory (code),
    label     text not null,
    unit      text not null,
    scope     text not null check (scope in ('MUNICIPALITY', 'AREA', 'SERVICE', 'TARGET')),
    direction text not null check (direction in ('UP_IS_BETTER', 'DOWN_IS_BETTER', 'NEUTRAL')),
    branch    text not null check (branch in ('QUANTITATIVE', 'QUALITATIVE', 'THEMATIC', 'SHARED_ANALYSIS')),
    source    text not null,
    whole     boolean not null,
    people    boolean not null,
    min       numeric(18, 4) not null default 0,
    max       numeric(18, 4),
    formula   text,
    check (max >= min)
);
create index profile_indicator_territory on profile_indicator (territory);

insert into profile_indicator (code, label, unit, scope, direction, branch, source, whole, people, max, formula) values
 ('POPOLAZIONE', 'Popolazione residente', 'persone', 'MUNICIPALITY', 'NEUTRAL', 'QUANTITATIVE', 'ISTAT, popolazione residente al 1° gennaio', true, true, null, null),
 ('POPOLAZIONE_0_2', 'Popolazione da 0 a 2 anni', 'persone', 'TARGET', 'NEUTRAL', 'QUANTITATIVE', 'ISTAT, popolazione residente per età', true, true, null, null),
 ('POPOLAZIONE_3_17', 'Popolazione da 3 a 17 anni', 'persone', 'TARGET', 'NEUTRAL', 'QUANTITATIVE', 'ISTAT, popolazione residente per età', true, true, null, null),
 ('POPOLAZIONE_15_29', 'Popolazione da 15 a 29 anni', 'persone', 'TARGET', 'NEUTRAL', 'QUANTITATIVE', 'ISTAT, popolazione residente per età', true, true, null, null),
 ('POPOLAZIONE_18_64', 'Popolazione da 18 a 64 anni', 'persone', 'TARGET', 'NEUTRAL', 'QUANTITATIVE', 'ISTAT, popolazione residente per età', true, true, null, null),
 ('POPOLAZIONE_65_OLTRE', 'Popolazione di 65 anni e oltre', 'persone', 'TARGET', 'NEUTRAL', 'QUANTITATIVE', 'ISTAT, popolazione residente per età', true, true, null, null),
 ('POPOLAZIONE_75_OLTRE', 'Popolazione di 75 anni e oltre', 'persone', 'TARGET', 'NEUTRAL', 'QUANTITATIVE', 'ISTAT, popolazione residente per età', true, true, null, null),
 ('POPOLAZIONE_STRANIERA', 'Popolazione con cittadinanza straniera', 'persone', 'TARGET', 'NEUTRAL', 'QUANTITATIVE', 'ISTAT, popolazione straniera residente', true, true, null, null),
 ('FAMIGLIE', 'Famiglie residenti', 'famiglie', 'MUNICIPALITY', 'NEUTRAL', 'QUANTITATIVE', 'ISTAT, bilancio demografico', true, false, null, null),
 ('SPESA_SOCIALE', 'Spesa sociale', 'euro', 'MUNICIPALITY', 'UP_IS_BETTER', 'QUANTITATIVE', 'Rendiconto del Comune, missione 12', false, false, null, null),
 ('SPESA_PROGRAMMATA', 'Spesa sociale programmata insieme', 'euro', 'MUNICIPALITY', 'UP_IS_BETTER', 'QUANTITATIVE', 'Rendiconto del Comune e dell''ambito', false, false, null, 'Parte della spesa sociale decisa insieme dai Comuni dell''ambito (LO15-7)'),
 ('SPESA_GESTITA', 'Spesa sociale gestita insieme', 'euro', 'MUNICIPALITY', 'UP_IS_BETTER', 'QUANTITATIVE', 'Rendiconto del Comune e dell''ambito', false, false, null, 'Parte della spesa sociale spesa dalla gestione associata (LO15-8)'),
 ('COMPARTECIPAZIONE', 'Compartecipazione degli utenti', 'euro', 'MUNICIPALITY', 'NEUTRAL', 'QUANTITATIVE', 'Rendiconto del Comune, entrate extratributarie', false, false, null, null),
 ('ALTRE_ENTRATE', 'Altre entrate per la spesa sociale', 'euro', 'MUNICIPALITY', 'NEUTRAL', 'QUANTITATIVE', 'Rendiconto del Comune', false, false, null, null),
 ('TRASFERIMENTI', 'Trasferimenti regionali e statali per la spesa sociale', 'euro', 'MUNICIPALITY', 'UP_IS_BETTER', 'QUANTITATIVE', 'Atti di riparto e rendiconto del Comune', false, false, null, null),
 ('SPESA_CORRENTE_TOTALE', 'Spesa corrente totale, impegni', 'euro', 'MUNICIPALITY', 'NEUTRAL', 'QUANTITATIVE', 'BDAP, rendiconti dei Comuni', false, false, null, null),
 ('UTENTI', 'Utenti in carico', 'persone', 'SERVICE', 'UP_IS_BETTER', 'QUANTITATIVE', 'Cartella sociale del Comune', true, true, null, null),
 ('UNITA_OFFERTA', 'Unità di offerta', 'unità', 'SERVICE', 'UP_IS_BETTER', 'QUANTITATIVE', 'Registro delle unità di offerta', true, false, null, null),
 ('UTENTI_SERVIZIO_SOCIALE', 'Persone seguite dal servizio sociale professionale', 'persone', 'SERVICE', 'UP_IS_BETTER', 'QUANTITATIVE', 'Cartella sociale del Comune', true, true, null, null),
 ('UTENTI_SAD', 'Utenti dell''assistenza domiciliare', 'persone', 'SERVICE', 'UP_IS_BETTER', 'QUANTITATIVE', 'Cartella sociale del Comune', true, true, null, null),
 ('UTENTI_NIDO', 'Bambini iscritti ai nidi', 'persone', 'SERVICE', 'UP_IS_BETTER', 'QUANTITATIVE', 'Comune, rilevazione dei servizi per la prima infanzia', true, true, null, null),
 ('POSTI_NIDO', 'Posti autorizzati nei nidi', 'posti', 'SERVICE', 'UP_IS_BETTER', 'QUANTITATIVE', 'Registro delle unità di offerta', true, false, null, null),
 ('UTENTI_TUTELA_MINORI', 'Minori seguiti dalla tutela', 'persone', 'SERVICE', 'NEUTRAL', 'QUANTITATIVE', 'Cartella sociale del Comune', true, true, null, null),
 ('UTENTI_DISABILITA', 'Persone con disabilità nei servizi diurni e residenziali', 'persone', 'SERVICE', 'UP_IS_BETTER', 'QUANTITATIVE', 'Cartella sociale del Comune', true, true, null, null),
 ('POSTI_ANZIANI', 'Posti residenziali e diurni per anziani', 'posti', 'SERVICE', 'UP_IS_BETTER', 'QUANTITATIVE', 'Registro delle unità di offerta', true, false, null, null),
 ('NUCLEI_SOSTEGNO_REDDITO', 'Nuclei con sostegno al reddito', 'famiglie', 'TARGET', 'DOWN_IS_BETTER', 'QUANTITATIVE', 'INPS e Comune', true, true, null, null),
 ('OPERATORI_SOCIALI', 'Assistenti sociali in servizio, tempo pieno equivalente', 'operatori', 'SERVICE', 'UP_IS_BETTER', 'QUANTITATIVE', 'Comune e ufficio di piano', false, false, null, null),
 ('INTERVISTE', 'Interviste e focus group svolti', 'incontri', 'AREA', 'UP_IS_BETTER', 'QUALITATIVE', 'Rilevazione dell''università', true, false, null, null),
 ('SODDISFAZIONE', 'Soddisfazione rilevata (da 0 a 10)', 'punti', 'AREA', 'UP_IS_BETTER', 'QUALITATIVE', 'Rilevazione dell''università', false, false, 10, null),
 ('PARTECIPANTI_INCONTRI', 'Persone ascoltate negli incontri', 'persone', 'AREA', 'UP_IS_BETTER', 'QUALITATIVE', 'Rilevazione dell''università', true, true, null, null),
 ('ISCRITTI_SCUOLA', 'Iscritti a scuola', 'persone', 'TARGET', 'NEUTRAL', 'THEMATIC', 'Istituti scolastici', true, true, null, null),
 ('ALUNNI_DISABILITA', 'Alunni con disabilità', 'persone', 'TARGET', 'NEUTRAL', 'THEMATIC', 'Istituti scolastici', true, true, null, null),
 ('ALLOGGI_PUBBLICI', 'Alloggi di edilizia pubblica', 'alloggi', 'MUNICIPALITY', 'UP_IS_BETTER', 'THEMATIC', 'Ente gestore dell''edilizia pubblica', true, false, null, null),
 ('SFRATTI', 'Sfratti eseguiti', 'provvedimenti', 'MUNICIPALITY', 'DOWN_IS_BETTER', 'THEMATIC', 'Ufficio casa del Comune', true, true, null, null),
 ('UTENTI_TRASPORTO', 'Utenti del trasporto sociale', 'persone', 'SERVICE', 'UP_IS_BETTER', 'THEMATIC', 'Gestore del trasporto', true, true, null, null),
 ('ADDETTI', 'Addetti delle attività produttive', 'persone', 'MUNICIPALITY', 'UP_IS_BETTER', 'THEMATIC', 'ISTAT, registro ASIA', true, true, null, null),
 ('CASI_INTEGRATI', 'Prese in carico integrate', 'persone', 'SERVICE', 'UP_IS_BETTER', 'SHARED_ANALYSIS', 'Azienda sanitaria e Comuni', true, true, null, null),
 ('NON_AUTOSUFFICIENTI', 'Persone non autosufficienti stimate', 'persone', 'TARGET', 'NEUTRAL', 'SHARED_ANALYSIS', 'Azienda sanitaria, stima', true, true, null, null),
 ('UTENTI_ADI', 'Utenti dell''assistenza domiciliare integrata', 'persone', 'SERVICE', 'UP_IS_BETTER', 'SHARED_ANALYSIS', 'Azienda sanitaria', true, true, null, null),
 ('VALUTAZIONI_CONDIVISE', 'Persone valutate insieme da Comune e azienda sanitaria', 'persone', 'SERVICE', 'UP_IS_BETTER', 'SHARED_ANALYSIS', 'Unità di valutazione multidimensionale', true, true, null, null);

-- What regions have defined before there was a catalogue. The office that measures them gives the quantitative part.
insert into profile_indicator (code, territory, label, unit, scope, direction, branch, source, whole, people, min, max, formula)
select i.code, a.region, i.code, i.unit, 'AREA', case i.direction when 'CRESCENTE' then 'UP_IS_BETTER' else 'DOWN_IS_BETTER' end,
       'QUANTITATIVE', 'Indicatore definito dalla Regione', false, lower(i.unit) = 'persone',
       coalesce(i.min, least(0, i.max)), i.max, i.formula
  from indicator_definition i join regional_act a on a.id = i.act
on conflict do nothing;

-- Every entry is kept; the last one of a cell counts. An entry without value takes the value back: the cell is a gap again.
alter table profile_datum
    add column position bigint generated always as identity,
    add column entered_at timestamptz not null default now(),
    alter column value drop not null,
    drop constraint profile_datum_value_check,
    add foreign key (indicator) references profile_indicator (code);
create unique index profile_datum_cell on profile_datum (profile, indicator, municipality, year, position desc);
drop index profile_datum_profile;
