/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.Datum;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.KnowledgeLevel;
import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.profile.ProfileData;
import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.Problems;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of {@code profilo-comunita} about figures and what they tell. */
@ProcessForms
class DataForms {

    private final ProfileData data;
    private final CommunityProfiles profiles;
    private final Indicators indicators;
    private final ProfileModel model;
    private final ProfileWords words;
    private final KnowledgeLevels levels;
    private final PlanningAreas areas;

    DataForms(
            ProfileData data,
            CommunityProfiles profiles,
            Indicators indicators,
            ProfileModel model,
            ProfileWords words,
            KnowledgeLevels levels,
            PlanningAreas areas) {
        this.data = data;
        this.profiles = profiles;
        this.indicators = indicators;
        this.model = model;
        this.words = words;
        this.levels = levels;
        this.areas = areas;
    }

    record DatumForm(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 30, message = "scegli l'indicatore dall'elenco.") String indicatore,
            @Size(max = 6, message = "scegli il Comune dall'elenco.") String comune,
            Optional<Integer> anno,
            Optional<BigDecimal> valore,
            @Size(max = 300) String fonte,
            Optional<Datum.Confidence> attendibilita,
            @Size(max = 2000) String commento) {}

    @Shows("dato-profilo")
    Map<String, Object> showDatum(Step step) {
        var shown = words.heading(step);
        var branch = branch(step);
        shown.put("parte", branch.italian());
        shown.put("pagina", "/profili/" + step.businessKey() + "/dati?parte=" + branch);
        shown.put("dati", words.rows(step.businessKey(), List.of(branch)));
        shown.put("indicatori", Options.of(catalogue(step, branch), Indicator::code, Indicator::title));
        shown.put(
                "comuni", Options.of(data.municipalities(step.businessKey()), Municipality::istat, Municipality::name));
        shown.put("primoAnno", data.firstYear(step.businessKey()));
        shown.put("ultimoAnno", step.today().getYear());
        return shown;
    }

    /** F-DATI: a contributor gives the data of its part, one at a time; it sees that part only (ER-33). */
    @Takes("dato-profilo")
    void takeDatum(Step step, DatumForm form) {
        var branch = branch(step);
        var key = step.businessKey();
        form.seguito()
                .take(
                        step,
                        "another",
                        () -> data.record(
                                key,
                                branch,
                                datum(form, catalogue(step, branch)),
                                step.actor().personId()),
                        () -> data.closeContribution(key, branch, model.contributor(key, branch.name())));
    }

    private static ProfileBranch branch(Step step) {
        return ProfileBranch.valueOf(step.text("branch"));
    }

    private List<Indicator> catalogue(Step step, ProfileBranch branch) {
        return indicators.of(profiles.get(step.businessKey())).stream()
                .filter(indicator -> indicator.branch() == branch)
                .toList();
    }

    private static Datum datum(DatumForm form, List<Indicator> catalogue) {
        var indicator = catalogue.stream()
                .filter(one -> one.code().equals(form.indicatore()))
                .findFirst();
        new Problems()
                .unless(indicator.isPresent(), "«Indicatore»: scegli un indicatore della parte che ti è affidata.")
                .unless(!form.comune().isEmpty(), "«Comune»: scegli il Comune.")
                .unless(form.anno().isPresent(), "«Anno»: indica l'anno.")
                .unless(form.valore().isPresent(), "«Valore»: indica il valore.")
                .unless(!form.fonte().isEmpty(), "«Fonte»: indica da dove viene il dato.")
                .unless(form.attendibilita().isPresent(), "«Attendibilità»: scegli quanto è affidabile la fonte.")
                .refuse();
        return new Datum(
                indicator.orElseThrow(),
                form.comune(),
                form.anno().get(),
                form.valore().get(),
                form.fonte(),
                form.attendibilita().get(),
                form.commento());
    }

    record KnowledgeForm(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 6, message = "scegli il Comune dall'elenco.") String comune,
            Optional<KnowledgeLevel.Answer> accessi,
            Optional<KnowledgeLevel.Answer> utenti,
            Optional<KnowledgeLevel.Answer> integrati,
            Optional<KnowledgeLevel.Answer> domandaAnziani,
            Optional<KnowledgeLevel.Answer> domandaAltri,
            Optional<KnowledgeLevel.Answer> bisogno,
            Optional<KnowledgeLevel.Answer> curaPrivata,
            @Size(max = 2000) String commentoLettura,
            @Size(max = 2000) String implicazioniStrategiche) {

        List<Optional<KnowledgeLevel.Answer>> answers() {
            return List.of(accessi, utenti, integrati, domandaAnziani, domandaAltri, bisogno, curaPrivata);
        }
    }

    @Shows("livello-conoscenza")
    Map<String, Object> showKnowledge(Step step) {
        var shown = words.heading(step);
        var area = step.text("area");
        shown.put("ambito", words.territory(area));
        shown.put("variabilita", levels.spread(step.businessKey(), area));
        shown.put(
                "comuni",
                Options.of(areas.municipalities(area, step.today()), Municipality::istat, Municipality::name));
        shown.put(
                "livelli",
                levels.of(step.businessKey()).stream()
                        .filter(level -> level.area().equals(area))
                        .map(DataForms::row)
                        .toList());
        return shown;
    }

    /** F-CONO: a plan office says what it knows of supply, demand and need (LO15-14..20). Rules: LO15-14..19. */
    @Takes("livello-conoscenza")
    void takeKnowledge(Step step, KnowledgeForm form) {
        var area = step.text("area");
        form.seguito()
                .take(
                        step,
                        "another",
                        () -> levels.record(step.businessKey(), level(area, form)),
                        () -> levels.close(step.businessKey(), area, model.planOffice(area)));
    }

    private static Map<String, String> row(KnowledgeLevel level) {
        return Map.of(
                "dove",
                level.municipality().isEmpty() ? "tutto l'ambito" : level.municipality(),
                "risposte",
                level.answers().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static KnowledgeLevel level(String area, KnowledgeForm form) {
        new Problems()
                .unless(
                        form.answers().stream().allMatch(Optional::isPresent),
                        "Rispondi a tutte e sette le domande: sì, no o stima.")
                .refuse();
        return new KnowledgeLevel(
                area,
                form.comune(),
                form.accessi().get(),
                form.utenti().get(),
                form.integrati().get(),
                form.domandaAnziani().get(),
                form.domandaAltri().get(),
                form.bisogno().get(),
                form.curaPrivata().get(),
                form.commentoLettura(),
                form.implicazioniStrategiche());
    }
}
