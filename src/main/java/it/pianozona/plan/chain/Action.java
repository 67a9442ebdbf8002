/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import it.pianozona.measure.Measure;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Fund;
import it.pianozona.table.Elsewhere;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * An action sheet (F-AZIONE).
 *
 * @param joint what social and health bodies do together, names of {@link Joint} (ER-20)
 * @param socialOwner owner body of the social side, may be empty if there is a health owner
 * @param healthOwner owner body of the health side, may be empty if there is a social owner
 * @param policy code of the policy that it integrates, may be empty
 */
public record Action(
        UUID id,
        String title,
        UUID objective,
        PlanAreaKind area,
        String target,
        List<String> joint,
        boolean innovative,
        String socialOwner,
        String healthOwner,
        String policy,
        @Elsewhere List<Cost> costs,
        @Elsewhere @JsonDeserialize(contentUsing = FrozenMeasure.class) List<Measure> indicators) {

    /** Euro of one year from one source, 0 or more. */
    public record Cost(int year, Fund source, BigDecimal amount) {}

    /** What social and health bodies do together (ER-20). */
    public enum Joint {
        DESIGN("progettazione"),
        MANAGEMENT("gestione"),
        PRODUCTION("produzione");

        private final String italian;

        Joint(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** The same sheet with its costs and its indicators. */
    Action with(List<Cost> costs, List<Measure> indicators) {
        return new Action(
                id,
                title,
                objective,
                area,
                target,
                joint,
                innovative,
                socialOwner,
                healthOwner,
                policy,
                costs,
                indicators);
    }

    /** The sum of its costs, euro with two decimals. */
    public BigDecimal total() {
        return costs.stream()
                .map(Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }
}
