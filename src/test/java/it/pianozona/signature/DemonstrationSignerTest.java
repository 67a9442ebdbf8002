/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.signature.Verdict.Mode;
import it.pianozona.signature.Verdict.State;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.time.BusinessClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

@Tag("agreement")
class DemonstrationSignerTest {

    private static final byte[] ISSUED = TestPdf.saying("Accordo di Programma della dimostrazione");
    private static final String RHO = "RSSMRA70A01H264V";
    private static final String LAINATE = "BNCLCU75B02E415K";
    private static final Instant MAY_2018 = Instant.parse("2018-05-10T07:00:00Z");

    @TempDir
    private Path folder;

    private DemonstrationAuthority authority;
    private byte[] signed;

    @BeforeEach
    void theMayorOfRhoSigns() {
        var clock = new BusinessClock();
        clock.setOffset(Duration.between(Instant.now(), MAY_2018));
        authority = DemonstrationAuthority.in(folder);
        signed = new DemonstrationSigner(authority, clock).sign(ISSUED, "Maria", "Rossi", RHO);
    }

    @Test
    void in_the_degraded_mode_the_signature_waits_to_be_verified_again() {
        var verdict = examination(Mode.DEGRADED, authority).examine(signed, expected(RHO));

        assertThat(verdict.state()).isEqualTo(State.TO_VERIFY_AGAIN);
        assertThat(verdict.reason()).isEqualTo(Reason.QUALIFICATION_UNVERIFIED);
        assertThat(verdict.signerName()).isEqualTo("Maria Rossi");
        assertThat(verdict.taxCode()).isEqualTo(RHO);
        assertThat(Duration.between(verdict.signedAt().orElseThrow(), MAY_2018).abs())
                .as("signed on the demonstration's day")
                .isLessThan(Duration.ofHours(1));
    }

    @Test
    void for_another_person_it_is_refused() {
        var verdict = examination(Mode.DEGRADED, authority).examine(signed, expected(LAINATE));

        assertThat(verdict.state()).isEqualTo(State.REFUSED);
        assertThat(verdict.reason()).isEqualTo(Reason.WRONG_PERSON);
    }

    @Test
    void in_the_strict_mode_it_is_refused() {
        var verdict = examination(Mode.STRICT, authority).examine(signed, expected(RHO));

        assertThat(verdict.state()).isEqualTo(State.REFUSED);
        assertThat(verdict.reason()).isEqualTo(Reason.UNKNOWN_AUTHORITY);
    }

    @Test
    void another_demonstrations_authority_is_unknown(@TempDir Path other) {
        var verdict =
                examination(Mode.DEGRADED, DemonstrationAuthority.in(other)).examine(signed, expected(RHO));

        assertThat(verdict.reason()).isEqualTo(Reason.UNKNOWN_AUTHORITY);
    }

    @Test
    void after_a_restart_the_authority_is_the_same() {
        var restarted = DemonstrationAuthority.in(folder);

        assertThat(restarted.certificate()).isEqualTo(authority.certificate());
        assertThat(folder).isDirectoryContaining(file -> Files.isRegularFile(file));
        assertThat(examination(Mode.DEGRADED, restarted)
                        .examine(signed, expected(RHO))
                        .holds())
                .isTrue();
    }

    @Test
    void it_exists_in_a_demonstration_alone() {
        var application = new ApplicationContextRunner()
                .withBean(BusinessClock.class)
                .withUserConfiguration(SignatureConfiguration.class)
                .withPropertyValues("pianozona.demonstration.authority=" + folder);

        application.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(DemonstrationSigner.class)
                .doesNotHaveBean(DemonstrationAuthority.class));
        application
                .withPropertyValues("pianozona.demonstration.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DemonstrationSigner.class));
        application
                .withPropertyValues("pianozona.demonstration.enabled=true", "spring.profiles.active=prod")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(DemonstrationSigner.class)
                        .doesNotHaveBean(DemonstrationAuthority.class));
        application.withPropertyValues("pianozona.demonstration.enabled=true").run(context -> assertThat(context)
                .hasSingleBean(DemonstrationSigner.class));
    }

    @Test
    void without_a_setting_there_are_no_trusted_lists() {
        new ApplicationContextRunner()
                .withUserConfiguration(SignatureConfiguration.class)
                .run(context -> assertThat(
                                context.getBean(SignatureSettings.class).trustedLists())
                        .isEmpty());
    }

    private Expectation expected(String taxCode) {
        return new Expectation(ISSUED, Set.of(), Set.of(taxCode), Set.of());
    }

    /** Trusts nobody but, where it may, the demonstration's authority. */
    private Examination examination(Mode mode, DemonstrationAuthority trusted) {
        var settings = new SignatureSettings(
                mode,
                DataSize.ofMegabytes(20),
                2,
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Optional.empty(),
                folder.resolve("gestori"),
                folder.resolve("ancore"),
                folder.resolve("cache"),
                false,
                Duration.ofHours(1));
        return new Examination(settings, new LayerReader(new TrustSources(settings, Optional.of(trusted))));
    }
}
