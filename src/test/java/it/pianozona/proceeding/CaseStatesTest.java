/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Sources;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every case goes from state to state as its kind allows, and no other way. */
@PianozonaTest
@Tag("spine")
class CaseStatesTest {

    private static final String CASE = "prova";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everyStateIsReachedFromTheFirstAndSaysItselfInItalian() {
        assertThat(kindsOfState()).hasSizeGreaterThan(15).allSatisfy(kind -> {
            var states = kind.getEnumConstants();
            assertThat(Arrays.stream(states).map(state -> ((CaseState<?>) state).italian()))
                    .as(kind.getName())
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank)
                    .noneMatch(words -> words.matches(".*[A-Z_]{4}.*"));
            assertThat(reachedFrom(states[0])).as(kind.getName()).containsAll(List.of(states));
            assertThat(states).as(kind.getName() + " comes to an end").anyMatch(state -> ((CaseState<?>) state)
                    .isEnd());
        });
    }

    @Test
    void everyKindOfStateIsThatOfATableOfCases() {
        List<Class<?>> ofTables = tables().<Class<?>>map(CaseTable::states).toList();

        assertThat(ofTables).containsExactlyInAnyOrderElementsOf(kindsOfState());
    }

    @Test
    void everyTableOfCasesIsInTheDatabaseAndIsFoundByItsKey() {
        assertThat(tables()).allSatisfy(table -> assertThat(jdbc.sql(
                                "select column_name from information_schema.columns where table_schema = current_schema() and table_name = :table")
                        .param("table", table.name())
                        .query(String.class)
                        .list())
                .as(table.name())
                .contains("state", table.key()));
    }

    @Test
    void aMoveThatMayFollowIsMadeAndEveryOtherIsRefusedInWordsWhoeverCalls() {
        tables().forEach(table -> tryAll(table));
    }

    private <S extends Enum<S> & CaseState<S>> void tryAll(CaseTable<S> table) {
        for (var from : table.states().getEnumConstants()) {
            for (var to : table.states().getEnumConstants()) {
                transactions.executeWithoutResult(status -> {
                    standIn(table, from);
                    tryOne(table, from, to);
                    status.setRollbackOnly();
                });
            }
        }
    }

    /** In this transaction the table is another one, with a single case that stands where the test needs it. */
    private void standIn(CaseTable<?> table, Enum<?> from) {
        jdbc.sql("create temporary table %s (%s text, state text) on commit drop".formatted(table.name(), table.key()))
                .update();
        jdbc.sql("insert into %s (%s, state) values (:key, :state)".formatted(table.name(), table.key()))
                .param("key", CASE)
                .param("state", from.name())
                .update();
    }

    private <S extends Enum<S> & CaseState<S>> void tryOne(CaseTable<S> table, S from, S to) {
        if (from.next().contains(to)) {
            table.move(jdbc, CASE, to).now();
        } else {
            assertThatThrownBy(() -> table.move(jdbc, CASE, to).now())
                    .as("%s from %s to %s", table.name(), from, to)
                    .isInstanceOf(RuleViolated.class)
                    .hasMessageStartingWith(
                            table.italian() + " è «" + from.italian() + "» e non può diventare «" + to.italian() + "»");
            assertThat(table.move(jdbc, CASE, to).ifItMay()).isFalse();
        }
        assertThat(jdbc.sql("select state from " + table.name())
                        .query(String.class)
                        .single())
                .as("%s from %s to %s", table.name(), from, to)
                .isEqualTo((from.next().contains(to) ? to : from).name());
    }

    @Test
    void whatIsWrittenWithTheStateIsKeptWithIt() {
        var table = tables().filter(one -> one.name().equals("adhesion"))
                .findFirst()
                .orElseThrow();
        transactions.executeWithoutResult(status -> {
            standIn(table, (Enum<?>) table.states().getEnumConstants()[0]);
            jdbc.sql("alter table adhesion add reason text, add rounds int default 1")
                    .update();
            moveWith(table);
            assertThat(jdbc.sql("select reason || ' ' || rounds from adhesion")
                            .query(String.class)
                            .single())
                    .isEqualTo("perché sì 2");
            status.setRollbackOnly();
        });
    }

    private <S extends Enum<S> & CaseState<S>> void moveWith(CaseTable<S> table) {
        table.move(jdbc, CASE, table.states().getEnumConstants()[1])
                .with("reason = ?", "perché sì")
                .with("rounds = rounds + 1")
                .now();
    }

    /** Rows of many cases at once are written with their present state in the question; nothing else writes a state. */
    @Test
    void noStatementWritesTheStateOfACaseWithoutAskingForThePresentOne() {
        var names = tables().map(CaseTable::name).collect(Collectors.joining("|"));
        var statement = Pattern.compile("update (?:" + names + ") (?:\\w+ )?set ([^\";]*?)where ([^\";]*)[\";]");

        assertThat(Sources.java().map(Sources.Source::text).flatMap(source -> statement
                        .matcher(source)
                        .results()
                        .filter(found -> found.group(1).matches("(?s).*\\bstate = .*"))
                        .filter(found -> !found.group(2).matches("(?s).*\\bstate (=|in) .*"))
                        .map(found -> found.group())))
                .isEmpty();
    }

    private static Set<Object> reachedFrom(Object first) {
        var reached = new HashSet<Object>(Set.of(first));
        var todo = new ArrayDeque<Object>(reached);
        while (!todo.isEmpty()) {
            ((CaseState<?>) todo.pop()).next().stream().filter(reached::add).forEach(todo::push);
        }
        return reached;
    }

    private static List<Class<?>> kindsOfState() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CaseState.class));
        return scanner.findCandidateComponents("it.pianozona").stream()
                .<Class<?>>map(found -> load(found.getBeanClassName()))
                .filter(Class::isEnum)
                .toList();
    }

    private static Stream<CaseTable<?>> tables() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("it\\.pianozona\\..*")));
        return scanner.findCandidateComponents("it.pianozona").stream()
                .map(found -> load(found.getBeanClassName()))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == CaseTable.class && Modifier.isStatic(field.getModifiers()))
                .map(CaseStatesTest::table);
    }

    private static CaseTable<?> table(Field constant) {
        try {
            constant.setAccessible(true);
            return (CaseTable<?>) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CaseStatesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
