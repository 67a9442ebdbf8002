/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.profile.figure.AreaSpending;
import it.pianozona.profile.figure.DifferentialBand;
import it.pianozona.profile.figure.Figure;
import it.pianozona.profile.figure.SpendingClass;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is computed of the social spending of an area in a year (requirements 3.12, 5.2, LO15-2, LO15-4, LO15-7, LO15-8, F-SPESA). */
public enum SpendingResult {
    SPESA_PRO_CAPITE(
            "Spesa sociale pro capite dell'ambito",
            "euro",
            "spesa sociale di tutti i Comuni ÷ popolazione di tutti i Comuni; non è la media dei Comuni",
            AreaSpending::perCapita),
    DIFFERENZIALE(
            "Differenziale fra i Comuni",
            "euro",
            "spesa pro capite più alta − spesa pro capite più bassa",
            AreaSpending::differential),
    PROGRAMMATA_PRO_CAPITE(
            "Spesa programmata insieme, pro capite",
            "euro",
            "spesa programmata insieme ÷ popolazione",
            AreaSpending::plannedPerCapita),
    QUOTA_PROGRAMMATA(
            "Quota programmata insieme",
            "%",
            "spesa programmata insieme ÷ spesa sociale × 100",
            AreaSpending::jointPlanning),
    GESTITA_PRO_CAPITE(
            "Spesa gestita insieme, pro capite",
            "euro",
            "spesa gestita insieme ÷ popolazione",
            AreaSpending::managedPerCapita),
    QUOTA_GESTITA(
            "Quota gestita insieme", "%", "spesa gestita insieme ÷ spesa sociale × 100", AreaSpending::jointManagement),
    QUOTA_COMPARTECIPAZIONE(
            "Quota pagata dagli utenti",
            "%",
            "compartecipazione degli utenti ÷ spesa sociale × 100",
            AreaSpending::contribution),
    QUOTA_ALTRE_ENTRATE(
            "Quota coperta da altre entrate", "%", "altre entrate ÷ spesa sociale × 100", AreaSpending::otherIncome);

    private final String label;
    private final String unit;
    private final String formula;
    private final Function<AreaSpending, Figure> figure;

    SpendingResult(String label, String unit, String formula, Function<AreaSpending, Figure> figure) {
        this.label = label;
        this.unit = unit;
        this.formula = formula;
        this.figure = figure;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** Italian, in words and signs. */
    public String formula() {
        return formula;
    }

    public Figure of(AreaSpending spending) {
        return figure.apply(spending);
    }

    /** In which class of the source the value lies: Italian, empty for results without classes. */
    public String classOf(BigDecimal value) {
        return switch (this) {
            case DIFFERENZIALE -> "fascia " + DifferentialBand.of(value).italian();
            case SPESA_PRO_CAPITE -> spendingClass(SpendingClass.of(value));
            default -> "";
        };
    }

    private static String spendingClass(SpendingClass one) {
        return "classe %s%s"
                .formatted(
                        one.italian(),
                        one.reference()
                                .map(percent -> ": qui in media si programma insieme il %s %%"
                                        .formatted(ItalianNumber.plain(percent)))
                                .orElse(""));
    }

    /** The result with that code; empty if there is none. */
    public static Optional<SpendingResult> named(String code) {
        return List.of(values()).stream().filter(one -> one.name().equals(code)).findFirst();
    }
}
