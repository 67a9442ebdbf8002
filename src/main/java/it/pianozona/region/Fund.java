/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import it.pianozona.table.Coded;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where money comes from (requirement 2.4, N-8). A value that rows, sheets and documents keep by its code; what it is called and
 * whose money it is stands in the files of the regions ({@link FundEntry}), and one more there is one more everywhere. A code has one
 * meaning in the whole installation; one that no file has any more is still read, under its code.
 */
public record Fund(@JsonValue String code) implements Coded, Comparable<Fund> {

    private static final Comparator<Fund> IN_ORDER_OF_THE_FILES = Comparator.comparingInt(
                    (Fund fund) -> FundCatalogue.known().place(fund.code))
            .thenComparing(Fund::code);

    /** The fund of a code, whether a file has it or not. */
    @JsonCreator
    public static Fund of(String code) {
        return new Fund(code);
    }

    /** Every fund that a file names, in the order of the files. */
    public static List<Fund> known() {
        return FundCatalogue.known().all();
    }

    private Optional<FundEntry> entry() {
        return FundCatalogue.known().find(code);
    }

    /** What people read, for example "Fondo nazionale politiche sociali". */
    public String italian() {
        return entry().map(FundEntry::label).orElse(code);
    }

    /** Whose money it is. */
    public FundKind kind() {
        return entry().map(FundEntry::kind).orElse(FundKind.OTHER);
    }

    /** Whether its money belongs to a year of the fund, and may be spent in a later one. */
    public boolean hasAnnualities() {
        return entry().map(FundEntry::hasAnnualities).orElse(false);
    }

    /** Whether it pays for something in that year. */
    public boolean pays(int year) {
        return entry().map(known -> known.pays(year)).orElse(true);
    }

    @Override
    public int compareTo(Fund other) {
        return IN_ORDER_OF_THE_FILES.compare(this, other);
    }

    /** The code: what the names of fields hold. */
    @Override
    public String toString() {
        return code;
    }
}
