/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.signature.Verdict.Mode;
import it.pianozona.signature.Verdict.State;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PianozonaTest
@Tag("agreement")
class SignatureChecksTest {

    private static final byte[] ISSUED = TestPdf.saying("Accordo di Programma da verificare e conservare");
    private static final String RHO = "RSSMRA70A01H264V";

    @Autowired
    private SignatureChecks checks;

    @Autowired
    private JdbcClient jdbc;

    private final TestAuthority authority = TestAuthority.get();

    @Test
    void a_verdict_is_kept_with_its_report() {
        var kept = checks.verify(authority.signer("Maria", "Rossi", RHO).signPades(ISSUED), "accordo.pdf", expected());

        var found = checks.find(kept.id()).orElseThrow();

        assertThat(found.state()).isEqualTo(State.ACCEPTED);
        assertThat(found.verdict().mode()).isEqualTo(Mode.STRICT);
        assertThat(found.verdict().qualification()).isEqualTo("QESIG");
        assertThat(found.fileName()).isEqualTo("accordo.pdf");
        assertThat(found.repeats()).isEmpty();
        assertThat(checks.report(kept.id())).startsWith("<verifica>").contains("SimpleReport", "DetailedReport");
        assertThat(checks.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_refused_file_is_kept_by_its_hash_and_reason() {
        var kept = checks.verify(new byte[] {1, 2, 3}, "x".repeat(400) + "\u0000", expected());

        var found = checks.find(kept.id()).orElseThrow();

        assertThat(found.state()).isEqualTo(State.REFUSED);
        assertThat(found.reason()).isEqualTo(Reason.NOT_A_SIGNED_FILE);
        assertThat(found.sha256()).isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(found.words()).contains(".p7m");
    }

    @Test
    void a_verdict_that_waits_is_verified_again_beside_the_old_one() {
        var signer = authority.withoutRevocationData(RHO);
        var file = signer.signCades(ISSUED);
        var waiting = checks.verify(file, "accordo.p7m", expected());
        var hasSigned = new Expectation(ISSUED, Set.of(waiting.sha256()), Set.of(RHO), Set.of(RHO));

        assertThat(waiting.state()).isEqualTo(State.TO_VERIFY_AGAIN);
        assertThat(checks.verifyAgain(waiting.id(), file, hasSigned).state()).isEqualTo(State.TO_VERIFY_AGAIN);
        authority.publishUnreachable();
        try {
            var again = checks.verifyAgain(waiting.id(), file, hasSigned);

            assertThat(again.state()).isEqualTo(State.ACCEPTED);
            assertThat(again.repeats()).isEqualTo(Optional.of(waiting.id()));
            assertThat(checks.find(waiting.id()).orElseThrow().state()).isEqualTo(State.TO_VERIFY_AGAIN);
        } finally {
            authority.withdrawUnreachable();
        }
        assertThatThrownBy(() -> checks.verifyAgain(waiting.id(), ISSUED, hasSigned))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Transactional
    void a_kept_verdict_cannot_be_changed() {
        assertThatThrownBy(() -> jdbc.sql("update signature_check set state = 'ACCEPTED'")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void sixty_at_once_wait_for_their_turn() throws Exception {
        var file = authority.signer("Maria", "Rossi", RHO).signPades(ISSUED);
        Callable<State> upload =
                () -> checks.verify(file, "accordo.pdf", expected()).state();
        var people = Executors.newFixedThreadPool(60);
        try {
            var states = people
                    .invokeAll(Stream.generate(() -> upload).limit(60).toList())
                    .stream()
                    .map(SignatureChecksTest::result)
                    .collect(Collectors.groupingBy(state -> state, Collectors.counting()));

            assertThat(states).containsOnlyKeys(State.ACCEPTED).containsEntry(State.ACCEPTED, 60L);
        } finally {
            people.shutdownNow();
        }
    }

    private static State result(java.util.concurrent.Future<State> upload) {
        try {
            return upload.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Expectation expected() {
        return new Expectation(ISSUED, Set.of(), Set.of(RHO), Set.of());
    }
}
