/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/** How large a plan office is (ER-37, ER-47): to the enlarged one others belong too, each for one or more functions. */
public enum OfficeSize {
    RESTRICTED("ristretto"),
    ENLARGED("allargato");

    private final String italian;

    OfficeSize(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
