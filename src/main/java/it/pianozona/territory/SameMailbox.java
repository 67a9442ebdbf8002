/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Locale;

/** Whether two addresses are read by the same person: small and capital letters are one, and so is {@code name+anything@…} (RFC 5233). */
public final class SameMailbox {

    private SameMailbox() {}

    /** False where one of them is empty. */
    public static boolean of(String one, String other) {
        return !one.isBlank() && plain(one).equals(plain(other));
    }

    private static String plain(String address) {
        var small = address.strip().toLowerCase(Locale.ROOT);
        var at = small.lastIndexOf('@');
        var plus = small.indexOf('+');
        return plus > 0 && plus < at ? small.substring(0, plus) + small.substring(at) : small;
    }
}
