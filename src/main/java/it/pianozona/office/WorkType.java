/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/** What a task of the plan office is about (TO-14, TO-15, TO-19..25). */
public enum WorkType {
    PLANNING("documenti di programmazione"),
    EVALUATION("valutazione, monitoraggio e controllo"),
    CO_DESIGN("progetti e tavoli di coprogettazione"),
    FUNDED_PROJECTS("progetti finanziati"),
    EARMARKED_FUNDS("finanziamenti finalizzati"),
    DELEGATED_FUNCTIONS("funzioni delegate"),
    REPORTS("rendiconti"),
    ADMINISTRATION("amministrazione e organizzazione");

    private final String italian;

    WorkType(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
