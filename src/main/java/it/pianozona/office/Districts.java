/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.rule.RuleViolated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One person of the Comuni for each district in the interdistrict table, exactly (ER-31, chapter 5.5). */
final class Districts {

    private Districts() {}

    /** What is not so, in words. */
    static List<String> remarks(Map<String, String> districts, List<OfficeMember> members) {
        var remarks = new ArrayList<String>();
        districts.forEach((code, name) -> {
            if (of(code, members) != 1) {
                remarks.add("%s: prevista 1 persona dei Comuni, nominate %d.".formatted(name, of(code, members)));
            }
        });
        return remarks;
    }

    /** @throws RuleViolated if the district is none of them, or somebody sits for it on those days already */
    static void require(Map<String, String> districts, List<OfficeMember> members, OfficeMember added) {
        if (!districts.containsKey(added.district())) {
            throw new RuleViolated("«Distretto»: chi è dei Comuni siede per un distretto; sceglilo dall'elenco.");
        }
        var taken = members.stream()
                .filter(one -> !added.replaces().filter(one.id()::equals).isPresent())
                .filter(one -> one.district().equals(added.district()) && one.side() == BodySide.MUNICIPALITIES)
                .anyMatch(one -> !one.isOverOn(added.from())
                        && added.to().map(last -> !one.from().isAfter(last)).orElse(true));
        if (taken) {
            throw new RuleViolated(
                    "«Distretto»: %s ha già la sua persona; indica chi sostituisce o scegli un altro distretto."
                            .formatted(districts.get(added.district())));
        }
    }

    private static long of(String district, List<OfficeMember> members) {
        return members.stream()
                .filter(one ->
                        one.side() == BodySide.MUNICIPALITIES && one.district().equals(district))
                .count();
    }
}
