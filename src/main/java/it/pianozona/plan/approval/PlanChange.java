/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.text.RichText;
import java.util.UUID;

/** What an update changes in a plan in force (requirement 3.23c): kept apart from the plan until it is approved. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanChange.Amount.class, name = "AMOUNT"),
    @JsonSubTypes.Type(value = PlanChange.OfObjective.class, name = "OBJECTIVE"),
    @JsonSubTypes.Type(value = PlanChange.OfAction.class, name = "ACTION"),
    @JsonSubTypes.Type(value = PlanChange.ActionRemoved.class, name = "ACTION_REMOVED"),
    @JsonSubTypes.Type(value = PlanChange.OfSection.class, name = "SECTION")
})
public sealed interface PlanChange {

    /** An amount of the framework; it takes the place of the one with the same year, source and area (F-QUADRO). */
    record Amount(FrameworkRow row) implements PlanChange {}

    /** An objective, new where the plan has none with its id (F-OBIETTIVO). */
    record OfObjective(Objective objective) implements PlanChange {}

    /** An action sheet, new where the plan has none with its id (F-AZIONE). */
    record OfAction(Action action) implements PlanChange {}

    /** An action sheet is taken out of the plan. */
    record ActionRemoved(UUID action) implements PlanChange {}

    /**
     * Another text of a section (F-SEZIONE).
     *
     * @param section code in the profile
     * @param text clean fragment of {@link RichText}
     */
    record OfSection(String section, String text) implements PlanChange {}
}
