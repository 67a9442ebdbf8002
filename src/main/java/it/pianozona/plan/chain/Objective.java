/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.measure.Measure;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.table.Column;
import it.pianozona.table.Elsewhere;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An objective of the plan (F-OBIETTIVO).
 *
 * @param aggregation it is the objective of aggregation (LO18-26)
 * @param strategicNumber 1 to 3, where the region has strategic objectives
 * @param sources codes of the source priorities, never empty (ER-21)
 * @param areas names of {@link PlanAreaKind}, at least one
 * @param priorityArea 1 to 3 (AB)
 * @param attributes names of {@link Attribute}
 * @param recomposition names of {@link Recomposition} (LO15-30)
 * @param threshold the regional minimum that it serves, may be empty
 * @param indicators may be empty
 */
public record Objective(
        UUID id,
        String title,
        @Column("class") Kind kind,
        boolean aggregation,
        Optional<Integer> strategicNumber,
        List<String> areas,
        List<String> sources,
        Optional<Integer> priorityArea,
        List<String> attributes,
        List<String> recomposition,
        String threshold,
        @Elsewhere List<Measure> indicators) {

    /** Plans that were frozen before objectives had indicators say nothing of them. */
    public Objective {
        indicators = indicators == null ? List.of() : indicators;
    }

    /** The same objective with its indicators. */
    public Objective with(List<Measure> indicators) {
        return new Objective(
                id,
                title,
                kind,
                aggregation,
                strategicNumber,
                areas,
                sources,
                priorityArea,
                attributes,
                recomposition,
                threshold,
                indicators);
    }

    /** Classes of objective (LO18-26, LO15-28). */
    public enum Kind {
        REFORM("riforma"),
        INNOVATION("innovazione"),
        RECOMPOSITION("ricomposizione");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** Attributes of an objective, where the region tags them (AB-1..4). */
    public enum Attribute {
        RIGHTS("welfare dei diritti"),
        COMMUNITY("welfare comunitario"),
        ACTIVE("welfare attivo");

        private final String italian;

        Attribute(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** What an objective puts together again, where the region asks (LO15-30). */
    public enum Recomposition {
        KNOWLEDGE("delle conoscenze"),
        RESOURCES("delle risorse"),
        SERVICES("degli interventi e dei servizi");

        private final String italian;

        Recomposition(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }
}
