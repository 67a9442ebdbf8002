/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The knowledge levels of the plan offices; inside an area they may vary from Comune to Comune (LO15-20). */
@Service
public class KnowledgeLevels {

    private static final String PART = "KNOWLEDGE";

    private final JdbcClient jdbc;
    private final ProfileData data;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    KnowledgeLevels(JdbcClient jdbc, ProfileData data, PlanningAreas areas, BusinessClock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.areas = areas;
        this.clock = clock;
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
        jdbc.sql(
                        """
                insert into knowledge_level values (:key, :area, :municipality, :access, :users, :integrated, :elderly,
                    :others, :potential, :private, :reading, :implications)
                on conflict (profile, area, municipality) do update set access_services = excluded.access_services,
                    users_in_charge = excluded.users_in_charge, integrated_cases = excluded.integrated_cases,
                    elderly_demand = excluded.elderly_demand, others_demand = excluded.others_demand,
                    potential_need = excluded.potential_need, private_care = excluded.private_care,
                    reading = excluded.reading, implications = excluded.implications
                """)
                .param("key", key)
                .param("area", level.area())
                .param("municipality", level.municipality())
                .param("access", level.accessAndServices().name())
                .param("users", level.usersInCharge().name())
                .param("integrated", level.integratedCases().name())
                .param("elderly", level.elderlyDemand().name())
                .param("others", level.othersDemand().name())
                .param("potential", level.potentialNeed().name())
                .param("private", level.privateCare().name())
                .param("reading", level.reading())
                .param("implications", level.implications())
                .update();
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
        return jdbc.sql("select * from knowledge_level where profile = :key order by area, municipality")
                .param("key", key)
                .query((row, n) -> new KnowledgeLevel(
                        row.getString("area"),
                        row.getString("municipality"),
                        KnowledgeLevel.Answer.valueOf(row.getString("access_services")),
                        KnowledgeLevel.Answer.valueOf(row.getString("users_in_charge")),
                        KnowledgeLevel.Answer.valueOf(row.getString("integrated_cases")),
                        KnowledgeLevel.Answer.valueOf(row.getString("elderly_demand")),
                        KnowledgeLevel.Answer.valueOf(row.getString("others_demand")),
                        KnowledgeLevel.Answer.valueOf(row.getString("potential_need")),
                        KnowledgeLevel.Answer.valueOf(row.getString("private_care")),
                        row.getString("reading"),
                        row.getString("implications")))
                .list();
    }

    /** Of the seven items, how many have different answers inside an area (LO15-20). */
    public int spread(String key, String area) {
        return new KnowledgeSurvey(of(key)).spread(area);
    }
}
