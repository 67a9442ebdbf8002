/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The open task that a person acts on: where it stands, who acts and through which office. */
public final class Step {

    private final String taskId;
    private final String taskKey;
    private final String title;
    private final String businessKey;
    private final String territory;
    private final Actor actor;
    private final LocalDate today;
    private final Function<String, Object> variables;
    private final Optional<Received> received;
    private final Map<String, Object> decided = new LinkedHashMap<>();
    private final Map<String, Object> handed = new LinkedHashMap<>();
    private boolean leftOpen;

    Step(TaskPlace place, String businessKey, Actor actor, LocalDate today, Function<String, Object> variables) {
        this(place, businessKey, actor, today, variables, Optional.empty());
    }

    Step(
            TaskPlace place,
            String businessKey,
            Actor actor,
            LocalDate today,
            Function<String, Object> variables,
            Optional<Received> received) {
        this.received = received;
        this.taskId = place.taskId();
        this.taskKey = place.taskKey();
        this.title = place.title();
        this.territory = place.territory();
        this.businessKey = businessKey;
        this.actor = actor;
        this.today = today;
        this.variables = variables;
    }

    /** Where a task stands in the engine. */
    record TaskPlace(String taskId, String taskKey, String title, String territory) {}

    /**
     * Who acts.
     *
     * @param personId sign-in name
     * @param offices the candidate offices of the task that the person holds or is deputy of today, never empty
     */
    public record Actor(String personId, List<String> offices) {

        /** The office through which the step is done. */
        public String office() {
            return offices.get(0);
        }
    }

    /**
     * What the secretariat enters for a body.
     *
     * @param words for the legal record, Italian
     */
    public record Received(Receipt receipt, String words) {}

    /**
     * How the act reached the secretariat, which then is the actor in the body's name; empty where the office itself acts.
     */
    public Optional<Received> received() {
        return received;
    }

    public String taskId() {
        return taskId;
    }

    /** The element id in the model, for example {@code UserTask_ExpressVote}. */
    public String taskKey() {
        return taskKey;
    }

    public String title() {
        return title;
    }

    /** For example {@code RHO-2018-2020}. */
    public String businessKey() {
        return businessKey;
    }

    /** Code of the area, conference, health authority or region in which the instance runs. */
    public String territory() {
        return territory;
    }

    public Actor actor() {
        return actor;
    }

    public LocalDate today() {
        return today;
    }

    /** A variable that the process carries; it is an id or a decision value. */
    public String text(String variable) {
        var value = variables.apply(variable);
        if (value == null) {
            throw new IllegalStateException("process variable " + variable + " is missing at " + taskKey);
        }
        return value.toString();
    }

    /** Like {@link #text}, or empty text where the process carries none. */
    public String textOrEmpty(String variable) {
        var value = variables.apply(variable);
        return value == null ? "" : value.toString();
    }

    /** Sets a variable of the process: an id or what a gateway, a timer or Cockpit needs, nothing else. */
    public void decide(String variable, Object value) {
        decided.put(variable, value);
    }

    /** Hands a value to the next automatic step of the same transaction; it is never stored. */
    public void hand(String variable, Object value) {
        handed.put(variable, value);
    }

    /** What was submitted is done and on record; the step itself waits for others who are asked through the same office. */
    public void leaveOpen() {
        leftOpen = true;
    }

    boolean isLeftOpen() {
        return leftOpen;
    }

    Map<String, Object> decided() {
        return decided;
    }

    Map<String, Object> handed() {
        return handed;
    }
}
