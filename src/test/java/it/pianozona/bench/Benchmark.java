/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import com.zaxxer.hikari.HikariDataSource;
import it.pianozona.PianozonaApplication;
import it.pianozona.bench.TaskLists.Question;
import it.pianozona.signature.SignatureChecks;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.territory.MunicipalityRegister;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the product beside the stock engine, pairwise and interleaved, in one JVM and one PostgreSQL: first what a
 * completed task costs, then sixty signatures at once, ten pages of that agreement's area, a long chain of signatures, then the task lists at 100,000 open tasks. Counts are what matters; times are read as ratios only.
 */
public final class Benchmark {

    private static final int WARM_UP_SITTINGS = 5;
    private static final int SITTINGS = Integer.getInteger("bench.sittings", 10);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);

    private final BenchReport report = new BenchReport();

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        var parent = Files.createDirectories(Path.of("target", "bench-database"));
        var directory = Files.createTempDirectory(parent.toAbsolutePath(), "run");
        try {
            new Benchmark().run(directory);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void run(Path directory) throws Exception {
        var tally = new SqlTally();
        try (var product = start(directory, tally);
                var ourPool = pool(product, "postgres");
                var barePool = barePool(product, ourPool);
                var bare = new BareSitting(barePool, new SqlTally())) {
            steps(new ProductSitting(product, tally), bare, new JdbcTemplate(ourPool));
            var storm = new SigningStorm(product, tally);
            report.storm(storm.blow());
            report.pages(new PageLoad(product, tally, storm.cycle()).ask());
            report.programme(new ProgrammeLoad(product, tally).ask());
            report.chain(new LongChain(product.getBean(SignatureChecks.class)).verify());
            taskLists(product.getBean(ProcessEngine.class), ourPool, bare.engine(), barePool);
            report.profileSheet(new ProfileSheetLoad(product, JdbcClient.create(ourPool)).rowsPerSecond());
            report.register(RegisterLoad.rowsPerSecond(product.getBean(MunicipalityRegister.class)));
        }
        report.plan(PlanLoad.compose());
        report.write(Path.of("target", "bench.json"));
        System.out.print(report.table());
    }

    static ConfigurableApplicationContext start(Path directory, SqlTally tally) {
        var application = new SpringApplication(PianozonaApplication.class);
        application.setAdditionalProfiles("bench");
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("noTestBeans", new NoTestBeans());
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new CountingDataSource(pool, tally) : bean;
                }
            });
        });
        var settings = Stream.concat(
                Stream.of("pianozona.database.directory=" + directory),
                Arrays.stream(TestAuthority.get().settings()));
        return application.run(settings.map(setting -> "--" + setting).toArray(String[]::new));
    }

    /** A second way into the product's server that counts nothing; the driver as it comes. */
    private static HikariDataSource pool(ConfigurableApplicationContext product, String database) {
        var counted = (CountingDataSource) product.getBean(DataSource.class);
        var ours = (HikariDataSource) counted.getTargetDataSource();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(ours.getJdbcUrl()
                .replace("/postgres?", "/" + database + "?")
                .replace("&reWriteBatchedInserts=true", ""));
        pool.setMaximumPoolSize(4);
        return pool;
    }

    private static HikariDataSource barePool(ConfigurableApplicationContext product, DataSource server) {
        new JdbcTemplate(server).execute("create database bare");
        return pool(product, "bare");
    }

    private void steps(Sitting product, Sitting bare, JdbcTemplate server) {
        quieten(server);
        for (int sitting = 0; sitting < WARM_UP_SITTINGS; sitting++) {
            product.hold(new StepMeter(product.tally()));
            bare.hold(new StepMeter(bare.tally()));
        }
        if (Boolean.getBoolean("bench.trace")) {
            trace(product);
            trace(bare);
        }
        var ours = new StepMeter(product.tally());
        var theirs = new StepMeter(bare.tally());
        long ourWal = 0;
        long bareWal = 0;
        for (int sitting = 0; sitting < SITTINGS; sitting++) {
            ourWal += walOf(product, ours, server);
            bareWal += walOf(bare, theirs, server);
        }
        report.steps(ours, (double) ourWal / ours.tasks(), theirs, (double) bareWal / theirs.tasks());
        server.execute("alter system reset all");
        server.execute("select pg_reload_conf()");
    }

    /** No checkpoint and no vacuum falls on one side only; the pages that both touch are warm before they are measured. */
    private static void quieten(JdbcTemplate server) {
        server.execute("alter system set autovacuum = off");
        server.execute("alter system set checkpoint_timeout = '1h'");
        server.execute("alter system set max_wal_size = '8GB'");
        server.execute("select pg_reload_conf()");
        server.execute("checkpoint");
    }

    private static long walOf(Sitting sitting, StepMeter meter, JdbcTemplate server) {
        var before = wal(server);
        sitting.hold(meter);
        return wal(server) - before;
    }

    private static long wal(JdbcTemplate server) {
        return server.queryForObject("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint", Long.class);
    }

    private static void trace(Sitting sitting) {
        sitting.tally().startTrace();
        sitting.hold(new StepMeter(sitting.tally()));
        sitting.tally().endTrace().forEach(System.out::println);
        System.out.println();
    }

    private void taskLists(ProcessEngine product, DataSource ourPool, ProcessEngine bare, DataSource barePool) {
        insert(new OpenTaskRows(new JdbcTemplate(ourPool)), "collegial-decision", false);
        insert(new OpenTaskRows(new JdbcTemplate(barePool)), BareSitting.PROCESS, true);
        var ours = new TaskLists(product);
        var stock = new TaskLists(bare);
        stock.createStockFilters();
        compare(ours, stock);
        for (int round = 0; round < ROUNDS; round++) {
            for (var question : Question.values()) {
                ours.ask(question);
                stock.ask(question);
            }
        }
        report.taskLists(ours, stock);
    }

    private static void insert(OpenTaskRows rows, String process, boolean stockGrants) {
        rows.insert(process);
        if (stockGrants) {
            rows.insertStockGrants();
        }
        rows.settle();
    }

    /** The warm-up round: both engines must show the same tasks, or their times would not compare. */
    private static void compare(TaskLists ours, TaskLists stock) {
        for (var question : Question.values()) {
            if (!ours.answer(question).equals(stock.answer(question))) {
                throw new IllegalStateException("the engines answer differently: " + question.words());
            }
        }
    }
}
