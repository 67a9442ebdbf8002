/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.proceeding.SignedFile;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How far one body has come in the round that is running.
 *
 * @param leftReason why it is no longer a party, if it left
 * @param actFile the file of its act, once uploaded, even before the act is recorded
 * @param upload the file that its signature rests on, else the last one that it uploaded, refused or not
 * @param reminders how many reminders it has had in this round
 */
public record BodyProgress(
        @Column("") Party party,
        Optional<String> leftReason,
        Optional<Said> consent,
        Optional<Authorisation> act,
        Optional<UUID> actFile,
        Optional<PartySignature> signature,
        Optional<SignedFile> upload,
        Optional<Ratification> ratification,
        int reminders,
        Optional<LocalDate> lastReminder) {

    /**
     * What it said in the conference.
     *
     * @param onBehalf protocol of the paper that came; empty where the body said it itself
     */
    public record Said(Consent consent, String remarks, LocalDate on, String onBehalf) {}

    /** Whether its signature stands. */
    public boolean hasSigned() {
        return signature
                .filter(one -> one.state() == PartySignature.State.SIGNED)
                .isPresent();
    }

    /** Whether its council has still to decide on the ratification. */
    public boolean awaitsRatification() {
        return hasSigned()
                && ratification.filter(one -> one.ratified().isEmpty()).isPresent();
    }
}
