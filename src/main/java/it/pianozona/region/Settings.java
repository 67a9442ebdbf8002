/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deadlines and other configurable rules of a profile (requirements, 3.28). Asking for a key that {@code defaults.yml} does not
 * have, or as another kind, is a mistake of the caller: {@link IllegalArgumentException}.
 */
public final class Settings {

    private final Map<String, Setting> values;

    Settings(Map<String, Setting> values) {
        this.values = Map.copyOf(values);
    }

    /** Every key that has a value, e.g. to show the rules of a cycle. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** The value as the profile writes it. */
    public String text(String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no setting " + key))
                .value();
    }

    /** Days, 0 or more. */
    public int days(String key) {
        return Integer.parseInt(value(key, Setting.Kind.DAYS));
    }

    /** Days before or after a date, in the order of the profile. */
    public List<Integer> daysList(String key) {
        return Arrays.stream(value(key, Setting.Kind.DAYS_LIST).split(","))
                .map(days -> Integer.valueOf(days.strip()))
                .toList();
    }

    /** A count, 0 or more. */
    public int count(String key) {
        return Integer.parseInt(value(key, Setting.Kind.COUNT));
    }

    /** Percent, 0 to 100. */
    public int percent(String key) {
        return Integer.parseInt(value(key, Setting.Kind.PERCENT));
    }

    /** Euro with two decimals. */
    public BigDecimal euro(String key) {
        return new BigDecimal(value(key, Setting.Kind.EURO)).setScale(2);
    }

    /** A calendar period, e.g. 12 months. */
    public Period period(String key) {
        return Period.parse(value(key, Setting.Kind.PERIOD));
    }

    /** A day of every year. */
    public MonthDay monthDay(String key) {
        return MonthDay.parse("--" + value(key, Setting.Kind.MONTH_DAY));
    }

    /** A date that the region has set; empty where it has set none. */
    public Optional<LocalDate> date(String key) {
        return Optional.ofNullable(values.get(key)).map(setting -> LocalDate.parse(setting.value()));
    }

    /** Whether an option is on. */
    public boolean flag(String key) {
        return Boolean.parseBoolean(value(key, Setting.Kind.FLAG));
    }

    /** A word among those that {@code defaults.yml} admits for the key. */
    public String word(String key) {
        return value(key, Setting.Kind.WORD);
    }

    private String value(String key, Setting.Kind kind) {
        var setting = values.get(key);
        if (setting == null || setting.kind() != kind) {
            throw new IllegalArgumentException("no setting %s of kind %s".formatted(key, kind));
        }
        return setting.value();
    }
}
