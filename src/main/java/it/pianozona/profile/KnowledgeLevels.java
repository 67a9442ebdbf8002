/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The knowledge levels of the plan offices; inside an area they may vary from Comune to Comune (LO15-20). */
@Service
public class KnowledgeLevels {

    private static final String PART = "KNOWLEDGE";

    private final Table<KnowledgeLevel> levels;
    private final ProfileData data;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    KnowledgeLevels(Tables tables, ProfileData data, PlanningAreas areas, BusinessClock clock) {
        this.data = data;
        this.areas = areas;
        this.clock = clock;
        this.levels = tables.part("knowledge_level", KnowledgeLevel.class, "profile", "area", "municipality");
    }

    /**
     * Records a level; a second answer for the same area and Comune replaces the first.
     *
     * @throws RuleViolated if the Comune is not of the area
     */
    @Transactional
    public void record(String key, KnowledgeLevel level) {
        new Problems()
                .unless(
                        level.municipality().isEmpty()
                                || areas.municipalities(level.area(), clock.today()).stream()
                                        .anyMatch(town -> town.istat().equals(level.municipality())),
                        "«Comune»: scegli un Comune dell'ambito, o lascia vuoto per tutto l'ambito.")
                .refuse();
        levels.save(level, "profile", key);
    }

    /** Notes that a plan office gave no level by the deadline. */
    @Transactional
    public void close(String key, String area, String office) {
        if (of(key).stream().noneMatch(level -> level.area().equals(area))) {
            data.recordGap(key, PART, office);
        }
    }

    /** The levels, by area; the area's own first, then its Comuni. */
    public List<KnowledgeLevel> of(String key) {
        return levels.list("where profile = ? order by area, municipality", key);
    }

    /** Of the seven items, how many have different answers inside an area (LO15-20). */
    public int spread(String key, String area) {
        return new KnowledgeSurvey(of(key)).spread(area);
    }
}
