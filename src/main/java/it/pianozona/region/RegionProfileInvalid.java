/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** A region profile that cannot be used: the application does not start. Italian: the file, the key, what was expected. */
public class RegionProfileInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegionProfileInvalid(String file, String key, String expected) {
        super("Profilo regionale non valido: file regions/%s, chiave «%s»: %s".formatted(file, key, expected));
    }
}
