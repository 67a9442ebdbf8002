/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.signature.Reason;
import it.pianozona.signature.SentFile;
import it.pianozona.signature.SignatureChecks;
import it.pianozona.signature.Verdict;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.support.signature.TestSigner;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.time.BusinessClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A commissioner of two Comuni signs once for each of them, and no signature counts twice (N-16). */
@PianozonaTest
@Tag("agreement")
class OnePersonForTwoBodiesTest {

    private static final long TOO_LARGE = Long.MAX_VALUE;

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Signing signing;

    @Autowired
    private Delegations delegations;

    @Autowired
    private SignatureChecks checks;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestArea area;
    private String key;
    private String first;
    private String second;
    private TestSigner signer;
    private byte[] issued;

    @BeforeEach
    void aCommissionerHoldsTwoOffices() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        steps.untilSignature(area, key, Map.of());
        first = area.mayors().get(0);
        second = area.mayors().get(1);
        jdbc.sql("update office_holder set person = :person where office = :office")
                .param("person", area.mayor(first))
                .param("office", second)
                .update();
        signer = steps.signerOf(first);
        issued = steps.issued(key);
    }

    @Test
    void a_second_signature_over_the_first_counts_for_the_other_body() throws Exception {
        chain(signer.signPades(issued), signer::signPades);
    }

    @Test
    void a_second_signature_beside_the_first_in_one_envelope_counts_for_the_other_body() throws Exception {
        chain(signer.signCades(issued), signer::joinCades);
    }

    private void chain(byte[] one, UnaryOperator<byte[]> again) throws Exception {
        send(first, one);
        assertThat(state(first)).isEqualTo(Verdict.State.ACCEPTED);
        send(second, one);
        assertThat(reason(second)).isEqualTo(Reason.SIGNED_TWICE);

        anotherSecond();
        send(second, again.apply(one));
        assertThat(state(second)).isEqualTo(Verdict.State.ACCEPTED);
        everybodyConcludes();
    }

    @Test
    void another_copy_signed_on_its_own_counts_for_the_other_body_even_where_the_first_is_concluded() throws Exception {
        send(first, signer.signCades(issued));
        steps.close(key, first);
        anotherSecond();
        send(second, signer.signPades(issued));

        assertThat(state(second)).isEqualTo(Verdict.State.ACCEPTED);
        steps.close(key, second);
        everybodyElseSigns();
    }

    @Test
    void the_file_of_one_body_never_counts_for_another_concluded_or_not() throws Exception {
        var file = signer.signPades(issued);
        send(first, file);
        send(second, file);
        assertThat(reason(second)).isEqualTo(Reason.SIGNED_TWICE);
        steps.close(key, first);
        send(second, file);

        assertThat(reason(second)).isEqualTo(Reason.SIGNED_TWICE);
        assertThatThrownBy(() -> steps.close(key, second)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_mayor_who_is_also_deputy_for_the_signature_of_another_signs_for_both() throws Exception {
        var third = area.mayors().get(2);
        var deputy = area.mayor(first);
        delegations.grant(
                third,
                area.mayor(third),
                deputy,
                Set.of(DelegationScope.SIGN),
                Optional.of(new Delegation.Act("8", clock.today())),
                clock.today(),
                clock.today().plusDays(1));
        send(first, signer.signPades(issued));
        anotherSecond();
        var over = signer.signPades(steps.issued(key));
        signing.upload(key, third, deputy, SentFile.of("firmato.pdf", over));

        assertThat(state(third)).isEqualTo(Verdict.State.ACCEPTED);
    }

    @Test
    void a_file_that_was_sent_for_a_round_is_not_kept_in_the_next() {
        var before = signing.uploads(key).size();
        var slow = new InputStream() {

            private final InputStream file = new ByteArrayInputStream(new byte[] {1, 2, 3});

            @Override
            public int read() throws IOException {
                jdbc.sql("update agreement set state = 'DRAFT' where cycle = :cycle")
                        .param("cycle", key)
                        .update();
                return file.read();
            }
        };

        assertThatThrownBy(() ->
                        signing.upload(key, first, area.mayor(first), new SentFile("f.pdf", TOO_LARGE, () -> slow)))
                .hasMessageContaining("non è alla firma");
        assertThat(signing.uploads(key)).hasSize(before);
    }

    @Test
    void a_file_that_was_sent_for_one_document_is_not_kept_for_another() {
        var slow = new InputStream() {

            private boolean changed;

            @Override
            public int read() {
                if (!changed) {
                    changed = true;
                    jdbc.sql(
                                    """
                            insert into agreement_issue (agreement, round, number, file, sha256, frozen, issued_on)
                            select agreement, round + 1, number || '-2', file, sha256, frozen, issued_on from agreement_issue
                             where agreement = (select id from agreement where cycle = :cycle)
                            """)
                            .param("cycle", key)
                            .update();
                    jdbc.sql("update agreement set round = round + 1 where cycle = :cycle")
                            .param("cycle", key)
                            .update();
                    return 1;
                }
                return -1;
            }
        };

        assertThatThrownBy(() ->
                        signing.upload(key, first, area.mayor(first), new SentFile("f.pdf", TOO_LARGE, () -> slow)))
                .hasMessageContaining("il documento da firmare è cambiato");
        assertThat(signing.uploads(key)).isEmpty();
    }

    private void everybodyConcludes() {
        steps.close(key, first);
        steps.close(key, second);
        everybodyElseSigns();
    }

    private void everybodyElseSigns() {
        steps.everybodySigns(key);
        assertThat(colleagues.task(key, "UserTask_ApprovalAct")).isNotNull();
    }

    private void send(String office, byte[] file) {
        var page = "/accordi/%s/firma/%s".formatted(key, office);
        Visitor.signedIn(port, area.mayor(first)).sendFile(page, page, "firmato", "firmato.pdf", file);
    }

    private Verdict.State state(String office) {
        return signing.lastUpload(key, office).orElseThrow().state();
    }

    private Reason reason(String office) {
        return checks.find(signing.lastUpload(key, office).orElseThrow().check())
                .orElseThrow()
                .reason();
    }

    /** Two signatures of one person are told apart by their time, to the second. */
    private static void anotherSecond() throws InterruptedException {
        Thread.sleep(1_100);
    }
}
