/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

/** The screens on which people use the product, with their width and height in pixels. */
public enum Screen {
    DESK("scrivania", 1280, 850),
    PHONE("telefono", 390, 844);

    private final String italian;
    private final int width;
    private final int height;

    Screen(String italian, int width, int height) {
        this.italian = italian;
        this.width = width;
        this.height = height;
    }

    /** Ends the name of a picture. */
    public String italian() {
        return italian;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
