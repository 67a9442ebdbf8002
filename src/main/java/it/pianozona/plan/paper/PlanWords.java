/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.consultation.Opinion;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The Italian words for what the plan's data say in codes. */
final class PlanWords {

    private PlanWords() {}

    static String kind(Opinion.Kind kind) {
        return switch (kind) {
            case ACCOUNTING -> "Parere di regolarità contabile";
            case HEALTH -> "Parere dell'azienda sanitaria";
        };
    }

    static String outcome(Opinion.Outcome outcome) {
        return switch (outcome) {
            case FAVOREVOLE -> "favorevole";
            case FAVOREVOLE_CON_OSSERVAZIONI -> "favorevole con osservazioni";
            case CONTRARIO -> "contrario";
        };
    }

    static String joint(List<String> codes) {
        return words(codes, code -> Action.Joint.valueOf(code).italian());
    }

    static String attributes(List<String> codes) {
        return words(codes, code -> Objective.Attribute.valueOf(code).italian());
    }

    static String recomposition(List<String> codes) {
        return words(codes, code -> Objective.Recomposition.valueOf(code).italian());
    }

    static String areas(List<String> codes) {
        return words(codes, code -> PlanAreaKind.valueOf(code).italian());
    }

    private static String words(List<String> codes, UnaryOperator<String> word) {
        return codes.stream().map(word).collect(Collectors.joining(", "));
    }
}
