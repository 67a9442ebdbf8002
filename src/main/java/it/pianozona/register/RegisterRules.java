/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.rule.Problems;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What every entry has to say (F-REGISTRO, F-BANDO and the contents of each kind in requirement 3.23b). Rules: LO15-46. */
final class RegisterRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTES = 2000;

    private RegisterRules() {}

    /**
     * Checks a draft.
     *
     * @param ofArea ISTAT codes of the area's municipalities
     * @return its particulars in their kept form
     * @throws it.pianozona.rule.RuleViolated with everything that is wrong
     */
    static Map<RegisterField, String> check(RegisterDraft draft, Set<String> ofArea) {
        var problems = new Problems()
                .unless(
                        !draft.name().isEmpty() && draft.name().length() <= LONGEST_NAME,
                        "«Denominazione»: scrivi da 1 a 200 caratteri.")
                .unless(draft.act().length() <= LONGEST_NAME, "«Atto»: scrivi al massimo 200 caratteri.")
                .unless(
                        !draft.kind().actRequired() || !draft.act().isEmpty(),
                        "«Atto»: questo registro richiede gli estremi dell'atto.")
                .unless(draft.from().isPresent(), "«Dal»: scrivi una data come 31/12/2018.")
                .unless(draft.notes().length() <= LONGEST_NOTES, "«Note»: scrivi al massimo 2.000 caratteri.")
                .unless(ofArea.containsAll(draft.municipalities()), "«Comuni»: scegli solo fra i Comuni dell'ambito.");
        municipalities(draft, problems);
        var kept = details(draft, problems);
        problems.refuse();
        return kept;
    }

    private static void municipalities(RegisterDraft draft, Problems problems) {
        var named = draft.municipalities().size();
        switch (draft.kind().comuni()) {
            case ONE -> problems.unless(named == 1, "«Comuni»: indica il solo Comune in cui si trova.");
            case SOME -> problems.unless(named > 0, "«Comuni»: indica almeno un Comune interessato.");
            case ANY -> {
                // None named: the entry is of the whole area.
            }
        }
    }

    private static Map<RegisterField, String> details(RegisterDraft draft, Problems problems) {
        var kept = new EnumMap<RegisterField, String>(RegisterField.class);
        for (var field : draft.kind().proposedFields()) {
            var written = draft.written().getOrDefault(field, "").strip();
            if (written.isEmpty()) {
                problems.unless(!field.required(), "«%s»: %s.".formatted(field.label(), RegisterValues.rule(field)));
                continue;
            }
            var read = RegisterValues.read(field, written);
            problems.unless(read.isPresent(), "«%s»: %s.".formatted(field.label(), RegisterValues.rule(field)));
            read.ifPresent(value -> kept.put(field, value));
        }
        return kept;
    }
}
