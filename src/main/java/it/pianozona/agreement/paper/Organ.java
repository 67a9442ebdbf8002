/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

/** The organ of a body that authorises the signature (F-AUT), with the words of its acts. */
public enum Organ {
    GIUNTA("deliberazione", "della Giunta comunale", "La Giunta comunale", "delibera"),
    CONSIGLIO("deliberazione", "del Consiglio comunale", "Il Consiglio comunale", "delibera"),
    DIRETTORE_GENERALE("deliberazione", "del Direttore generale", "Il Direttore generale", "delibera"),
    PRESIDENTE("decreto", "del Presidente", "Il Presidente", "decreta"),
    ALTRO("deliberazione", "dell'organo competente", "L'organo competente", "delibera");

    private final String act;
    private final String of;
    private final String subject;
    private final String verb;

    Organ(String act, String of, String subject, String verb) {
        this.act = act;
        this.of = of;
        this.subject = subject;
        this.verb = verb;
    }

    /** "deliberazione della Giunta comunale". */
    public String actOf() {
        return act + " " + of;
    }

    /** "deliberazione" or "decreto". */
    public String act() {
        return act;
    }

    /** "La Giunta comunale". */
    public String subject() {
        return subject;
    }

    /** "delibera" or "decreta". */
    public String verb() {
        return verb;
    }

    /** A collegial organ of a municipality: TUEL art. 49 and 134 apply. */
    public boolean municipal() {
        return this == GIUNTA || this == CONSIGLIO;
    }
}
