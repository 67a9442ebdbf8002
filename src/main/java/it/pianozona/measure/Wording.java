/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

/** What was written before indicators were numbers; kept beside them as it was, empty where there was nothing. */
public record Wording(String baseline, String target) {

    public static final Wording NONE = new Wording("", "");

    public boolean isEmpty() {
        return baseline.isEmpty() && target.isEmpty();
    }
}
