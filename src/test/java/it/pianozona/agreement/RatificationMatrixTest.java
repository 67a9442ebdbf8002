/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import it.pianozona.document.StoredFiles;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@PianozonaTest
@Tag("agreement")
class RatificationMatrixTest {

    @Autowired
    private RatificationMatrix matrix;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Soliciting soliciting;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Notices notices;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String key;
    private AgreementOnRecord agreement;
    private LocalDate today;
    private Duration offset;

    @BeforeEach
    void anAgreementOfThreeMunicipalities() {
        offset = clock.offset();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        agreement = AgreementOnRecord.drafted(jdbc, clock, area, key);
        today = clock.today();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void whileTheSchemeIsDraftedNobodyIsMissing() {
        assertThat(matrix.of(key).missing()).isEmpty();
        assertThat(matrix.of(key).summary()).contains("Lo schema è in redazione");
        assertThat(matrix.of(key).unsigned()).isEqualTo(3);
    }

    @Test
    void theConferenceWaitsForWhoHasNotSpoken() {
        agreement
                .state(Agreement.State.IN_CONFERENCE)
                .convened(today.plusDays(7), null)
                .consents(mayor(0), "SI", "", today)
                .consents(mayor(1), "SI_CON_OSS", "Manca il trasporto degli anziani", today);

        var shown = matrix.of(key);

        assertThat(names(shown.missing())).containsExactly(name(2));
        assertThat(shown.summary()).isEqualTo("Manca un ente: " + name(2) + ".");
        assertThat(shown.deadline()).contains(today.plusDays(7));
        assertThat(shown.missing().get(0).daysLeft()).contains(7L);
        assertThat(shown.signatories().get(1).body().consent())
                .hasValueSatisfying(said -> assertThat(said.remarks()).contains("trasporto"));
        assertThat(shown.signatories().get(1).next()).contains("osservazioni");
        assertThat(shown.signatories().get(0).waitingSince()).isEmpty();
    }

    @Test
    void beforeTheConferenceIsConvenedNobodyIsAsked() {
        agreement.state(Agreement.State.IN_CONFERENCE);

        assertThat(matrix.of(key).missing()).isEmpty();
        assertThat(matrix.of(key).signatories().get(0).next()).isEqualTo("Attende la convocazione della conferenza.");
    }

    @Test
    void actsAreCountedFromTheLastConsentAndLateOnesAreShown() {
        var consented = today.minusDays(35);
        area.mayors().forEach(office -> agreement.consents(office, "SI", "", consented));
        agreement
                .state(Agreement.State.IN_AUTHORISATION)
                .acts(mayor(0), "FAVOREVOLE", today)
                .acts(mayor(1), "CONTRARIO", today);

        var shown = matrix.of(key);

        assertThat(names(shown.missing())).containsExactly(name(2));
        assertThat(shown.missing().get(0).waitingSince()).contains(consented);
        assertThat(shown.missing().get(0).daysLeft()).contains(-5L);
        assertThat(shown.signatories().get(0).body().act()).hasValueSatisfying(act -> {
            assertThat(act.organ().italian()).isEqualTo("Giunta");
            assertThat(act.favourable()).isTrue();
        });
        assertThat(shown.signatories().get(1).next()).contains("contrario", "TUEL art. 34 c. 4");
    }

    @Test
    void theSignaturesShowWhoSignedWhoWasRefusedAndWhoMaySign() {
        var deputy = area.mayorPeople().get(0);
        delegations.grant(
                mayor(2),
                area.mayorPeople().get(2),
                deputy,
                Set.of(DelegationScope.SIGN),
                Optional.of(new Delegation.Act("77", today)),
                today,
                today.plusDays(30));
        agreement.state(Agreement.State.IN_SIGNATURE).issued(UUID.randomUUID(), "a".repeat(64), today.minusDays(2));
        var upload = agreement.uploads(mayor(0), "TO_VERIFY_AGAIN", signedFile(), "Firma integra.");
        agreement.signs(mayor(0), area.mayorPeople().get(0), upload, today);
        agreement.uploads(mayor(1), "REFUSED", null, "Il certificato è scaduto.");

        var shown = matrix.of(key);

        assertThat(names(shown.missing())).containsExactly(name(1), name(2));
        assertThat(shown.summary()).isEqualTo("Mancano 2 enti su 3: %s, %s.".formatted(name(1), name(2)));
        assertThat(shown.unsigned()).isEqualTo(2);
        assertThat(shown.deadline()).contains(today.plusDays(8));
        assertThat(shown.signatories().get(0).next()).contains("verificata di nuovo");
        assertThat(shown.signatories().get(0).signatories()).hasSize(1);
        assertThat(shown.signatories().get(1).next()).contains("rifiutato");
        assertThat(shown.signatories().get(1).body().upload())
                .hasValueSatisfying(one -> assertThat(one.words()).contains("scaduto"));
        assertThat(shown.signatories().get(2).signatories())
                .hasSize(2)
                .anyMatch(words -> words.endsWith("per delega n. 77"));
    }

    @Test
    void aSignatureWithoutItsRatificationIsStillMissing() {
        agreement.state(Agreement.State.IN_SIGNATURE).issued(UUID.randomUUID(), "a".repeat(64), today.minusDays(12));
        for (var office : area.mayors()) {
            var upload = agreement.uploads(office, "ACCEPTED", signedFile(), "Firma verificata.");
            agreement.signs(office, area.mayor(office), upload, today.minusDays(10));
        }
        agreement.mustRatify(mayor(1), today.plusDays(20));

        var row = matrix.of(key).missing().get(0);

        assertThat(names(matrix.of(key).missing())).containsExactly(name(1));
        assertThat(row.ratificationDaysLeft()).contains(20L);
        assertThat(row.daysLeft()).contains(20L);
        assertThat(row.waitingSince()).contains(today.minusDays(10));
        assertThat(row.next()).contains("il consiglio ratifica");
        assertThat(matrix.of(key).summary()).isEqualTo("Manca la ratifica del consiglio: " + name(1) + ".");
    }

    @Test
    void adherentsAndThoseWhoLeftAreShownApartAndNeverCounted() {
        agreement
                .party("aderente-1", "ADHERENT", "Cooperativa La Fonte", null)
                .leaves(mayor(2), "Non consente")
                .state(Agreement.State.IN_CONFERENCE)
                .convened(today, null)
                .consents(mayor(0), "SI", "", today);

        var shown = matrix.of(key);

        assertThat(shown.signatories()).hasSize(2);
        assertThat(shown.summary()).isEqualTo("Manca un ente: " + name(1) + ".");
        assertThat(shown.adherents()).extracting(body -> body.party().name()).containsExactly("Cooperativa La Fonte");
        assertThat(shown.left()).singleElement().satisfies(body -> assertThat(body.leftReason())
                .contains("Non consente"));
    }

    @Test
    void theQueriesAreAsManyForManyBodiesAsForFew() {
        agreement.state(Agreement.State.IN_SIGNATURE).issued(UUID.randomUUID(), "a".repeat(64), today);
        var few = statements();
        for (var office : List.of("direzione-asl-ATS321", "sindaco-015182", "sindaco-015009", "provincia-MI")) {
            agreement.party(office, "SIGNATORY", "Ente " + office, null);
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(10);
        assertThat(matrix.of(key).signatories()).hasSize(7);
    }

    @Test
    void aReminderReachesWhoIsMissingOnceADay() {
        agreement
                .state(Agreement.State.IN_CONFERENCE)
                .convened(today.plusDays(7), null)
                .consents(mayor(0), "SI", "", today);

        assertThat(soliciting.solicit(key, "udp.rhodense"))
                .extracting(Party::name)
                .containsExactly(name(1), name(2));
        assertThatThrownBy(() -> soliciting.solicit(key, "udp.rhodense")).hasMessageContaining("già ricevuto");

        assertThat(matrix.of(key).missing())
                .allSatisfy(row -> assertThat(row.body().reminders()).isEqualTo(1));
        assertThat(notices.latest(List.of(mayor(1)), 50))
                .filteredOn(notice -> notice.businessKey().equals(key))
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.REMINDER);
        assertThat(notices.latest(List.of(mayor(0)), 50))
                .noneMatch(notice -> notice.businessKey().equals(key));

        clock.setOffset(clock.offset().plusDays(1));

        assertThat(soliciting.solicit(key, area.mayorPeople().get(0))).hasSize(2);
        assertThat(matrix.of(key).missing())
                .allSatisfy(row -> assertThat(row.body().reminders()).isEqualTo(2));
    }

    @Test
    void onlyPromoterPlanOfficeAndCoordinatorsRemind() {
        assertThat(soliciting.isAllowed(key, area.mayorPeople().get(0))).isTrue();
        assertThat(soliciting.isAllowed(key, "udp.rhodense")).isTrue();
        assertThat(soliciting.isAllowed(key, "coordinatore.rhodense")).isTrue();
        assertThat(soliciting.isAllowed(key, area.mayorPeople().get(1))).isFalse();
        assertThat(soliciting.isAllowed(key, "udp.garbagnatese")).isFalse();
        assertThatThrownBy(() -> soliciting.solicit(key, area.mayorPeople().get(1)))
                .hasMessageContaining("I solleciti li inviano");
        assertThatThrownBy(() -> soliciting.solicit(key, "udp.rhodense")).hasMessageContaining("Non manca nessun ente");
    }

    private int statements() {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        try {
            matrix.of(key);
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
        }
        return (int) heard.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private static List<String> names(List<RatificationMatrix.Row> rows) {
        return rows.stream().map(row -> row.body().party().name()).toList();
    }

    private String mayor(int index) {
        return area.mayors().get(index);
    }

    private String name(int index) {
        return AgreementOnRecord.names(area).get(index);
    }

    private UUID signedFile() {
        return files.keep("accordo-firmato.pdf", "application/pdf", TestPdf.saying("Firmato"));
    }
}
