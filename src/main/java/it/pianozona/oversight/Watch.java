/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Coordination;
import it.pianozona.workflow.OpenStep;
import it.pianozona.workflow.RunningInstances;
import it.pianozona.workflow.RunningInstances.Instance;
import it.pianozona.workflow.RunningInstances.Process;
import it.pianozona.workflow.RunningInstances.Sought;
import it.pianozona.workflow.RunningSteps;
import it.pianozona.workflow.RunningWaits;
import it.pianozona.workflow.RunningWaits.Called;
import it.pianozona.workflow.RunningWaits.Wait;
import it.pianozona.workflow.StoppedSteps;
import it.pianozona.workflow.StoppedSteps.StoppedStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a coordinator sees: of the territories that they coordinate, and of no other. */
@Service
public class Watch {

    /** Most steps of a list that the page shows at once. */
    public static final int MOST = 100;

    /** Instances of one page. */
    public static final int PAGE = 50;

    private final Coordination coordination;
    private final RunningSteps steps;
    private final RunningInstances instances;
    private final StoppedSteps stopped;
    private final RunningWaits waits;
    private final Standstills standstills;
    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    Watch(
            Coordination coordination,
            RunningSteps steps,
            RunningInstances instances,
            StoppedSteps stopped,
            RunningWaits waits,
            Standstills standstills,
            PlanningAreas areas,
            RightsOnDate rights,
            BusinessClock clock) {
        this.coordination = coordination;
        this.steps = steps;
        this.instances = instances;
        this.stopped = stopped;
        this.waits = waits;
        this.standstills = standstills;
        this.areas = areas;
        this.rights = rights;
        this.clock = clock;
    }

    /** The codes of the territories that the person coordinates today; none for whoever has nothing to do here. */
    public Set<String> territoriesOf(String personId) {
        return coordination.of(personId);
    }

    /** Whether the person sees the instance's territory without coordinating it. */
    public boolean seesOnly(String personId, String instanceId) {
        var seen = rights.of(personId, clock.today()).territoryCodes();
        return instances.find(seen, instanceId).isPresent();
    }

    public List<OpenStep> stuck(Set<String> territories) {
        return steps.stuck(territories, MOST);
    }

    /** What stands still beside the steps of people, the most pressing first. */
    public List<Standstill> standstills(Set<String> territories) {
        return standstills.of(territories).stream().limit(MOST).toList();
    }

    /** What each of the instances waits for that is no step of a person, to be read after "attende"; by instance. */
    public Map<String, String> awaited(Set<String> territories, List<Instance> waiting) {
        return waits.of(territories, waiting.stream().map(Instance::id).toList()).stream()
                .collect(Collectors.toMap(Wait::instanceId, Wait::waitsFor, (one, other) -> one + "; " + other));
    }

    /** What the instances have called and wait for, by the calling instance. */
    public Map<String, Called> called(List<Instance> calling) {
        return waits.called(calling.stream().map(Instance::id).toList());
    }

    public List<StoppedStep> stopped(Set<String> territories) {
        return stopped.of(territories, MOST);
    }

    /** One page of the instances, counted from 0. */
    public List<Instance> running(Set<String> territories, Sought sought, int page) {
        return instances.of(territories, sought, Math.max(0, page) * PAGE, PAGE);
    }

    public List<Process> processes(Set<String> territories) {
        return instances.processes(territories);
    }

    public Optional<Instance> instance(Set<String> territories, String instanceId) {
        return instances.find(territories, instanceId);
    }

    public List<OpenStep> stepsOf(Set<String> territories, String instanceId) {
        return steps.ofInstance(territories, instanceId, MOST);
    }

    public List<StoppedStep> stoppedOf(Set<String> territories, String instanceId) {
        return stopped.ofInstance(territories, instanceId, MOST);
    }

    /** An open step of the instance. */
    public Optional<OpenStep> step(Set<String> territories, String instanceId, String taskId) {
        return steps.find(territories, taskId).filter(step -> step.instanceId().equals(instanceId));
    }

    /** A stopped automatic step of the instance. */
    public Optional<StoppedStep> stopped(Set<String> territories, String instanceId, String jobId) {
        return stopped.find(territories, jobId).filter(step -> step.instanceId().equals(instanceId));
    }

    /** Names of all territories, by code. */
    public Map<String, String> names() {
        return areas.territories().stream().collect(Collectors.toMap(Territory::code, Territory::name));
    }

    /** Those of the codes that the person coordinates, with their names, for choosing one. */
    public Map<String, String> names(Set<String> territories) {
        var names = names();
        return territories.stream()
                .sorted()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> names.getOrDefault(code, code),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
