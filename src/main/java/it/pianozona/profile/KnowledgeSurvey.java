/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.profile.figure.KnowledgeItem;
import it.pianozona.profile.figure.Sample;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the plan offices of a profile know, counted (requirement 5.3).
 *
 * @param levels the answers; of each area its own without municipality, then those of its Comuni where they differ
 */
public record KnowledgeSurvey(List<KnowledgeLevel> levels) {

    public KnowledgeSurvey {
        levels = List.copyOf(levels);
    }

    /** The answer to an item. */
    public static KnowledgeLevel.Answer answer(KnowledgeLevel level, KnowledgeItem item) {
        return level.answers().get(item.ordinal());
    }

    /** Areas with an answer of their own or of a Comune, each once. */
    public List<String> areas() {
        return levels.stream().map(KnowledgeLevel::area).distinct().toList();
    }

    /** The answers of an area; its own first. */
    public List<KnowledgeLevel> of(String area) {
        return levels.stream().filter(level -> level.area().equals(area)).toList();
    }

    /**
     * Of the plan offices that answered for their whole area, how many have the data. An estimate counts only where the source counts
     * estimates (LO15-18, LO15-19).
     */
    public Sample known(KnowledgeItem item) {
        var whole =
                levels.stream().filter(level -> level.municipality().isEmpty()).toList();
        var knowing = whole.stream()
                .map(level -> answer(level, item))
                .filter(answer -> answer == KnowledgeLevel.Answer.SI
                        || (answer == KnowledgeLevel.Answer.STIMA && item.estimateCounts()))
                .count();
        return new Sample((int) knowing, whole.size());
    }

    /** Whether the answers to an item differ inside an area (LO15-20). */
    public boolean differs(String area, KnowledgeItem item) {
        return of(area).stream().map(level -> answer(level, item)).distinct().count() > 1;
    }

    /** Of the seven items, how many have different answers inside an area (LO15-20). */
    public int spread(String area) {
        return (int) Stream.of(KnowledgeItem.values())
                .filter(item -> differs(area, item))
                .count();
    }
}
