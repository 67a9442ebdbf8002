/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.chart.Chart;
import it.pianozona.measure.Measure;
import it.pianozona.measure.Wording;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.approval.FullPlan;
import it.pianozona.plan.approval.PlanContent;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Need;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.PolicyComparison;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.plan.consultation.ManagementForms;
import it.pianozona.plan.consultation.Observation;
import it.pianozona.plan.consultation.Opinion;
import it.pianozona.plan.consultation.ParticipationEvent;
import it.pianozona.plan.money.AttractedResource;
import it.pianozona.plan.money.BudgetLimit;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.region.Fund;
import it.pianozona.support.SampleMeasures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Plans made up for tests: one like the Rhodense's and one as large as plans become. */
public final class SamplePlans {

    private static final List<String> RHODENSE = List.of(
            "Arese",
            "Cornaredo",
            "Lainate",
            "Pero",
            "Pogliano Milanese",
            "Pregnana Milanese",
            "Rho",
            "Settimo Milanese",
            "Vanzago");
    private static final List<String> TITLES = List.of(
            "Gli esiti della programmazione precedente",
            "I dati di contesto e il quadro della conoscenza",
            "I bisogni della popolazione",
            "L'offerta sociale e sociosanitaria",
            "Gli obiettivi della programmazione",
            "Il sistema di valutazione");
    private static final List<String> CODES =
            List.of("esiti", "contesto", "bisogni", "offerta", "obiettivi", "valutazione");
    private static final String WORDS =
            "Nel triennio l'ambito ha consolidato la presa in carico integrata delle persone fragili, con un punto unico di accesso in "
                    + "ogni Comune e un'équipe che valuta il bisogno insieme all'azienda sanitaria. La crescita della popolazione "
                    + "anziana e l'aumento delle famiglie con un solo reddito chiedono risposte più vicine ai luoghi di vita. ";

    private SamplePlans() {}

    /** Nine municipalities, eight charts, nine actions; about thirty pages. */
    public static FullPlan rhodense() {
        return plan(RHODENSE, 8, 3, 3, 4);
    }

    /** 42 municipalities, 60 charts, 60 actions, long sections: more than two hundred pages. */
    public static FullPlan large() {
        return plan(municipalities(42), 60, 12, 5, 30);
    }

    /** One of which nothing is written yet. */
    static FullPlan empty() {
        var sections = List.of(new PlanSection(
                "bisogni", "I bisogni", true, "DGR X/7631 del 28/12/2017", "", false, false, 0, "", false));
        return bare(sections);
    }

    /** One with a single section of that text. */
    static FullPlan withText(String html) {
        var sections = List.of(new PlanSection(
                "bisogni", "I bisogni", true, "DGR X/7631 del 28/12/2017", "", false, false, 1, html, true));
        return bare(sections);
    }

    /** As an approved plan has them. */
    static PlanEdition approved() {
        return new PlanEdition(
                1,
                Plan.State.APPROVED.italian(),
                "3f2a".repeat(16),
                Optional.of(new PlanEdition.Approval("RHO-2018-2020/PDZ/1", LocalDate.of(2018, 4, 27))));
    }

    static PlanEdition draft() {
        return new PlanEdition(1, Plan.State.DRAFT.italian(), "9b1c".repeat(16), Optional.empty());
    }

    private static List<String> municipalities(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("Comune di esempio %02d"::formatted)
                .toList();
    }

    private static FullPlan plan(List<String> towns, int charts, int objectives, int actionsEach, int sectionLength) {
        var goals = IntStream.rangeClosed(1, objectives)
                .mapToObj(SamplePlans::objective)
                .toList();
        var actions = goals.stream()
                .flatMap(goal -> IntStream.rangeClosed(1, actionsEach).mapToObj(n -> action(goal, n)))
                .toList();
        return new FullPlan(
                content(goals, actions, sectionLength),
                setting(towns),
                Map.of("tavolo-anziani-RHO", "Tavolo anziani", "ufficio-piano-RHO", "Ufficio di Piano del Rhodense"),
                Map.of("casa", "Politiche della casa", "lavoro", "Politiche del lavoro"),
                Map.of("POPOLAZIONE", "Popolazione residente"),
                List.of(
                        new SourcePriority("p1", "Sostenere la domiciliarità e chi si prende cura"),
                        new SourcePriority("p2", "Ricomporre le informazioni sui servizi")),
                List.of(observation(true), observation(false)),
                Optional.of(
                        new ManagementForms.Declaration("gestione associata tramite azienda speciale", true, true, "")),
                IntStream.rangeClosed(1, charts).mapToObj(n -> chart(n, towns)).toList(),
                List.of(
                        new FullPlan.Evidence(
                                "Popolazione residente (persone)",
                                "Istat, bilancio demografico",
                                "2015-2017",
                                "alta",
                                27,
                                27),
                        new FullPlan.Evidence(
                                "Spesa sociale (euro)", "Rendiconti comunali", "2015-2017", "media", 24, 27)),
                List.of("Spesa sociale 2017: mancano Pero, Vanzago e Lainate."),
                List.of(
                        new FullPlan.ServiceUnit(
                                "Nido «Il girasole»", "Rho", "60 posti, gestione diretta", "D.G. n. 12/2016"),
                        new FullPlan.ServiceUnit(
                                "Centro diurno anziani", "Arese, Lainate", "30 posti, accreditato", "D.G. n. 4/2017")));
    }

    private static FullPlan bare(List<PlanSection> sections) {
        var plan = new Plan(id("piano"), "RHO-2018-2020", 1, Plan.State.DRAFT, "Piano di Zona 2018-2020, Rhodense");
        var content = new PlanContent(
                plan,
                sections,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                BigDecimal.ZERO,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new FullPlan(
                content,
                setting(RHODENSE),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static FullPlan.Setting setting(List<String> towns) {
        return new FullPlan.Setting(
                "RHO-2018-2020",
                "Piano di Zona",
                "Rhodense",
                "ambito distrettuale",
                "Lombardia",
                "Assemblea dei Sindaci del Rhodense",
                towns,
                "Profilo di comunità",
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2020, 12, 31),
                List.of("L. 328/2000 art. 19", "LR Lombardia 3/2008 art. 18"));
    }

    private static PlanContent content(List<Objective> goals, List<Action> actions, int sectionLength) {
        var sections = IntStream.range(0, TITLES.size())
                .mapToObj(n -> section(n, sectionLength))
                .toList();
        var rows = framework();
        return new PlanContent(
                new Plan(id("piano"), "RHO-2018-2020", 1, Plan.State.DRAFT, "Piano di Zona 2018-2020, Rhodense"),
                sections,
                List.of(
                        new PolicyComparison(
                                "casa",
                                "Aler Milano",
                                LocalDate.of(2017, 11, 3),
                                "Si integra il pronto intervento abitativo.",
                                true,
                                "Protocollo d'intesa"),
                        new PolicyComparison(
                                "lavoro", "Afol", LocalDate.of(2017, 11, 10), "Nessuna azione comune.", false, "")),
                goals,
                actions,
                rows,
                Map.of(),
                Map.of(),
                Map.of(),
                BigDecimal.ZERO,
                List.of(new Contribution(
                        id("contributo"),
                        Contribution.Kind.CONTRIBUTION,
                        "bisogni",
                        "tavolo-anziani-RHO",
                        "persona",
                        "Tavolo anziani",
                        "<p>Serve un <strong>punto di ascolto</strong> per chi assiste.</p>",
                        LocalDate.of(2017, 10, 2),
                        Optional.empty(),
                        Optional.of(new Contribution.Answer(
                                Contribution.Outcome.ACCEPTED, "", LocalDate.of(2017, 12, 1))))),
                List.of(new ParticipationEvent(
                        id("forum"),
                        ParticipationEvent.Kind.FORUM,
                        LocalDate.of(2017, 9, 20).atTime(17, 30),
                        "Villa Burba, Rho",
                        Optional.empty(),
                        "84 persone",
                        Map.of(),
                        "Si sono presentati i dati del profilo.",
                        "Più servizi vicini.\nOrari estesi.",
                        true,
                        List.of())),
                List.of(new Opinion(
                        Opinion.Kind.HEALTH,
                        1,
                        Opinion.Outcome.FAVOREVOLE_CON_OSSERVAZIONI,
                        "Si chiede di citare la valutazione multidimensionale.",
                        List.of("offerta"),
                        "ufficio-piano-RHO",
                        LocalDate.of(2018, 2, 1))),
                List.of(
                        new Need(
                                id("bisogno-1"),
                                "Chi assiste un familiare non autosufficiente è solo e non sa a chi rivolgersi.",
                                List.of("POPOLAZIONE"),
                                List.of("p1")),
                        new Need(
                                id("bisogno-2"),
                                "Le famiglie con figli piccoli trovano pochi posti nido.",
                                List.of(),
                                List.of("p2"))),
                List.of(new BudgetLimit(
                        2018, Fund.of("COMUNI"), new BigDecimal("14300000.00"), "Bilancio di previsione 2018-2020")),
                List.of(new AttractedResource(
                        id("bando"), "Welfare in azione", "Fondazione Cariplo", new BigDecimal("350000.00"), 2019)));
    }

    private static PlanSection section(int n, int length) {
        var text =
                IntStream.rangeClosed(1, length).mapToObj(part -> part(n, part)).reduce("", String::concat);
        return new PlanSection(
                CODES.get(n), TITLES.get(n), true, "DGR X/7631 del 28/12/2017", "", n == 5, false, 1, text, true);
    }

    private static String part(int n, int part) {
        return "<h3>Che cosa si è visto, parte %d</h3><p>%s%s</p><h4>In sintesi</h4><ul><li>Accesso: <strong>un punto in ogni Comune</strong></li><li>Cura: <em>budget di salute</em></li></ul>"
                        .formatted(part, WORDS, WORDS)
                + "<p>" + WORDS
                + "</p><blockquote><p>«Non so più a chi rivolgermi», ha detto chi assiste.</p></blockquote>"
                + "<table><caption>Posti e domande</caption><thead><tr><th scope=\"col\">Servizio</th><th scope=\"col\">Posti</th><th scope=\"col\">Domande</th></tr></thead>"
                + "<tbody><tr><th scope=\"row\">Nidi</th><td>" + (100 + n)
                + "</td><td>140</td></tr><tr><th scope=\"row\" rowspan=\"2\">Diurni</th><td colspan=\"2\">accreditati</td></tr><tr><td>30</td><td>52</td></tr></tbody></table>"
                + "<p>Fonte: <a href=\"https://www.istat.it/\">Istat</a>.</p>";
    }

    private static Objective objective(int n) {
        return new Objective(
                id("obiettivo-" + n),
                "Più persone fragili seguite a casa propria, percorso %d".formatted(n),
                Objective.Kind.values()[n % 3],
                n == 2,
                n <= 3 ? Optional.of(n) : Optional.empty(),
                List.of("SOCIAL", "SOCIO_HEALTH"),
                List.of("p1", "p2"),
                Optional.empty(),
                List.of("COMMUNITY"),
                n == 1 ? List.of("KNOWLEDGE") : List.of(),
                "",
                n == 1
                        ? List.of(SampleMeasures.of("Persone fragili che vivono a casa", "900", "1100", 2020, "RHO"))
                        : List.of());
    }

    private static Action action(Objective goal, int n) {
        var joint = n % 2 == 0;
        return new Action(
                id(goal.id() + "-azione-" + n),
                "Assistenza domiciliare e sollievo, intervento %d".formatted(n),
                goal.id(),
                joint ? PlanAreaKind.SOCIO_HEALTH : PlanAreaKind.SOCIAL,
                "Persone non autosufficienti e chi se ne prende cura",
                joint ? List.of("DESIGN", "MANAGEMENT") : List.of(),
                n == 1,
                "Sercop, azienda speciale",
                joint ? "ASST Rhodense" : "",
                n == 3 ? "casa" : "",
                List.of(
                        new Action.Cost(2018, Fund.of("COMUNI"), new BigDecimal("120000.00")),
                        new Action.Cost(2019, Fund.of("FNPS"), new BigDecimal("80500.50")),
                        new Action.Cost(2020, Fund.of("FSR"), new BigDecimal("61000.00"))),
                List.of(
                        SampleMeasures.of("Persone seguite a domicilio", "310", "380", 2020, "RHO"),
                        Measure.inWords(
                                id("attesa-" + goal.id() + n), "Giorni di attesa", "", new Wording("24", "15"))));
    }

    private static List<FrameworkRow> framework() {
        var rows = new ArrayList<FrameworkRow>();
        for (var year : List.of(2018, 2019, 2020)) {
            rows.add(row(year, Fund.of("COMUNI"), PlanAreaKind.SOCIAL, "14250000.00"));
            rows.add(row(year, Fund.of("FSR"), PlanAreaKind.SOCIAL, "1830400.50"));
            rows.add(row(year, Fund.of("FNPS"), PlanAreaKind.SOCIO_HEALTH, "912000.00"));
            rows.add(new FrameworkRow(
                    year,
                    Fund.of("SSR"),
                    PlanAreaKind.HEALTH,
                    new BigDecimal("640000.00"),
                    "",
                    "DGR 7631/2017",
                    "Delibera ASST n. 88/2018"));
        }
        rows.add(row(2020, Fund.of("UE"), PlanAreaKind.SOCIAL, "75000.00"));
        return rows;
    }

    private static FrameworkRow row(int year, Fund source, PlanAreaKind area, String amount) {
        return new FrameworkRow(year, source, area, new BigDecimal(amount), "", "", "");
    }

    private static Observation observation(boolean answered) {
        return new Observation(
                id("osservazione-" + answered),
                "tavolo-anziani-RHO",
                "",
                "bisogni",
                "Manca il tema della solitudine degli anziani.",
                LocalDate.of(2018, 3, 1),
                answered
                        ? Optional.of(
                                new Observation.Answer(Observation.Outcome.PARTLY, "Il tema entra nella sezione 3."))
                        : Optional.empty());
    }

    private static Chart chart(int n, List<String> towns) {
        var line = n % 4 == 0;
        var categories = line ? List.of("2013", "2014", "2015", "2016", "2017") : towns;
        var values = IntStream.range(0, categories.size())
                .mapToObj(at -> at == 2
                        ? Optional.<BigDecimal>empty()
                        : Optional.of(BigDecimal.valueOf(40L + (at * 37L + n * 11L) % 90)))
                .toList();
        return new Chart(
                line ? Chart.Kind.LINE : Chart.Kind.BARS,
                "Spesa sociale pro capite, indicatore %d".formatted(n),
                "euro pro capite",
                categories,
                List.of(new Chart.Series(line ? "Ambito" : "2017", values)),
                Optional.of(new Chart.Reference("Lombardia", new BigDecimal("84"))),
                "Rendiconti comunali 2017");
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
