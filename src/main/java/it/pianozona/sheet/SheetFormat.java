/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import java.util.Arrays;
import java.util.Locale;

/** The formats in which a sheet leaves the house, and in which it is taken back. */
public enum SheetFormat {
    /** Semicolons, UTF-8 with its mark; a text that a spreadsheet would run begins with an apostrophe. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        public byte[] write(Sheet sheet) {
            return CsvSheet.write(sheet);
        }
    },
    /** OpenDocument; numbers are numbers, everything else is text. The same sheet gives the same bytes. */
    ODS("application/vnd.oasis.opendocument.spreadsheet") {
        @Override
        public byte[] write(Sheet sheet) {
            return OdsFile.write(sheet);
        }
    },
    /** Excel; numbers and days are what they are, everything else is text; the day of writing stands in it. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(Sheet sheet) {
            return XlsxWriter.write(sheet);
        }
    };

    /** How the address of a sheet ends, after its point. */
    public static final String ENDING = "{format:csv|ods|xlsx}";

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The format of a name that ends so.
     *
     * @throws IllegalArgumentException if no format does
     */
    public static SheetFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sheet ends in " + ending));
    }

    /** For example {@code xlsx}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public abstract byte[] write(Sheet sheet);
}
