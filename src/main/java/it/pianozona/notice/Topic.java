/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.util.Arrays;
import java.util.List;

/** What a notice to a person is about (requirement 6.8); for each a person chooses how to get it by e-mail. */
public enum Topic {
    TASK("Nuovi compiti", "Un compito aspetta un tuo ufficio.", Way.SINGLE),
    REMINDER("Scadenze vicine", "Un termine si avvicina.", Way.DIGEST),
    OVERDUE("Termini passati", "Un compito dei tuoi uffici è scaduto.", Way.SINGLE),
    ESCALATION("Ritardi e casi da sbloccare", "Per chi coordina o presiede: che cosa è fermo e da quando.", Way.DIGEST),
    OUTCOME("Esiti, decisioni e restituzioni", "Convocazioni, voti conclusi, piani e atti rinviati.", Way.SINGLE),
    ACCOUNT("Sicurezza del tuo accesso", "Password cambiata, nuovo accesso.", Way.SINGLE);

    private final String italian;
    private final String words;
    private final Way usual;

    Topic(String italian, String words, Way usual) {
        this.italian = italian;
        this.words = words;
        this.usual = usual;
    }

    public String italian() {
        return italian;
    }

    /** One sentence: what such notices say. */
    public String words() {
        return words;
    }

    /** How people get it who have chosen nothing. */
    public Way usual() {
        return usual;
    }

    /** Whether a person may choose; what regards the safety of the own account always comes, and at once. */
    public boolean isOpenToChoice() {
        return this != ACCOUNT;
    }

    /** Those among which people choose, in the order of the page. */
    public static List<Topic> openToChoice() {
        return Arrays.stream(values()).filter(Topic::isOpenToChoice).toList();
    }

    static Topic of(Notice.Kind kind) {
        return switch (kind) {
            case REMINDER -> REMINDER;
            case OVERDUE -> OVERDUE;
            case ESCALATION, LATE -> ESCALATION;
            case OUTCOME -> OUTCOME;
        };
    }
}
