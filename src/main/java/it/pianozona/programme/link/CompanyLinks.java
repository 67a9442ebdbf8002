/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.link;

import it.pianozona.company.CompanyActions;
import it.pianozona.company.CompanyActions.AdoptedAction;
import it.pianozona.cycle.Cycles;
import it.pianozona.programme.Hand;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeOffices;
import it.pianozona.programme.ProgrammePen;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.ProgrammeSheets;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets of a year are linked to the adopted actions of the health authority, by its management control or, where that has no people, by the
 * planning office (F-LINK, ER-68).
 */
@Service
public class CompanyLinks {

    private final Table<CompanyLink> table;
    private final CompanyActions company;
    private final ProgrammeSheets sheets;
    private final ProgrammeOffices offices;
    private final ProgrammePen pen;
    private final Offices holders;
    private final Cycles cycles;
    private final BusinessClock clock;

    CompanyLinks(
            Tables tables,
            CompanyActions company,
            ProgrammeSheets sheets,
            ProgrammeOffices offices,
            ProgrammePen pen,
            Offices holders,
            Cycles cycles,
            BusinessClock clock) {
        this.table = tables.part("programme_company_link", CompanyLink.class, "sheet", "action");
        this.company = company;
        this.sheets = sheets;
        this.offices = offices;
        this.pen = pen;
        this.holders = holders;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** A link as people read it. */
    public record Shown(CompanyLink link, String sheet, String action) {}

    /** The links of a programme, by sheet. */
    @Transactional(readOnly = true)
    public List<CompanyLink> of(UUID programme) {
        return table.list("where programme = ? order by sheet, action", programme);
    }

    /** The links with the names of both sides, by number of the sheet; an action that is no longer adopted stands by its id. */
    @Transactional(readOnly = true)
    public List<Shown> shown(Programme programme) {
        var actions = actions(programme).stream().collect(Collectors.toMap(AdoptedAction::id, CompanyLinks::name));
        var all = of(programme.id());
        return sheets(programme).stream()
                .flatMap(sheet -> all.stream()
                        .filter(link -> link.sheet().equals(sheet.id()))
                        .map(link -> new Shown(
                                link,
                                sheet.number() + ". " + sheet.title(),
                                actions.getOrDefault(
                                        link.action(), link.action().toString()))))
                .toList();
    }

    /** For example "CP-3, Dimissioni protette". */
    public static String name(AdoptedAction action) {
        return "%s, %s".formatted(action.code(), action.title());
    }

    /** The sheets that may be linked, by number. */
    @Transactional(readOnly = true)
    public List<ProgrammeSheet> sheets(Programme programme) {
        return sheets.of(programme.id()).stream()
                .filter(sheet -> sheet.isTaken() && sheet.goesOn())
                .sorted(Comparator.comparingInt(ProgrammeSheet::number))
                .toList();
    }

    /** The actions that the area's health authority has adopted for the year; none before it has. */
    @Transactional(readOnly = true)
    public List<AdoptedAction> actions(Programme programme) {
        return company.of(authority(programme), programme.year());
    }

    private String authority(Programme programme) {
        return cycles.areaOf(programme.cycleKey()).healthAuthority();
    }

    /** The offices that link: management control of the authority; the planning office and its head where nobody holds that. */
    @Transactional(readOnly = true)
    public List<String> linkers(Programme programme) {
        var control = OfficeKind.MANAGEMENT_CONTROL.officeId(authority(programme));
        return holders.holdersOf(control, clock.today()).isEmpty()
                ? offices.drafters(programme).stream().sorted().toList()
                : List.of(control);
    }

    /**
     * Links a sheet to an action, or says another share of a link that is there.
     *
     * @throws RuleViolated if it breaks a rule of F-LINK, the person does not link, or links are not written now
     */
    @Transactional
    public void put(UUID programmeId, CompanyLink link, String personId) {
        var programme = pen.take(programmeId, Hand.TEXTS);
        var office = office(programme, personId);
        var all = of(programmeId);
        new LinkRules(
                        sheets(programme).stream().map(ProgrammeSheet::id).collect(Collectors.toSet()),
                        actions(programme).stream().map(AdoptedAction::id).collect(Collectors.toSet()))
                .check(link, all);
        table.save(link, "programme", programmeId);
        pen.log(programme, personId, office, "Scheda collegata a un'azione aziendale", before(all, link), link);
    }

    private static CompanyLink before(List<CompanyLink> all, CompanyLink link) {
        return all.stream()
                .filter(one -> one.sheet().equals(link.sheet()) && one.action().equals(link.action()))
                .findFirst()
                .orElse(null);
    }

    /** Takes a link away; one that is gone already is no fault. */
    @Transactional
    public void remove(UUID programmeId, UUID sheet, UUID action, String personId) {
        var programme = pen.take(programmeId, Hand.TEXTS);
        var office = office(programme, personId);
        var gone = of(programmeId).stream()
                .filter(one -> one.sheet().equals(sheet) && one.action().equals(action))
                .toList();
        table.delete("where programme = ? and sheet = ? and action = ?", programmeId, sheet, action);
        if (!gone.isEmpty()) {
            pen.log(programme, personId, office, "Collegamento a un'azione aziendale tolto", gone.get(0), null);
        }
    }

    private String office(Programme programme, String personId) {
        return pen.office(
                personId,
                linkers(programme),
                "il controllo di gestione dell'azienda sanitaria o, dove non ha persone, l'ufficio di piano");
    }
}
