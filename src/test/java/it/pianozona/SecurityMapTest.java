/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The map of security requirements and the list of faults name tests that exist. */
@Tag("desk")
class SecurityMapTest {

    /** {@code account.DoorsTest#method}, or {@code #method} of the class named before it. */
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+\\.)*[A-Z]\\w*Test)?(?:#(\\w+))?`");

    @Test
    void everyTestThatTheMapNamesIsThere() throws IOException {
        assertNamesTestsThatExist("security.md", 100);
    }

    @Test
    void everyTestThatTheListOfFaultsNamesIsThere() throws IOException {
        assertNamesTestsThatExist("faults.md", 40);
    }

    private static void assertNamesTestsThatExist(String page, int atLeast) throws IOException {
        var missing = new ArrayList<String>();
        var found = 0;
        for (var line : Files.readAllLines(Path.of("docs", page))) {
            var current = "";
            var named = NAMED.matcher(line);
            while (named.find()) {
                current = named.group(1) == null ? current : named.group(1);
                if (current.isEmpty()) {
                    continue;
                }
                found++;
                if (!exists(current, named.group(2))) {
                    missing.add(current + "#" + named.group(2));
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(atLeast);
    }

    private static boolean exists(String type, String method) {
        try {
            return method == null
                    || methods(Class.forName("it.pianozona." + type)).contains(method);
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .map(java.lang.reflect.Method::getName)
                .toList();
    }
}
