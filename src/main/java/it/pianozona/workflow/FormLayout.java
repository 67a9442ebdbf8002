/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.List;

/**
 * A form as one of our own pages shows it, with what it is filled in with.
 *
 * @param notes what the form says, in plain lines
 * @param links pages of the product that it leads to: address and words
 */
public record FormLayout(List<String> notes, List<Option> links, List<Field> fields) {

    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        TIME,
        MOMENT,
        CHECK,
        ONE,
        SEVERAL
    }

    /** A value that can be chosen. */
    public record Option(String value, String label) {}

    /**
     * A field.
     *
     * @param longest characters that it takes at most
     * @param options of those fields where one chooses
     * @param values what stands in it; none, one, or of {@code SEVERAL} any number
     */
    public record Field(
            String key,
            String label,
            String description,
            Kind kind,
            boolean required,
            int longest,
            List<Option> options,
            List<String> values) {

        /** What stands in it, empty text if nothing. */
        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }
    }
}
