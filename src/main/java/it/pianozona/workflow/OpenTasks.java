/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Columns;
import it.pianozona.table.EmptyAsNull;
import it.pianozona.table.InRome;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Rights;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The open tasks of offices, for our own pages: one statement each, however many tasks there are. */
@Service
public class OpenTasks {

    /** A territory's or an office's name stands beside each task; a signatory is named as the office that it signs for. */
    private static final String NAMED =
            """
            select r.*, coalesce(t.name, r.territory) as territory_name, coalesce(o.name, r.office) as office_name,
                   h.given_name || ' ' || h.family_name as holder_name
            from (select c.*, (select min(l.group_id_) from act_ru_identitylink l
                                where l.task_id_ = c.id and l.group_id_ in (:offices)) as office from chosen c) r
            left join territory t on t.code = r.territory
            left join office o on o.id = regexp_replace(r.office, '^' || :signatory, '')
            left join person h on h.id = r.holder
            order by r.due nulls last, r.created, r.id""";

    private static final String OPEN =
            """
            select t.id_ as id, t.name_ as title, t.description_ as help, p.business_key_ as business_key, t.due_date_ as due,
                   t.create_time_ as created, coalesce(t.tenant_id_, '') as territory, t.assignee_ as holder,
                   case when t.due_date_ < :today then 'LATE' when t.due_date_ < :week then 'WEEK'
                        when t.due_date_ < :horizon then 'HORIZON' else 'LATER' end as urgency
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.group_id_ in (:offices))""";

    private static final String MOST_URGENT =
            "with open as (%s and t.tenant_id_ in (:territories)), chosen as (select * from (select open.*,"
                            .formatted(OPEN)
                    + " row_number() over (partition by urgency order by due nulls last, created, id) as place,"
                    + " count(*) over (partition by urgency) as together from open) one where place <= :most) "
                    + NAMED;

    private static final String OFFERED =
            "with chosen as (select open.*, 0 as together from (%s) open order by due nulls last, created limit :most) "
                            .formatted(OPEN)
                    + NAMED;

    private static final Columns<OpenTask> TASK = Columns.of(OpenTask.class);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    OpenTasks(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How soon a task is due, seen from today. */
    public enum Urgency {
        /** The due day is over. */
        LATE("In ritardo"),
        /** Today or within the six days that follow. */
        WEEK("Entro sette giorni"),
        /** Within {@value #HORIZON_DAYS} days. */
        HORIZON("Entro sessanta giorni"),
        /** Later, or without a due day. */
        LATER("Più avanti o senza scadenza");

        private final String italian;

        Urgency(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** How far the desk looks ahead. */
    public static final int HORIZON_DAYS = 60;

    private static final int WEEK_DAYS = 7;

    /**
     * An open task.
     *
     * @param help what there is to know before one does it; empty if the model says nothing
     * @param businessKey what it is about, for example {@code RHO-2018-2020}
     * @param due Europe/Rome
     * @param territory code of the area or wider territory
     * @param territoryName for example "Rhodense"
     * @param office the one of the asked offices that it is offered to
     * @param officeName for example "Sindaco di Rho"
     * @param holder id of the person who has it in hand
     */
    public record OpenTask(
            String id,
            String title,
            @EmptyAsNull String help,
            @EmptyAsNull String businessKey,
            @InRome Optional<LocalDate> due,
            Urgency urgency,
            String territory,
            String territoryName,
            String office,
            String officeName,
            Optional<String> holder,
            Optional<String> holderName) {

        /** Where the form is filled in. */
        public String address() {
            return "/camunda/app/tasklist/default/#/?task=" + id;
        }

        /** The colleague who has it in hand; empty if nobody or the person themselves. */
        public Optional<String> colleague(String personId) {
            return holder.filter(id -> !id.equals(personId)).flatMap(id -> holderName);
        }
    }

    /**
     * The most urgent tasks and how many there are.
     *
     * @param shown of each urgency at most as many as were asked for, by due day
     * @param counted all that there are, by urgency; absent where there is none
     */
    public record Urgent(List<OpenTask> shown, Map<Urgency, Integer> counted) {

        public int count(Urgency urgency) {
            return counted.getOrDefault(urgency, 0);
        }

        /** All that there are. */
        public int total() {
            return counted.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The others, where one of those shown has a place of its own. */
        public Urgent without(OpenTask task) {
            var left = new EnumMap<>(counted);
            left.merge(task.urgency(), -1, Integer::sum);
            return new Urgent(
                    shown.stream().filter(other -> !other.equals(task)).toList(), left);
        }

        public List<OpenTask> of(Urgency urgency) {
            return shown.stream().filter(task -> task.urgency() == urgency).toList();
        }
    }

    /** The tasks that the person's offices can conclude, by urgency. */
    public Urgent mostUrgent(Rights rights, int ofEach) {
        var counted = new EnumMap<Urgency, Integer>(Urgency.class);
        if (rights.officeIds().isEmpty() || rights.territoryCodes().isEmpty()) {
            return new Urgent(List.of(), counted);
        }
        var shown = asked(MOST_URGENT, rights.officeIds(), ofEach)
                .param("territories", rights.territoryCodes())
                .query((row, n) -> {
                    var task = TASK.mapRow(row, n);
                    counted.put(task.urgency(), row.getInt("together"));
                    return task;
                })
                .list();
        return new Urgent(shown, counted);
    }

    /** The tasks offered to any of the offices, whoever asks, by due day. */
    public List<OpenTask> offeredTo(Collection<String> offices, int most) {
        return offices.isEmpty()
                ? List.of()
                : asked(OFFERED, offices, most).query(TASK).list();
    }

    /** How many open tasks of each territory are past their due day; a territory without is absent. */
    public Map<String, Integer> lateOf(Collection<String> territories) {
        return territories.isEmpty()
                ? Map.of()
                : jdbc.sql(
                                """
                        select tenant_id_ as territory, count(*) as late from act_ru_task
                        where due_date_ < :today and tenant_id_ in (:territories) group by tenant_id_
                        """)
                        .param("today", startIn(0))
                        .param("territories", territories)
                        .query(Columns.map("territory", String.class, (row, n) -> row.getInt("late")));
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<String> offices, int most) {
        return jdbc.sql(sql)
                .param("offices", offices)
                .param("signatory", OfficeKind.SIGNATORY.officeId(""))
                .param("today", startIn(0))
                .param("week", startIn(WEEK_DAYS))
                .param("horizon", startIn(HORIZON_DAYS + 1))
                .param("most", most);
    }

    private Timestamp startIn(int days) {
        return EngineRows.startOf(clock.today().plusDays(days));
    }
}
