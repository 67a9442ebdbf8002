/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What identifies a person is written in one place each. */
@Tag("spine")
class TaxCodeDoorTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void oneClassAloneWritesACodiceFiscale() throws IOException {
        assertThat(writersOf("person_tax_code")).containsExactly("TaxCodesOnRecord.java");
    }

    @Test
    void oneClassAloneRecordsAPersonAndRecordingOneRewritesNeitherNameNorEMail() throws IOException {
        assertThat(writersOf("person")).containsExactly("People.java");
        assertThat(Files.readString(SOURCES.resolve("it/pianozona/territory/People.java")))
                .doesNotContain("do update");
    }

    @Test
    void nameAndEMailAreRewrittenWhereThePersonOrAnAdministratorAsksForItAndNowhereElse() throws IOException {
        assertThat(callersOf("people\\.(changeEmail|rename)\\(")).containsExactly("Contacts.java");
    }

    private static List<String> callersOf(String call) throws IOException {
        return filesWith(Pattern.compile(call));
    }

    private static List<String> writersOf(String table) throws IOException {
        var writes = Pattern.compile("(?i)(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate)\\s+(only\\s+)?"
                + table + "\\b(?!_)");
        return filesWith(writes);
    }

    private static List<String> filesWith(Pattern words) throws IOException {
        return Sources.java()
                .filter(source -> words.matcher(source.text()).find())
                .map(Sources.Source::name)
                .toList();
    }
}
