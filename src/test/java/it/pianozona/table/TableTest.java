/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.support.PianozonaTest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A record goes into its row and comes back the same. */
@PianozonaTest
@Transactional
class TableTest {

    private static final UUID ID = UUID.randomUUID();

    record Payment(String act, BigDecimal amount) {}

    record Sheet(
            UUID id,
            @Column("cycle") String cycleKey,
            int number,
            Optional<Integer> version,
            boolean late,
            DayOfWeek day,
            Optional<DayOfWeek> second,
            LocalDate openedOn,
            Instant seenAt,
            Optional<Instant> endedAt,
            List<String> places,
            Set<DayOfWeek> days,
            @EmptyAsNull String note,
            Optional<Payment> payment,
            @Column("") Payment asked,
            @Elsewhere List<String> lines) {}

    record Noted(String note, LocalDate openedOn) {}

    @Autowired
    JdbcClient jdbc;

    private Table<Sheet> sheets;

    @BeforeEach
    void aTableOfEveryKind() {
        jdbc.sql(
                        """
                create temp table sheet (id uuid primary key, cycle text not null, number integer not null, version integer,
                    late boolean not null, day text not null, second text, opened_on date not null, seen_at timestamptz not null,
                    ended_at timestamptz, places text[] not null, days text[] not null, note text,
                    payment_act text, payment_amount numeric, act text not null, amount numeric not null,
                    written_by text, unique (cycle, number)) on commit drop
                """)
                .update();
        sheets = new Tables(jdbc).of("sheet", Sheet.class);
    }

    private static Sheet full() {
        return new Sheet(
                ID,
                "RHO-2018-2020",
                1,
                Optional.of(3),
                true,
                DayOfWeek.MONDAY,
                Optional.of(DayOfWeek.SUNDAY),
                LocalDate.of(2018, 1, 31),
                Instant.parse("2018-03-25T01:30:00Z"),
                Optional.of(Instant.parse("2018-10-28T01:30:00Z")),
                List.of("Rho", "Arese"),
                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
                "vista",
                Optional.of(new Payment("n. 12", new BigDecimal("60000.00"))),
                new Payment("n. 11", new BigDecimal("0.10")),
                List.of());
    }

    private static Sheet empty() {
        return new Sheet(
                UUID.randomUUID(),
                "RHO-2018-2020",
                2,
                Optional.empty(),
                false,
                DayOfWeek.SUNDAY,
                Optional.empty(),
                LocalDate.of(2018, 2, 1),
                Instant.EPOCH,
                Optional.empty(),
                List.of(),
                Set.of(),
                "",
                Optional.empty(),
                new Payment("", BigDecimal.ZERO),
                List.of());
    }

    @Test
    void whatIsInsertedIsFoundAsItWas() {
        sheets.insert(full());
        sheets.insert(empty());

        assertThat(sheets.find(ID)).contains(full());
        assertThat(sheets.lock(ID)).contains(full());
        assertThat(sheets.find(UUID.randomUUID())).isEmpty();
        assertThat(sheets.list("where cycle = ? and number > ?", "RHO-2018-2020", 1))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(empty());
    }

    @Test
    void whatIsEmptyStandsAsNull() {
        sheets.insert(empty());

        assertThat(jdbc.sql(
                                "select count(*) from sheet where num_nulls(version, second, ended_at, note, payment_act) = 5")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aClauseTakesTheValuesOfTheDomain() {
        sheets.insert(full());

        assertThat(sheets.one("where day = ? and seen_at < ?", DayOfWeek.MONDAY, Instant.parse("2019-01-01T00:00:00Z")))
                .isPresent();
        assertThat(sheets.list("where cycle = any(?)", List.of("RHO-2018-2020", "RHO-2021-2023")))
                .hasSize(1);
        assertThat(sheets.list("where id = any(?)", Set.of(ID))).hasSize(1);
        assertThat(sheets.list("where cycle = any(?)", List.of())).isEmpty();
    }

    @Test
    void someColumnsAreWrittenAndTheOthersStay() {
        sheets.insert(full());

        assertThat(sheets.set(ID, "version", Optional.empty(), "days", EnumSet.of(DayOfWeek.MONDAY)))
                .isEqualTo(1);
        assertThat(sheets.set(ID, new Noted("letta", LocalDate.of(2018, 3, 1)))).isEqualTo(1);
        assertThat(sheets.set(UUID.randomUUID(), "late", false)).isZero();

        var now = sheets.find(ID).orElseThrow();
        assertThat(now.version()).isEmpty();
        assertThat(now.days()).containsExactly(DayOfWeek.MONDAY);
        assertThat(now.note()).isEqualTo("letta");
        assertThat(now.openedOn()).isEqualTo(LocalDate.of(2018, 3, 1));
        assertThat(now.places()).isEqualTo(full().places());
    }

    @Test
    void theSameKeyIsWrittenOverOnlyWhereThatIsAsked() {
        sheets.insert(full(), "written_by", "Ada", "number", 7);
        var other = new Tables(jdbc).of("sheet", Sheet.class, "cycle", "number");

        assertThat(sheets.insertIfAbsent(full(), "number", 8)).isFalse();
        assertThat(other.find("RHO-2018-2020", 7)).isPresent();
        assertThat(other.find("RHO-2018-2020", 8)).isEmpty();

        sheets.save(full(), "number", 9, "written_by", "Bea");
        assertThat(jdbc.sql("select number || written_by from sheet")
                        .query(String.class)
                        .list())
                .containsExactly("9Bea");
        sheets.update(full());
        assertThat(other.set(List.of("RHO-2018-2020", 1), "late", false)).isEqualTo(1);
        assertThat(sheets.delete("where number = ?", 1)).isEqualTo(1);
    }

    @Test
    void aNumberThatIsMissingIsNotZero() {
        record Counted(int number) {}

        assertThatThrownBy(() -> jdbc.sql("select null::int as number")
                        .query(Columns.of(Counted.class))
                        .single())
                .hasStackTraceContaining("column number holds no value");
    }

    @Test
    void aRecordWithinAnotherIsListedForAQuery() {
        record Paid(int number, Payment payment) {}
        sheets.insert(full());

        assertThat(jdbc.sql("select s.number, %s from sheet s"
                                .formatted(Columns.of(Payment.class, "payment_")
                                        .from("s")
                                        .replace("s.act", "s.payment_act")
                                        .replace("s.amount", "s.payment_amount")))
                        .query(Columns.of(Paid.class))
                        .single())
                .isEqualTo(new Paid(1, full().payment().orElseThrow()));
    }

    record Seen(@Column("seen_at") @InRome LocalDate on, @Column("ended_at") @InRome Optional<LocalDateTime> until) {}

    @Test
    void anInstantIsReadAsTheDayAndTheMomentThatRomeHas() {
        sheets.insert(full());
        jdbc.sql("update sheet set seen_at = '2018-03-24 23:30+00', ended_at = '2018-07-01 10:00+00'")
                .update();

        assertThat(jdbc.sql("select * from sheet").query(Columns.of(Seen.class)).single())
                .isEqualTo(new Seen(LocalDate.of(2018, 3, 25), Optional.of(LocalDateTime.of(2018, 7, 1, 12, 0))));
    }

    @Test
    void whatHoldsAnInstantIsNotWrittenAsADay() {
        sheets.insert(full());
        var seen = new Seen(LocalDate.of(2018, 3, 25), Optional.empty());

        assertThatThrownBy(() -> sheets.set(ID, seen)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aQueryIsReadByTheKeyOfItsRows() {
        sheets.insert(full());
        sheets.insert(empty());

        var first = jdbc.sql("select * from sheet order by number")
                .query(Columns.of(Noted.class).by("cycle", String.class));
        assertThat(first).containsOnlyKeys("RHO-2018-2020");
        assertThat(first.get("RHO-2018-2020").openedOn()).isEqualTo(full().openedOn());
        assertThat(jdbc.sql("select * from sheet order by number")
                        .query(Columns.of(Noted.class).allBy("cycle", String.class)))
                .hasEntrySatisfying("RHO-2018-2020", both -> assertThat(both)
                        .extracting(Noted::openedOn)
                        .containsExactly(full().openedOn(), empty().openedOn()));
    }
}
