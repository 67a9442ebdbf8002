/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import it.pianozona.text.Italian;
import java.time.Instant;
import java.util.Optional;

/**
 * What the verification of a file says.
 *
 * @param signerName common name in the certificate of the new signature; empty where none was read
 * @param taxCode codice fiscale in that certificate; empty where there is none
 * @param signedAt signing time that the signature claims
 * @param level of the new signature
 * @param stampedAt when the first verified timestamp of the new signature, or around it, was made; empty where there is none
 * @param sha256 of the file as it was uploaded, hexadecimal, lower case
 * @param qualification of the new signature as EU DSS names it, for example {@code QESIG}; {@code NA} where not determined
 * @param mode in which the file was verified
 * @param report the full reports, XML, one for each envelope; empty where the file could not be read
 */
public record Verdict(
        State state,
        Reason reason,
        Format format,
        String signerName,
        String taxCode,
        Optional<Instant> signedAt,
        Level level,
        Optional<Instant> stampedAt,
        String sha256,
        String qualification,
        Mode mode,
        String report) {

    /** What follows from the verification. */
    public enum State {
        ACCEPTED("firma verificata"),
        /** Integrity, document and person are verified; revocation or qualification are not yet. */
        TO_VERIFY_AGAIN("integra, da verificare di nuovo"),
        REFUSED("respinta");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        /** What people read. */
        public String italian() {
            return italian;
        }
    }

    /** How the signature is attached to the document. */
    public enum Format {
        PADES("PAdES (PDF firmato)"),
        CADES("CAdES (busta .p7m)"),
        UNKNOWN("non riconosciuto");

        private final String label;

        Format(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** For how long the file alone proves the signature: the baseline levels of ETSI EN 319 122-1 and 319 142-1. */
    public enum Level {
        /** The signature alone. */
        B(""),
        /** With a timestamp. */
        T(""),
        /** With certificates and revocation data too. */
        LT("; contiene anche i dati per verificarla quando il certificato sarà scaduto"),
        /** And a timestamp on all of it. */
        LTA("; contiene anche i dati per verificarla quando il certificato sarà scaduto, protetti da un'altra marca");

        private final String words;

        Level(String words) {
            this.words = words;
        }
    }

    /** How much is asked of a signature. */
    public enum Mode {
        /** A qualified signature by the trusted lists, nothing less. */
        STRICT("completa"),
        /** Declared: without trusted lists a certificate of a configured anchor waits to be verified again. */
        DEGRADED("ridotta");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        /** What people read after "verifica". */
        public String label() {
            return label;
        }
    }

    /** What is wrong and what the signatory does now, Italian, without personal data. */
    public String words() {
        if (!holds()) {
            return reason.words();
        }
        return stampedAt
                .map(at -> "%s Firma con marca temporale del %s%s."
                        .formatted(reason.words(), Italian.moment(at), level.words))
                .orElse(reason.words());
    }

    /** True unless the file is refused. */
    public boolean holds() {
        return state != State.REFUSED;
    }
}
