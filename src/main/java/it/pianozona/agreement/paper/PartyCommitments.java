/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The commitments of one party, as they were given. */
public record PartyCommitments(String party, List<Commitment> lines) {

    /** The commitments party by party, in the order in which the parties come first. */
    static List<PartyCommitments> of(List<Commitment> commitments) {
        return commitments.stream()
                .collect(Collectors.groupingBy(Commitment::party, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new PartyCommitments(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Euro of all years. */
    public BigDecimal total() {
        return lines.stream().map(Commitment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Euro of each year, earliest first. */
    public Map<Integer, BigDecimal> totalByYear() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Commitment::year,
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Commitment::amount, BigDecimal::add)));
    }
}
