/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier;

import it.pianozona.agreement.Authorisation;
import it.pianozona.appointment.AppointmentAction;
import it.pianozona.appointment.EntityChange;
import it.pianozona.company.Mandate;
import it.pianozona.company.YearPlan;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.measure.Breakdown;
import it.pianozona.measure.Direction;
import it.pianozona.measure.Frequency;
import it.pianozona.office.AssignmentForm;
import it.pianozona.office.BodySide;
import it.pianozona.office.GroupKind;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.OfficeFunction;
import it.pianozona.office.OfficeTask;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.Recurrence;
import it.pianozona.office.WorkType;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.consultation.ParticipationEvent;
import it.pianozona.profile.figure.HomogeneityDimension;
import it.pianozona.programme.project.IntegrationProject;
import it.pianozona.programme.sheet.FnpsColumn;
import it.pianozona.programme.sheet.FnpsRow;
import it.pianozona.programme.sheet.Management;
import it.pianozona.programme.sheet.SheetKind;
import it.pianozona.programme.sheet.StaffLine;
import it.pianozona.programme.sheet.Standing;
import it.pianozona.region.Fund;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.RegisterField;
import it.pianozona.register.RegisterKind;
import it.pianozona.supervision.Matter;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Names;
import it.pianozona.update.PlanUpdate;
import it.pianozona.workflow.FormWords;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the values of the record are called that were written on a page and not with a form: the labels are in {@code
 * dossier/parole.properties}, the words of constants with the constants.
 */
@Component
class PageWords {

    private static final String FILE = "dossier/parole.properties";

    /** A key whose label is this one is for the product alone. */
    private static final String SILENT = "-";

    /** Between values that are kept as one text. */
    private static final String SEVERAL = "; ";

    /** What an entry of a register says beside what all entries say, by field. */
    private static final String DETAILS = "details";

    private static final Map<String, List<Class<? extends Enum<?>>>> CONSTANTS = Map.ofEntries(
            Map.entry(
                    "state",
                    List.of(
                            PlanningCycle.State.class,
                            Matter.State.class,
                            PlanUpdate.State.class,
                            RegisterEntry.State.class,
                            OfficeTask.State.class,
                            PlanOffice.State.class,
                            YearPlan.State.class,
                            Mandate.State.class,
                            IntegrationProject.State.class)),
            Map.entry(
                    "kind",
                    List.of(
                            Matter.Kind.class,
                            ParticipationEvent.Kind.class,
                            Objective.Kind.class,
                            OfficeTask.Kind.class,
                            GroupKind.class,
                            HolderKind.class,
                            EntityChange.Kind.class,
                            RegisterKind.class,
                            SheetKind.class)),
            Map.entry("fnpsRow", List.of(FnpsRow.class)),
            Map.entry("fnpsColumn", List.of(FnpsColumn.class)),
            Map.entry("management", List.of(Management.class)),
            Map.entry("standing", List.of(Standing.class)),
            Map.entry("measure", List.of(StaffLine.WorkMeasure.class)),
            Map.entry("action", List.of(AppointmentAction.class)),
            Map.entry("organ", List.of(Authorisation.Organ.class)),
            Map.entry(DETAILS, List.of(RegisterField.class)),
            Map.entry("stato", List.of(Matter.State.class)),
            Map.entry("area", List.of(PlanAreaKind.class)),
            Map.entry("areas", List.of(PlanAreaKind.class)),
            Map.entry("direction", List.of(Direction.class)),
            Map.entry("frequency", List.of(Frequency.class)),
            Map.entry("breakdown", List.of(Breakdown.class)),
            Map.entry("dimension", List.of(HomogeneityDimension.class)),
            Map.entry("type", List.of(WorkType.class)),
            Map.entry("recurrence", List.of(Recurrence.class)),
            Map.entry("title", List.of(MemberTitle.class)),
            Map.entry("side", List.of(BodySide.class)),
            Map.entry("functions", List.of(OfficeFunction.class)),
            Map.entry("assignment", List.of(AssignmentForm.class)));

    /** Where a fund stands by its code. */
    private static final Set<String> FUNDS = Set.of("source", "fonte", "costi", "fund");

    /** What is chosen on a page from the same values as in a form: form and field. */
    private static final Map<String, List<String>> AS_IN_FORM = Map.of(
            "recomposition", List.of("obiettivo", "ricomposizione"),
            "attributes", List.of("obiettivo", "attributi"),
            "joint", List.of("scheda-azione", "congiunta"));

    private final Properties labels = new Properties();
    private final FormWords forms;
    private final RegionWords region;

    PageWords(FormWords forms, RegionWords region) throws IOException {
        this.forms = forms;
        this.region = region;
        try (var file = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            labels.load(file);
        }
    }

    /** True for what only the product understands. */
    boolean isSilent(String key) {
        return SILENT.equals(labels.getProperty(key));
    }

    /** True if the file says how people call it. */
    boolean knows(String key) {
        return labels.containsKey(key);
    }

    /** As the file says; an Italian key is its own label. */
    String label(String key) {
        if (key.isEmpty()) {
            return "Dettaglio";
        }
        var words = key.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2").toLowerCase(Locale.ITALIAN);
        return labels.getProperty(key, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    /** What a field inside a value is called: it may have another name there. */
    String label(String parent, String key) {
        return labels.getProperty(
                parent + "." + key,
                DETAILS.equals(parent) ? constant(parent, key).orElseGet(() -> label(key)) : label(key));
    }

    /** True for an amount of money. */
    boolean isMoney(String key) {
        return label(key).endsWith("(euro)");
    }

    /** A text as people read it: the words of a choice, of a constant, of an office, of the region's lists, else itself. */
    String word(String key, String value, Map<String, String> choices, Names.Found names) {
        if (FUNDS.contains(key) && !Fund.of(value).italian().equals(value)) {
            return Fund.of(value).italian();
        }
        if (value.contains(SEVERAL) && (CONSTANTS.containsKey(key) || FUNDS.contains(key))) {
            return Arrays.stream(value.split(SEVERAL))
                    .map(one -> word(key, one, choices, names))
                    .collect(Collectors.joining(SEVERAL));
        }
        if (choices.containsKey(value)) {
            return choices.get(value);
        }
        if (names.offices().containsKey(value)) {
            return names.office(value);
        }
        return constant(key, value)
                .or(() -> chosen(key, value))
                .or(() -> region.title(key, value))
                .orElseGet(() -> Readable.plain(value));
    }

    /** Of a register's field where one chooses. */
    private static Optional<String> chosen(String key, String value) {
        return Arrays.stream(RegisterField.values())
                .filter(field -> field.name().equals(key))
                .findFirst()
                .map(field -> field.choices().get(value));
    }

    private Optional<String> constant(String key, String value) {
        var same = Optional.ofNullable(AS_IN_FORM.get(key))
                .map(field -> forms.of(field.get(0)).get(field.get(1)).choices().get(value));
        return same.or(() -> CONSTANTS.getOrDefault(key, List.of()).stream()
                .map(FormWords::words)
                .filter(words -> words.containsKey(value))
                .findFirst()
                .map(words -> words.get(value)));
    }
}
