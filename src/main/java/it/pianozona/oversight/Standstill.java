/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.page.Pill;

/**
 * Something that stands still without a step of a person being stuck.
 *
 * @param cause for example "in ritardo di 12 giorni"
 * @param title Italian, for example "Redazione"
 * @param address of the page where it is looked at and moved on, within the product
 * @param waitsFor one Italian sentence: whom or what it waits for
 */
public record Standstill(
        Kind kind, Pill cause, String title, String businessKey, String territory, String address, String waitsFor) {

    /** What stands still, the most pressing first. */
    public enum Kind {
        PHASE("Chi è nominato: ciascuno trova il passo fra i suoi compiti.", "Guarda i suoi procedimenti"),
        WAIT("Chi è nominato: chiedi a che punto è.", "Apri il procedimento"),
        SITTING(
                "La segreteria che l'ha convocata, o tu: se la data è sbagliata la seduta va rinviata.",
                "Rinvia la seduta");

        private final String who;
        private final String act;

        Kind(String who, String act) {
            this.who = who;
            this.act = act;
        }

        /** Who can free it. */
        public String who() {
            return who;
        }

        /** What the coordinator does. */
        public String act() {
            return act;
        }
    }
}
