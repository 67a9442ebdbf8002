/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

/** Which way is better. */
public enum Direction {
    UP("deve crescere"),
    DOWN("deve diminuire"),
    STAY("deve restare com'è");

    private final String italian;

    Direction(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
