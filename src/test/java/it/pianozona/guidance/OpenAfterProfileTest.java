/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.profile.ProfileValidated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
class OpenAfterProfileTest {

    @Autowired
    private OpenAfterProfile listener;

    @Autowired
    private GuidanceActs acts;

    @Autowired
    private Colleagues colleagues;

    @Test
    void theValidatedProfileOfAConferenceOpensItsGuidance() {
        var key = "CTSS-PC-" + UUID.randomUUID();
        validated("CTSS-PC", key, 2070);
        validated("CTSS-PC", key, 2070);

        assertThat(colleagues.tasks(key, "UserTask_Draft"))
                .singleElement()
                .satisfies(task -> assertThat(task.getTenantId()).isEqualTo("CTSS-PC"));
        assertThat(acts.title(acts.get(key))).isEqualTo("Atto triennale di indirizzo e coordinamento 2070-2072");
    }

    @Test
    void theProfileOfAnAreaOrOfAHealthAuthorityOpensNone() {
        var ofArea = "MAQ-" + UUID.randomUUID();
        var ofHealthAuthority = "ATS-MI-" + UUID.randomUUID();
        validated("MAQ", ofArea, 2070);
        validated("ATS-MI", ofHealthAuthority, 2015);

        assertThat(acts.find(ofArea)).isEmpty();
        assertThat(acts.find(ofHealthAuthority)).isEmpty();
    }

    private void validated(String territory, String key, int year) {
        listener.on(new ProfileValidated(territory, key, LocalDate.of(year, 1, 1), LocalDate.of(year + 2, 12, 31)));
    }
}
