/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

/**
 * The way in which a person signs in has changed: the person is told. Published in the transaction that saves the change.
 *
 * @param by who has changed it
 */
public record AccountChanged(String personId, What what, String by) {

    /** Changed by the person. */
    AccountChanged(String personId, What what) {
        this(personId, what, personId);
    }

    /** What has changed, as the person reads it. */
    public enum What {
        PASSWORD("La password del tuo accesso è cambiata."),
        SECOND_FACTOR_ON("Il secondo fattore del tuo accesso è stato attivato."),
        SECOND_FACTOR_OFF("Il secondo fattore del tuo accesso è stato tolto."),
        LINK_MADE("È stato preparato un indirizzo per scegliere una nuova password del tuo accesso."),
        CLOSED("Il tuo accesso è stato chiuso."),
        REOPENED("Il tuo accesso è stato riaperto."),
        SESSIONS_ENDED("Le tue sessioni sono state terminate: per continuare accedi di nuovo.");

        private final String italian;

        What(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }
}
