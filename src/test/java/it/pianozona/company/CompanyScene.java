/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.measure.Baseline;
import it.pianozona.measure.Care;
import it.pianozona.measure.Direction;
import it.pianozona.measure.Frequency;
import it.pianozona.measure.Measure;
import it.pianozona.measure.Target;
import it.pianozona.measure.Wording;
import it.pianozona.support.Colleagues;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.Foundations;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A health authority that no file of the product has, opened by the administrator, with people of its own and no district unless said. */
public final class CompanyScene {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    public final String authority;
    public final String management;
    public final String director;
    private final ApplicationContext product;
    private final Colleagues colleagues;

    private CompanyScene(ApplicationContext product, String authority) {
        this.product = product;
        this.colleagues = product.getBean(Colleagues.class);
        this.authority = authority;
        this.management = person("gestione");
        this.director = person("dg");
    }

    /** Opened in that region, with one person in its management and one Director General. */
    public static CompanyScene in(ApplicationContext product, String region) {
        var scene = empty(product, region);
        scene.holds(OfficeKind.HEALTH_MANAGEMENT, scene.management);
        scene.holds(OfficeKind.HEALTH_DIRECTOR_GENERAL, scene.director);
        return scene;
    }

    /** Opened in that region, with nobody in its offices. */
    public static CompanyScene empty(ApplicationContext product, String region) {
        var code = "AZN" + NEXT.getAndIncrement();
        product.getBean(Foundations.class)
                .open(new Territory(code, TerritoryKind.HEALTH_AUTHORITY, "Azienda nuova " + code, region), "admin");
        return new CompanyScene(product, code);
    }

    /** Somebody new. */
    public String person(String name) {
        var id = "%s.%s".formatted(name, authority.toLowerCase(java.util.Locale.ROOT));
        product.getBean(JdbcClient.class)
                .sql(
                        "insert into person (id, given_name, family_name, email, demonstration) values (?, 'Persona', ?, ? || '@example.it', true)")
                .params(id, name, id)
                .update();
        return id;
    }

    /** Opens an office of the authority where it is not open, and puts the person there. */
    public String holds(OfficeKind kind, String person) {
        var offices = product.getBean(Offices.class);
        if (offices.find(kind.officeId(authority)).isEmpty()) {
            product.getBean(Foundations.class).openOffice(authority, kind, "admin");
        }
        offices.addHolder(kind.officeId(authority), person, HolderKind.APPOINTED, "prova", LocalDate.of(2014, 1, 1));
        return person;
    }

    /** An area like one of the demonstration becomes a district of the authority. */
    public TestArea district(String template) {
        var area = product.getBean(TestAreas.class).like(template);
        var jdbc = product.getBean(JdbcClient.class);
        var model = jdbc.sql("select health_authority from planning_area where code = ?")
                .param(area.code())
                .query(String.class)
                .single();
        jdbc.sql("update planning_area set health_authority = ? where code = ?")
                .params(authority, area.code())
                .update();
        jdbc.sql("update territory_membership set wider = ? where area = ? and wider = ?")
                .params(authority, area.code(), model)
                .update();
        return area;
    }

    public CompanyAuthor asManagement() {
        return new CompanyAuthor(management, OfficeKind.HEALTH_MANAGEMENT.officeId(authority));
    }

    public CompanyAuthor asDirector() {
        return new CompanyAuthor(director, OfficeKind.HEALTH_DIRECTOR_GENERAL.officeId(authority));
    }

    /** A mandate of those days, empty text for the last day that the region's rules give. */
    public static MandateDraft draft(String from, String to) {
        return new MandateDraft(
                "Maria Rossi",
                Optional.of(LocalDate.parse(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
                List.of(new MandateGoal("Tempi di attesa", new BigDecimal("60"))));
    }

    public String opens(String from, String to) {
        return product.getBean(Mandates.class).open(authority, draft(from, to), asManagement());
    }

    /** An objective of the PAL for all years of the mandate. */
    public CompanyObjective objective(String mandateKey, String title) {
        var mandate = product.getBean(Mandates.class).get(mandateKey);
        return new CompanyObjective(
                UUID.randomUUID(),
                "Prossimità",
                title,
                "",
                "",
                Optional.empty(),
                "Dipartimento cure primarie",
                mandate.from().getYear(),
                mandate.to().getYear(),
                new BigDecimal("300000"),
                new BigDecimal("70"),
                List.of(measure("Case della salute", "2", "6", mandate.to().getYear())));
    }

    public CompanyObjective writes(String mandateKey, String title) {
        var one = objective(mandateKey, title);
        product.getBean(CompanyObjectives.class).save(mandateKey, one, asManagement());
        return one;
    }

    /** An action of that centre and weight, without resources. */
    public CompanyAction action(String code, CompanyObjective objective, String centre, String weight, int year) {
        return new CompanyAction(
                UUID.randomUUID(),
                code,
                "Apri la casa della salute " + code,
                centre,
                objective.id(),
                new BigDecimal(weight),
                new BigDecimal("3"),
                "",
                List.of(),
                List.of(measure("Case aperte", "2", "4", year)));
    }

    /** An indicator that shall grow. */
    public Measure measure(String name, String from, String to, int year) {
        return new Measure(
                UUID.randomUUID(),
                name,
                "",
                "case",
                Direction.UP,
                Baseline.known(new BigDecimal(from), LocalDate.of(2014, 12, 31), "Rilevazione"),
                List.of(new Target(year, new BigDecimal(to))),
                new Care(
                        "Flussi",
                        Frequency.YEARLY,
                        OfficeKind.HEALTH_MANAGEMENT.officeId(authority),
                        OfficeKind.HEALTH_DIRECTOR_GENERAL.officeId(authority)),
                List.of(),
                Wording.NONE);
    }

    /** Management closes the PAL and the Director General adopts it. */
    public void adoptsPlan(String mandateKey) {
        closes(mandateKey, "UserTask_DraftPlan");
        adopts(mandateKey, "UserTask_AdoptPlan");
    }

    public void closes(String mandateKey, String task) {
        colleagues.submit(management, colleagues.task(mandateKey, task), Map.of("seguito", "CHIUDI"));
    }

    public void adopts(String mandateKey, String task) {
        colleagues.submit(director, colleagues.task(mandateKey, task), adoption(mandateKey));
    }

    private Map<String, Object> adoption(String mandateKey) {
        return Map.of(
                "esito", "ADOTTA",
                "numeroAtto", "12/2017",
                "dataAtto",
                        product.getBean(Mandates.class)
                                .get(mandateKey)
                                .openedOn()
                                .toString());
    }

    /** The task of that year, of several that run beside each other. */
    public Task taskOfYear(String mandateKey, String taskKey, int year) {
        return colleagues.tasks(mandateKey, taskKey).stream()
                .filter(task -> Integer.valueOf(year).equals(colleagues.variable(task, "year")))
                .findFirst()
                .orElseThrow();
    }

    /** What the form that adds something sends, in the fields that are written. */
    public static Map<String, Object> adding(Object... fields) {
        var all = new HashMap<String, Object>(Map.of("seguito", "AGGIUNGI"));
        for (int at = 0; at < fields.length; at += 2) {
            all.put((String) fields[at], fields[at + 1]);
        }
        return all;
    }
}
