/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.cycle.CycleKey;
import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.text.Italian;
import it.pianozona.workflow.OpenStep;
import it.pianozona.workflow.OpenStep.Turn;
import it.pianozona.workflow.StoppedSteps.StoppedStep;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that stands still as a coordinator reads it: why, who can free it, and the act that does.
 *
 * @param causes the first is the one that the act removes
 * @param address of the page where one looks closer, within the product
 * @param of the proceeding in words, for example "Redazione del piano, Rhodense 2018-2020"
 * @param why one or two sentences
 * @param who can free it, one or two sentences
 */
public record Halt(List<Pill> causes, String title, String address, String of, String why, String who, Act act) {

    private static final int NAMED = 3;

    /**
     * What the coordinator does.
     *
     * @param words of the button or link
     * @param address within the product
     * @param posted whether it is done at once; else the page at the address does it
     */
    public record Act(String words, String address, boolean posted) {}

    /**
     * What the sentences are made of.
     *
     * @param names of the territories by code
     * @param people names of those who have a step in hand, by sign-in name
     */
    public record Known(Map<String, String> names, Map<String, String> people, LocalDate today) {

        /** Territory and years of what the key names, for example "Rhodense 2018-2020". */
        public String where(String territory, String businessKey) {
            var name = names.getOrDefault(territory, "");
            return CycleKey.in(businessKey)
                    .map(key -> (name + " " + key.period()).strip())
                    .orElse(name);
        }
    }

    /** How much it presses: the worst of its causes. */
    public Role role() {
        return causes.stream().map(Pill::role).max(Role::compareTo).orElse(Role.WAITING);
    }

    /** An automatic step that failed. */
    public static Halt of(StoppedStep step, Known known) {
        var words = PlainWords.of(step.step(), step.cause());
        var rule = PlainWords.isRule(step.cause());
        var page = page(step.instanceId());
        return new Halt(
                List.of(new Pill(Role.LATE, rule ? "una regola lo ferma" : "errore tecnico")),
                step.step(),
                page,
                of(step.processTitle(), known.where(step.territory(), step.businessKey())),
                rule ? words.happened() + " " + step.cause() : words.happened(),
                "Lo fai ripartire tu. " + words.toDo(),
                new Act("Guarda il motivo e riprova", page + "#guasti", false));
    }

    /** A cycle that is late, a wait for others or a sitting far ahead. */
    public static Halt of(Standstill one, Known known) {
        return new Halt(
                List.of(one.cause()),
                one.title(),
                one.address(),
                known.where(one.territory(), one.businessKey()),
                one.waitsFor(),
                one.kind().who(),
                new Act(one.kind().act(), one.address(), false));
    }

    /** A step of people that does not move on by itself. */
    public static Halt of(OpenStep step, Known known) {
        var page = page(step.instanceId());
        return new Halt(
                causes(step, known.today()),
                step.title(),
                page,
                of(step.processTitle(), known.where(step.territory(), step.businessKey())),
                why(step),
                who(step, known),
                act(step, page));
    }

    /** Why the step does not move on, as pills: what keeps everybody from it first. */
    public static List<Pill> causes(OpenStep step, LocalDate today) {
        return step.obstacles(today).stream()
                .map(obstacle -> switch (obstacle) {
                    case NOBODY -> new Pill(Role.LATE, "manca un titolare");
                    case LATE ->
                        new Pill(
                                Role.LATE,
                                "scaduto da "
                                        + Days.count(ChronoUnit.DAYS.between(
                                                step.due().orElseThrow(), today)));
                    case SLOW -> new Pill(Role.RISK, "fermo da più del solito");
                    case SUSPENDED -> new Pill(Role.WAITING, "sospeso");
                })
                .toList();
    }

    private static String why(OpenStep step) {
        var said = new ArrayList<String>();
        said.add("Aperto dal " + Italian.day(step.since()));
        said.add(step.due().map(due -> "scadenza " + Italian.day(due)).orElse("senza scadenza"));
        step.usualDays()
                .ifPresent(usual -> said.add("di solito " + (usual == 1 ? "un giorno" : "entro " + Days.count(usual))));
        return Italian.elided(String.join(", ", said) + ".");
    }

    private static String who(OpenStep step, Known known) {
        if (step.suspended()) {
            return "Lo fai riprendere tu, o un altro coordinatore.";
        }
        var offices = step.turns().stream().map(Turn::name).toList();
        if (step.isVacant()) {
            return "Nessuno ricopre %s: la segreteria o l'amministratore registrano il titolare.%s"
                    .formatted(
                            offices.isEmpty() ? "l'ufficio" : "«" + String.join("», «", offices) + "»",
                            Assignments.mayMoveOffice(step) ? " Intanto puoi offrirlo a un altro ufficio." : "");
        }
        return "Tocca a %s%s."
                .formatted(
                        named(offices),
                        step.inHandOf()
                                .map(one -> ", lo ha aperto "
                                        + known.people().getOrDefault(one, "una persona dell'ufficio"))
                                .orElse(""));
    }

    /** The first of many offices, and how many more. */
    static String named(List<String> offices) {
        return offices.size() <= NAMED + 1
                ? offices.stream().collect(Collectors.joining(", "))
                : "%s e altri %d uffici"
                        .formatted(String.join(", ", offices.subList(0, NAMED)), offices.size() - NAMED);
    }

    private static Act act(OpenStep step, String page) {
        return step.suspended()
                ? new Act("Fallo riprendere", page + "#interventi", false)
                : new Act(
                        step.isVacant() ? "Chiedi la nomina" : "Sollecita",
                        "%s/passi/%s/sollecita".formatted(page, step.id()),
                        true);
    }

    private static String of(String process, String where) {
        return where.isEmpty() ? process : process + ", " + where;
    }

    private static String page(String instanceId) {
        return "/regia/procedimenti/" + instanceId;
    }

    /** How all stands, in one pill: empty where nothing stands still. */
    public static Optional<Pill> worst(List<Halt> halts) {
        return halts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pill(halts.get(0).role(), Italian.count(halts.size(), "passo fermo", "passi fermi")));
    }
}
