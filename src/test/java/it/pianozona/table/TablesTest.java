/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the records say of their tables is what the database says. */
@PianozonaTest
class TablesTest {

    private static final Map<Class<?>, Set<String>> TYPES = Map.ofEntries(
            Map.entry(String.class, Set.of("text", "varchar", "bpchar")),
            Map.entry(int.class, Set.of("int2", "int4")),
            Map.entry(Integer.class, Set.of("int2", "int4")),
            Map.entry(long.class, Set.of("int4", "int8")),
            Map.entry(Long.class, Set.of("int4", "int8")),
            Map.entry(boolean.class, Set.of("bool")),
            Map.entry(Boolean.class, Set.of("bool")),
            Map.entry(BigDecimal.class, Set.of("numeric")),
            Map.entry(UUID.class, Set.of("uuid")),
            Map.entry(LocalDate.class, Set.of("date")),
            Map.entry(LocalDateTime.class, Set.of("timestamp")),
            Map.entry(Instant.class, Set.of("timestamptz")),
            Map.entry(byte[].class, Set.of("bytea")),
            Map.entry(Map.class, Set.of("jsonb")));

    private static final Pattern INSERT_WITHOUT_COLUMNS =
            Pattern.compile("insert\\s+into\\s+[a-z_]++\\s*+(?!\\(|as\\s+[a-z_]+\\s*\\()", Pattern.CASE_INSENSITIVE);

    @Autowired
    Tables tables;

    @Autowired
    JdbcClient jdbc;

    /** A column as the database has it. */
    record Stood(String name, String type, boolean mayBeEmpty, boolean fillsItself) {}

    private Map<String, Map<String, Stood>> database;

    @BeforeEach
    void readTheDatabase() {
        record Of(String table, @Column("") Stood column) {}
        database = jdbc
                .sql(
                        """
                select table_name as table, column_name as name, udt_name as type, is_nullable = 'YES' as may_be_empty,
                       column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as fills_itself
                  from information_schema.columns where table_schema = 'public'
                """)
                .query(Columns.of(Of.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Of::table, Collectors.toMap(of -> of.column().name(), Of::column)));
    }

    @Test
    void everyComponentOfARecordHasItsColumnAndFitsIt() {
        assertThat(all().flatMap(this::misfits)).isEmpty();
    }

    @Test
    void theTestSeesWhatDoesNotFit() {
        record Wrong(UUID id, int cycle, Optional<String> area, String attachment, String absent) {}
        var adhesions = new Tables(jdbc).of("adhesion", Wrong.class);

        assertThat(misfits(adhesions))
                .containsExactly(
                        "adhesion.cycle is text, not int",
                        "adhesion.area may not be empty, and its component may",
                        "adhesion.attachment is uuid, not class java.lang.String",
                        "adhesion.attachment may be empty, and its component not",
                        "adhesion.absent does not exist");
        assertThat(unfilled(adhesions)).contains("adhesion.number is not filled by its record");
    }

    @Test
    void everyKeyIsMadeOfColumns() {
        assertThat(all().flatMap(table -> table.key().stream()
                        .filter(column -> !stood(table).containsKey(column))
                        .map(column -> table.name() + " has no column " + column + " for its key")))
                .isEmpty();
    }

    @Test
    void everyTableIsReadAndLocked() {
        assertThat(all()).isNotEmpty().allSatisfy(table -> assertThat(table.list("limit 0 for update"))
                .isEmpty());
    }

    @Test
    void aRecordThatIsInsertedAloneFillsEveryColumnThatMayNotBeEmpty() {
        assertThat(tables.whole().stream().flatMap(this::unfilled)).isEmpty();
    }

    @Test
    void everyInsertNamesItsColumns() {
        assertThat(sources().flatMap(source -> INSERT_WITHOUT_COLUMNS
                        .matcher(text(source))
                        .results()
                        .map(insert -> source.getFileName() + ": " + insert.group())))
                .isEmpty();
    }

    @Test
    void theTestSeesAnInsertWithoutColumns() {
        assertThat(Stream.of(
                        "insert into vote values (1)",
                        "insert into vote\n  select * from old",
                        "(insert into vote select gone.* from gone)",
                        "insert into vote default values"))
                .allMatch(sql -> INSERT_WITHOUT_COLUMNS.matcher(sql).find());
        assertThat(Stream.of(
                        "insert into vote (id)",
                        "insert into vote(id)",
                        "insert into vote\n   (id) select 1",
                        "insert into vote as kept (id)"))
                .noneMatch(sql -> INSERT_WITHOUT_COLUMNS.matcher(sql).find());
    }

    private Stream<Table<?>> all() {
        return Stream.concat(tables.whole().stream(), tables.parts().stream());
    }

    private Map<String, Stood> stood(Table<?> table) {
        return database.getOrDefault(table.name(), Map.of());
    }

    private Stream<String> misfits(Table<?> table) {
        return table.columns().cells().stream().flatMap(cell -> {
            var where = table.name() + "." + cell.column();
            var column = stood(table).get(cell.column());
            if (column == null) {
                return Stream.of(where + " does not exist");
            }
            var type = cell.isMany() ? column.type().replaceFirst("^_", "") : column.type();
            var kind = cell.type().isEnum() || Coded.class.isAssignableFrom(cell.type()) ? String.class : cell.type();
            var fits = TYPES.getOrDefault(kind, Set.of()).contains(type)
                    && cell.isMany() == column.type().startsWith("_");
            return Stream.of(
                            fits ? "" : where + " is " + column.type() + ", not " + cell.type(),
                            column.mayBeEmpty() && !cell.isOptional() && !cell.isMany()
                                    ? where + " may be empty, and its component not"
                                    : "",
                            !column.mayBeEmpty() && cell.isOptional()
                                    ? where + " may not be empty, and its component may"
                                    : "")
                    .filter(fault -> !fault.isEmpty());
        });
    }

    private Stream<String> unfilled(Table<?> table) {
        return stood(table).values().stream()
                .filter(column -> !column.mayBeEmpty() && !column.fillsItself())
                .filter(column -> !table.columns().names().contains(column.name()))
                .map(column -> table.name() + "." + column.name() + " is not filled by its record");
    }

    private static Stream<Path> sources() {
        try {
            return Files.walk(Path.of("src", "main", "java"))
                    .filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
