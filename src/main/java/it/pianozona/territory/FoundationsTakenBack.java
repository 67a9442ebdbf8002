/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back the opening of a territory that nobody has used: nothing stands in its legal record but openings and their corrections,
 * nobody holds or held its offices, no other territory belongs to it. For the administrator.
 */
@Service
public class FoundationsTakenBack {

    private static final Set<String> OPENINGS = Set.of(
            "Territorio aperto",
            "Ambito aperto",
            "Ufficio aperto",
            "Organo aperto",
            "Organo corretto",
            "Apertura dell'organo annullata",
            "Seggi dei sindaci di un nuovo ambito",
            "Apertura annullata");

    private static final String USED =
            "Quello che è accaduto resta: correggere l'ambito in Comuni e organi, i titolari in Uffici e titolari.";

    private final Opening opening;
    private final PlanningAreas areas;
    private final Bodies bodies;
    private final BodyFoundations foundations;
    private final LegalRecord record;
    private final JdbcClient jdbc;

    FoundationsTakenBack(
            Opening opening,
            PlanningAreas areas,
            Bodies bodies,
            BodyFoundations foundations,
            LegalRecord record,
            JdbcClient jdbc) {
        this.opening = opening;
        this.areas = areas;
        this.bodies = bodies;
        this.foundations = foundations;
        this.record = record;
        this.jdbc = jdbc;
    }

    /** The territories that can still be taken back, areas first. */
    @Transactional(readOnly = true)
    public List<Territory> possible() {
        return jdbc
                .sql(
                        """
                        select code, kind, name, region from territory t
                         where not exists (select 1 from territory_membership m where m.wider = t.code)
                           and not exists (select 1 from territory o where o.region = t.code and o.code <> t.code)
                           and not exists (select 1 from office_holder h join office f on f.id = h.office
                                            where f.territory = t.code)
                         order by kind, name""")
                .query(Territory.class)
                .list()
                .stream()
                .filter(one -> !isUsed(one))
                .toList();
    }

    /**
     * Removes the territory with its offices and bodies; the legal record keeps what it was.
     *
     * @throws RuleViolated if it has been used
     */
    @Transactional
    public Territory takeBack(String code, String adminId) {
        opening.requireAdministrator(adminId);
        var territory = areas.territory(code)
                .orElseThrow(() -> new TerritoryRuleViolated("territorio", "non c'è più.", "Ricaricare la pagina."));
        refuseIf(holdsOthers(territory), territory, "ne fanno parte altri territori", "Annullare prima quelli.");
        refuseIf(hasHolders(territory), territory, "i suoi uffici hanno o hanno avuto titolari", USED);
        refuseIf(isUsed(territory), territory, "vi risultano già altri atti", USED);
        areas.versions(code).forEach(foundations::unseatMayorsOf);
        for (var body : bodies.ofTerritory(code)) {
            foundations
                    .useOf(body.id())
                    .ifPresent(use ->
                            refuseIf(true, territory, "il suo organo «%s» %s".formatted(body.name(), use), USED));
            bodies.remove(body.id());
        }
        remove(territory);
        opening.append(code, "Apertura annullata", adminId, territory, Map.of());
        return territory;
    }

    private static void refuseIf(boolean used, Territory territory, String why, String remedy) {
        if (used) {
            throw new TerritoryRuleViolated(
                    "territorio", "«%s» non si annulla: %s.".formatted(territory.name(), why), remedy);
        }
    }

    private boolean isUsed(Territory territory) {
        return record.hasOtherThan(territory.code(), OPENINGS);
    }

    private boolean hasHolders(Territory territory) {
        return jdbc.sql(
                        "select exists (select 1 from office_holder h join office o on o.id = h.office where o.territory = ?)")
                .param(territory.code())
                .query(Boolean.class)
                .single();
    }

    private boolean holdsOthers(Territory territory) {
        return areas.territories().stream()
                        .anyMatch(other -> other.region().equals(territory.code())
                                && !other.code().equals(territory.code()))
                || jdbc.sql("select exists (select 1 from territory_membership where wider = ?)")
                        .param(territory.code())
                        .query(Boolean.class)
                        .single();
    }

    /** What points to the territory from elsewhere, a cycle for example, keeps it in the database. */
    private void remove(Territory territory) {
        try {
            for (var statement : List.of(
                    "delete from office where territory = :code",
                    "delete from territory_membership where area = :code",
                    "delete from planning_area_municipality where code = :code",
                    "delete from planning_area where code = :code",
                    "delete from territory where code = :code")) {
                jdbc.sql(statement).param("code", territory.code()).update();
            }
        } catch (DataIntegrityViolationException used) {
            throw new TerritoryRuleViolated(
                    "territorio", "«%s» non si annulla: è già usato altrove.".formatted(territory.name()), USED);
        }
    }
}
