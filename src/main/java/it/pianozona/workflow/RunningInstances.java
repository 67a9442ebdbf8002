/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Columns;
import it.pianozona.table.EmptyAsNull;
import it.pianozona.table.InRome;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The running instances of whole territories, page by page, in one statement. */
@Service
public class RunningInstances {

    private static final String INSTANCES =
            """
            with chosen as (
                select e.id_ as id, e.tenant_id_ as territory, e.proc_def_id_, e.suspension_state_ = 2 as suspended,
                       h.start_time_ as since, coalesce(e.business_key_, root.business_key_) as business_key,
                       count(*) over () as total
                  from act_ru_execution e
                  join act_ru_execution root on root.id_ = e.root_proc_inst_id_
                  join act_re_procdef d on d.id_ = e.proc_def_id_
                  join act_hi_procinst h on h.id_ = e.id_
                 where e.id_ = e.proc_inst_id_ and e.tenant_id_ in (:territories)
                   and (:territory = '' or e.tenant_id_ = :territory)
                   and (:process = '' or d.key_ = :process)
                   and (:key = '' or coalesce(e.business_key_, root.business_key_) ilike :like escape '!')
                   and (:instance = '' or e.id_ = :instance)
                 order by e.tenant_id_, coalesce(e.business_key_, root.business_key_), h.start_time_, e.id_
                offset :offset limit :limit)
            select c.*, d.key_ as model_key, d.name_ as model_title, d.version_ as model_version, d.version_tag_ as model_tag,
                   newest.version_ as model_newest, newest.id_ as model_newest_id, open.*,
                   (select count(*) from act_ru_job j where j.process_instance_id_ = c.id and j.retries_ = 0) as stopped
              from chosen c
              join act_re_procdef d on d.id_ = c.proc_def_id_
              join lateral (select n.id_, n.version_ from act_re_procdef n where n.key_ = d.key_
                             order by n.version_ desc limit 1) newest on true
              left join lateral (
                   select count(distinct t.id_) as steps,
                          count(distinct t.id_) filter (where t.due_date_ < :startOfToday) as late,
                          min(t.due_date_) as due,
                          array_agg(distinct coalesce(o.name, l.group_id_)) filter (where l.group_id_ is not null) as turns
                     from act_ru_task t
                     left join act_ru_identitylink l on l.task_id_ = t.id_
                     left join office o on o.id = regexp_replace(l.group_id_, '^firmatario-', '')
                    where t.proc_inst_id_ = c.id) open on true
             order by c.territory, c.business_key, c.since, c.id""";

    private static final String PROCESSES =
            """
            select d.key_ as key, max(d.name_) as title, count(*) as running from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
             where e.id_ = e.proc_inst_id_ and e.tenant_id_ in (:territories) group by d.key_ order by 2""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    RunningInstances(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is sought; an empty text seeks all.
     *
     * @param key part of the business key
     */
    public record Sought(String territory, String process, String key) {

        public static final Sought ALL = new Sought("", "", "");
    }

    /**
     * A running instance.
     *
     * @param since Europe/Rome
     * @param model version of the model that it runs, and the newest one
     * @param due the first due day of its open steps
     * @param turns Italian names of the offices whose turn it is
     * @param stopped automatic steps that failed and are not tried again by themselves
     * @param total how many instances were found in all
     */
    public record Instance(
            String id,
            String territory,
            @EmptyAsNull String businessKey,
            @InRome LocalDate since,
            boolean suspended,
            Model model,
            int steps,
            int late,
            @InRome Optional<LocalDate> due,
            List<String> turns,
            int stopped,
            int total) {}

    /**
     * The model of an instance.
     *
     * @param key for example {@code accordo-di-programma}
     * @param tag the version as its author names it, for example "1.0"
     */
    public record Model(String key, String title, int version, @EmptyAsNull String tag, int newest, String newestId) {

        public boolean isOutdated() {
            return version < newest;
        }
    }

    /**
     * A model of which instances run.
     *
     * @param running how many
     */
    public record Process(String key, String title, int running) {}

    /** The instances of the territories that are sought, by territory and key. */
    @Transactional(readOnly = true)
    public List<Instance> of(Collection<String> territories, Sought sought, int offset, int limit) {
        return ask(territories, sought, "", offset, limit);
    }

    /** One instance; empty if it has ended or runs in none of the territories. */
    @Transactional(readOnly = true)
    public Optional<Instance> find(Collection<String> territories, String instanceId) {
        return instanceId.isEmpty()
                ? Optional.empty()
                : ask(territories, Sought.ALL, instanceId, 0, 1).stream().findFirst();
    }

    /** The models of which instances run there, by name. */
    @Transactional(readOnly = true)
    public List<Process> processes(Collection<String> territories) {
        return territories.isEmpty()
                ? List.of()
                : jdbc.sql(PROCESSES)
                        .param("territories", territories)
                        .query(Columns.of(Process.class))
                        .list();
    }

    private List<Instance> ask(
            Collection<String> territories, Sought sought, String instanceId, int offset, int limit) {
        if (territories.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(INSTANCES)
                .param("territories", territories)
                .param("territory", sought.territory())
                .param("process", sought.process())
                .param("key", sought.key())
                .param("like", "%" + sought.key().replaceAll("([!%_])", "!$1") + "%")
                .param("instance", instanceId)
                .param("startOfToday", EngineRows.startOf(clock.today()))
                .param("offset", offset)
                .param("limit", limit)
                .query(Columns.of(Instance.class))
                .list();
    }
}
