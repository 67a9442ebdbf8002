/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.notice.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A notice that reached the person several times in the same words, as one.
 *
 * @param latest the newest of them
 * @param times how often, from 1
 */
record SaidOnce(Notice latest, int times) {

    /** The newest first. */
    static List<SaidOnce> of(List<Notice> notices, int most) {
        return notices.stream()
                .collect(Collectors.groupingBy(Notice::text, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .limit(most)
                .map(same -> new SaidOnce(same.get(0), same.size()))
                .toList();
    }
}
