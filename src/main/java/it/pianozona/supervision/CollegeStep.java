/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import java.util.List;

/** What the supervision college does on a matter, with the outcomes that it may give (F-COLL). */
public enum CollegeStep {
    EXAMINE_WITHDRAWAL("Esame del recesso", List.of(Finding.AMMESSO, Finding.NON_AMMESSO), false),
    WEIGH_DISSENT("Esame del dissenso", List.of(Finding.RIFORMULA, Finding.SCIOGLI), false),
    EXAMINE_REPORT("Esame della segnalazione", List.of(Finding.FONDATA, Finding.INFONDATA), false),
    SEND_NOTICE("Diffida", List.of(Finding.DIFFIDA), true),
    VERIFY_COMPLIANCE("Verifica dell'adempimento", List.of(Finding.ADEMPIUTO, Finding.NON_ADEMPIUTO), false),
    INTERVENE("Intervento sostitutivo", List.of(Finding.INTERVENTO), true),
    REPORT_INTERVENTION("Esito dell'intervento", List.of(Finding.ESEGUITO), false);

    private final String italian;
    private final List<Finding> findings;
    private final boolean ordering;

    CollegeStep(String italian, List<Finding> findings, boolean ordering) {
        this.italian = italian;
        this.findings = findings;
        this.ordering = ordering;
    }

    public String italian() {
        return italian;
    }

    /** The outcomes among which the college chooses. */
    public List<Finding> findings() {
        return findings;
    }

    /** Whether it orders something: then a measure and a term are needed. */
    public boolean isOrdering() {
        return ordering;
    }

    /** An outcome of the college. */
    public enum Finding {
        AMMESSO("Recesso ammesso"),
        NON_AMMESSO("Recesso non ammesso"),
        RIFORMULA("Si riformula la modifica"),
        SCIOGLI("L'accordo si scioglie"),
        FONDATA("Segnalazione fondata"),
        INFONDATA("Segnalazione infondata"),
        DIFFIDA("Diffida ad adempiere"),
        ADEMPIUTO("L'ente ha adempiuto"),
        NON_ADEMPIUTO("L'ente non ha adempiuto"),
        INTERVENTO("Intervento sostitutivo disposto"),
        ESEGUITO("Intervento eseguito");

        private final String italian;

        Finding(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }
}
