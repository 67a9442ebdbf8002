/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Field;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.SheetGaps;
import it.pianozona.programme.sheet.SheetKind;
import it.pianozona.programme.sheet.Standing;
import java.util.Map;
import java.util.Optional;

/**
 * Which sheets a page shows.
 *
 * @param objective id, empty for all
 * @param body id of the office that pays, empty for all
 * @param fund code, empty for all
 * @param lacking only those that lack something, or are proposals without answer
 * @param table whether they are shown as a table, and not as cards
 */
record SheetFilter(
        Optional<PlanAreaKind> area,
        String objective,
        String body,
        String fund,
        Optional<SheetKind> kind,
        boolean lacking,
        boolean table) {

    static SheetFilter of(Map<String, String> fields) {
        return new SheetFilter(
                Field.choice(PlanAreaKind.class, fields.get("area")),
                Field.text(fields.get("obiettivo")),
                Field.text(fields.get("ente")),
                Field.text(fields.get("fonte")),
                Field.choice(SheetKind.class, fields.get("andamento")),
                fields.containsKey("manca"),
                Field.text(fields.get("vista")).equals("tabella"));
    }

    boolean shows(ProgrammeSheet sheet) {
        var costs = sheet.parts().costs();
        return area.map(one -> sheet.area() == one).orElse(true)
                && kind.map(one -> sheet.course().kind() == one).orElse(true)
                && (objective.isEmpty()
                        || sheet.roots()
                                .objective()
                                .map(id -> id.toString().equals(objective))
                                .orElse(false))
                && (body.isEmpty()
                        || costs.stream().anyMatch(cost -> cost.body().equals(body)))
                && (fund.isEmpty()
                        || costs.stream().anyMatch(cost -> cost.fund().code().equals(fund)))
                && (!lacking || needsWork(sheet));
    }

    /** Whether it waits for an answer, or lacks something. */
    static boolean needsWork(ProgrammeSheet sheet) {
        return sheet.proposal().standing() == Standing.PROPOSED
                || sheet.isTaken() && !SheetGaps.of(sheet).isWhole();
    }

    /** Whether any sheet may be left out. */
    public boolean isSet() {
        return lacking || area.isPresent() || kind.isPresent() || !(objective + body + fund).isEmpty();
    }
}
