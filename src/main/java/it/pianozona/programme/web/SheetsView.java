/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.money.Fall;
import it.pianozona.page.Choices;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.Written;
import it.pianozona.plan.chain.Action;
import it.pianozona.programme.sheet.FnpsColumn;
import it.pianozona.programme.sheet.FnpsRow;
import it.pianozona.programme.sheet.Management;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.SheetFrame;
import it.pianozona.programme.sheet.SheetGaps;
import it.pianozona.programme.sheet.SheetKind;
import it.pianozona.programme.sheet.StaffLine;
import it.pianozona.programme.sheet.Standing;
import it.pianozona.region.Entry;
import it.pianozona.region.Fund;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.text.Italian;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the sheets have in common: what is offered to choose from, how a sheet stands. */
@Component
class SheetsView {

    private final Offices offices;
    private final People people;

    SheetsView(Offices offices, People people) {
        this.offices = offices;
        this.people = people;
    }

    /**
     * A sheet in a list.
     *
     * @param pill how it stands
     * @param lacks Italian, empty if nothing
     * @param proposedBy name of the office; empty once the programme has it
     */
    record Row(ProgrammeSheet sheet, Pill pill, String lacks, String proposedBy) {}

    /** Each as its list shows it; the offices that have proposed any are asked for once each. */
    List<Row> rows(List<ProgrammeSheet> sheets) {
        var names = sheets.stream()
                .filter(sheet -> !sheet.isTaken())
                .map(sheet -> sheet.proposal().proposedBy())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::officeName));
        return sheets.stream().map(sheet -> row(sheet, names)).toList();
    }

    private static Row row(ProgrammeSheet sheet, Map<String, String> names) {
        var gaps = sheet.isTaken() ? SheetGaps.of(sheet) : new SheetGaps(List.of());
        return new Row(
                sheet,
                pill(sheet, gaps),
                gaps.words(),
                names.getOrDefault(sheet.proposal().proposedBy(), ""));
    }

    static Pill pill(ProgrammeSheet sheet, SheetGaps gaps) {
        if (sheet.proposal().standing() != Standing.ACCEPTED) {
            return new Pill(Role.WAITING, sheet.proposal().standing().italian());
        }
        return gaps.isWhole() ? new Pill(Role.DONE, "completa") : new Pill(Role.RISK, "da completare");
    }

    String officeName(String office) {
        return offices.find(office).map(Office::name).orElse("un ufficio che non c'è più");
    }

    /** For example "Udp Rhodense, 3/5/2018, 10:12"; by nobody where the product prepared it. */
    String writer(Written written) {
        return written.at()
                .map(at -> people.find(written.personId()).map(Person::fullName).orElse("preparata da Pianozona") + ", "
                        + Italian.moment(at))
                .orElse("");
    }

    /** What the fields and the filters offer. */
    void choices(SheetFrame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("areas", Choices.of(PlanAreaKind.values(), PlanAreaKind::italian));
        model.addAttribute("kinds", Choices.of(SheetKind.values(), SheetKind::italian));
        model.addAttribute("joints", Choices.of(Action.Joint.values(), Action.Joint::italian));
        model.addAttribute("fnpsRows", Choices.of(FnpsRow.values(), FnpsRow::italian));
        model.addAttribute("fnpsColumns", Choices.of(FnpsColumn.values(), FnpsColumn::italian));
        model.addAttribute("managements", Choices.of(Management.values(), Management::italian));
        model.addAttribute("workMeasures", Choices.of(StaffLine.WorkMeasure.values(), StaffLine.WorkMeasure::italian));
        model.addAttribute("policies", Choices.of(frame.policies(), Entry::code, Entry::title));
        model.addAttribute("funds", Choices.of(frame.funds().all(), Fund::code, Fund::italian));
        model.addAttribute("falls", Choices.of(Fall.Reason.values(), Fall.Reason::italian));
    }
}
