/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.signature.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/** What is wrong with the lists is told at the start, in the log and on a page, and not first to who signs on the last day. */
@ExtendWith(OutputCaptureExtension.class)
class TrustSourcesTest {

    private static final TestAuthority AUTHORITY = TestAuthority.get();
    private static final String LISTS = "http://elenchi.invalid/lotl.xml";

    @TempDir
    private Path folder;

    private static TrustSources sources(Optional<String> lists, Path operators, Path cache, boolean online) {
        return new TrustSources(
                new SignatureSettings(
                        Verdict.Mode.STRICT,
                        DataSize.ofMegabytes(20),
                        2,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        lists,
                        operators,
                        operators.resolve("nessuna"),
                        cache,
                        online,
                        Duration.ofHours(1)),
                Optional.empty());
    }

    private static TrustState readOf(TrustSources sources) {
        assertThat(sources.verifier()).isNotNull();
        return sources.state();
    }

    @Test
    void lists_that_count_are_shown_with_their_territory_and_their_days() {
        var state = readOf(sources(Optional.of(LISTS), AUTHORITY.operators(), AUTHORITY.cache(), false));

        assertThat(state.faults()).isEmpty();
        assertThat(state.refusesAll()).isFalse();
        assertThat(state.readAt()).isPresent();
        assertThat(state.operators()).isPositive();
        assertThat(state.lists()).anySatisfy(list -> {
            assertThat(list.territory()).isEqualTo("IT");
            assertThat(list.counts()).isTrue();
            assertThat(list.authorities()).isPositive();
            assertThat(list.issued()).isPresent();
            assertThat(list.nextUpdate()).isPresent();
        });
    }

    @Test
    void a_stray_file_among_the_certificates_is_named_and_takes_no_other_away(CapturedOutput log) throws IOException {
        try (var files = Files.list(AUTHORITY.operators())) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("LEGGIMI.txt"), "I certificati di chi firma l'elenco.");

        var state = readOf(sources(Optional.of(LISTS), folder, AUTHORITY.cache(), false));

        assertThat(state.faults()).singleElement().asString().contains("LEGGIMI.txt", "non è un certificato");
        assertThat(state.refusesAll()).isFalse();
        assertThat(log).contains("Firme: ", "LEGGIMI.txt");
    }

    @Test
    void a_cache_that_cannot_be_written_is_told_and_verifies_without_lists(CapturedOutput log) throws IOException {
        var noFolder = Files.writeString(folder.resolve("file"), "").resolve("cache");

        var state = readOf(sources(Optional.of(LISTS), AUTHORITY.operators(), noFolder, true));

        assertThat(state.faults())
                .anySatisfy(fault -> assertThat(fault).contains(noFolder.toString(), "pianozona.signature.cache"));
        assertThat(state.refusesAll()).isTrue();
        assertThat(log).contains("ogni firma caricata sarà rifiutata").doesNotContain("Exception in thread");
    }

    @Test
    void strict_without_any_list_says_what_to_set(CapturedOutput log) {
        var sources = sources(Optional.empty(), folder, folder.resolve("cache"), false);
        assertThat(sources.state().readAt()).isEmpty();

        assertThat(readOf(sources).refusesAll()).isTrue();

        assertThat(log).contains("ogni firma caricata sarà rifiutata", "pianozona.signature.trusted-lists");
    }

    @Test
    void lists_that_are_not_in_the_folder_are_named(CapturedOutput log) {
        var state = readOf(sources(Optional.of(LISTS), AUTHORITY.operators(), folder.resolve("cache"), false));

        assertThat(state.refusesAll()).isTrue();
        assertThat(state.lists()).singleElement().satisfies(list -> {
            assertThat(list.counts()).isFalse();
            assertThat(list.trouble()).contains("manca dalla cartella");
        });
        assertThat(log).contains(LISTS);
    }
}
