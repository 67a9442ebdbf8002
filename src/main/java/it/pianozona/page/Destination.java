/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import java.util.List;

/** Places of one module that a person can go to from the desk. Each module that has some offers one bean. */
public interface Destination {

    /**
     * A place on the desk.
     *
     * @param group under which heading it stands
     * @param position within the group, by tens
     * @param title Italian, for example "Il mio Comune"
     * @param address within the product, for example {@code /comune/015182}
     * @param words one sentence: what one does there
     */
    record Place(Group group, int position, String title, String address, String words) {}

    /** The headings, in the order in which the desk shows them. */
    enum Group {
        MINE("Per me"),
        AREA("Il mio ambito"),
        OVERSIGHT("Controllo"),
        ADMINISTRATION("Amministrazione");

        private final String italian;

        Group(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** The places that the person may enter today; none for most people. */
    List<Place> of(String personId);
}
