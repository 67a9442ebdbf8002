/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/** On whose side a member sits: what headcounts are counted by (ER-37..45, ER-54, TO-11). */
public enum BodySide {
    MUNICIPALITIES("Comuni"),
    HEALTH("Azienda sanitaria"),
    DIRECTION("Direzione della zona"),
    PROVINCE("Provincia"),
    THIRD_SECTOR("Terzo settore"),
    VOLUNTEERING("Volontariato"),
    OTHER("Altri");

    private final String italian;

    BodySide(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
