/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.table.Column;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An act of a region.
 *
 * @param businessKey e.g. {@code LOM-ATTO-3}
 * @param openedBy office that began the registration
 * @param particulars empty until the act is registered
 */
public record RegionalAct(
        UUID id,
        String businessKey,
        String region,
        String openedBy,
        LocalDate openedOn,
        ActState state,
        @Column("") Optional<Particulars> particulars) {

    /**
     * What identifies an act (F-ATTO).
     *
     * @param number at most 30 characters
     * @param issuer e.g. "Giunta regionale"
     * @param validTo last day, included; empty if the act sets none
     * @param bur number of the regional bulletin
     * @param address where the text is published, empty text if unknown
     */
    public record Particulars(
            RegionalActType type,
            String number,
            @Column("act_date") LocalDate date,
            String issuer,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String bur,
            Optional<LocalDate> burDate,
            String address) {}

    /** What people read, e.g. "Piano regionale della prevenzione n. 426 del 26/04/2006". */
    public String title() {
        return particulars
                .map(act -> "%s n. %s del %s".formatted(act.type().label(), act.number(), Italian.day(act.date())))
                .orElse("Atto da registrare " + businessKey);
    }

    /** Whether its last day is over. */
    public boolean isExpired(LocalDate today) {
        return particulars
                .flatMap(Particulars::validTo)
                .filter(last -> last.isBefore(today))
                .isPresent();
    }

    /** The state on a day: an act that has expired since its registration and that none replaces is in proroga (ER-5). */
    public ActState stateOn(LocalDate today) {
        return state == ActState.IN_FORCE && isExpired(today) ? ActState.IN_PROROGA : state;
    }
}
