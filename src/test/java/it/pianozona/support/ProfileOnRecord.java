/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.Datum;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.KnowledgeLevel;
import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.profile.ProfileData;
import it.pianozona.support.TestAreas.TestArea;
import java.math.BigDecimal;
import org.springframework.context.ApplicationContext;

/** A profile with data that makes every figure of requirement 5.2 come out; its process does not run. */
public final class ProfileOnRecord {

    private final ApplicationContext product;
    private final TestArea area;
    private final String key;

    private ProfileOnRecord(ApplicationContext product, TestArea area, String key) {
        this.product = product;
        this.area = area;
        this.key = key;
    }

    /** Opens the profile of a cycle whose area writes it itself. */
    public static ProfileOnRecord opened(ApplicationContext product, TestArea area, String key) {
        product.getBean(CommunityProfiles.class).openForCycle(key);
        return new ProfileOnRecord(product, area, key);
    }

    /** ISTAT code of one of the three municipalities, largest first. */
    public String town(int index) {
        return area.mayors().get(index).substring("sindaco-".length());
    }

    /** Records a value of one of the three municipalities. */
    public ProfileOnRecord gives(String indicator, int town, int year, String value) {
        var one = product.getBean(Indicators.class).find(indicator).orElseThrow();
        product.getBean(ProfileData.class)
                .record(
                        key,
                        one.branch(),
                        new Datum(
                                one,
                                town(town),
                                year,
                                new BigDecimal(value),
                                "Rendiconto " + year,
                                Datum.Confidence.ALTA,
                                ""),
                        "udp.rhodense");
        return this;
    }

    /** Spending of three municipalities: 150, 90 and 52 euro for each inhabitant in 2017; in 2016 the third gave nothing. */
    public ProfileOnRecord withSpending() {
        return gives("POPOLAZIONE", 0, 2017, "1000")
                .gives("POPOLAZIONE", 1, 2017, "100")
                .gives("POPOLAZIONE", 2, 2017, "10")
                .gives("SPESA_SOCIALE", 0, 2017, "150000")
                .gives("SPESA_SOCIALE", 1, 2017, "9000")
                .gives("SPESA_SOCIALE", 2, 2017, "520")
                .gives("SPESA_PROGRAMMATA", 0, 2017, "30000")
                .gives("SPESA_PROGRAMMATA", 1, 2017, "1800")
                .gives("SPESA_GESTITA", 0, 2017, "15000")
                .gives("POPOLAZIONE", 0, 2016, "1000")
                .gives("POPOLAZIONE", 1, 2016, "100")
                .gives("SPESA_SOCIALE", 0, 2016, "140000")
                .gives("SPESA_SOCIALE", 1, 2016, "8000");
    }

    /** Transfers of 15 % and 5 % of the budget. */
    public ProfileOnRecord withTransfers() {
        return gives("BILANCIO_COMUNALE", 0, 2017, "2000000")
                .gives("TRASFERITO_AMBITO", 0, 2017, "300000")
                .gives("TRASFERITO_AMBITO", 0, 2016, "240000")
                .gives("BILANCIO_COMUNALE", 1, 2017, "100000")
                .gives("TRASFERITO_AMBITO", 1, 2017, "5000");
    }

    /** Users of a service: many, three and nobody said. */
    public ProfileOnRecord withUsers() {
        return gives("UTENTI", 0, 2017, "120").gives("UTENTI", 1, 2017, "3");
    }

    /** The plan office knows its users; one Comune does not. */
    public ProfileOnRecord withKnowledge() {
        answers("", KnowledgeLevel.Answer.SI);
        answers(town(1), KnowledgeLevel.Answer.NO);
        return this;
    }

    private void answers(String municipality, KnowledgeLevel.Answer users) {
        var no = KnowledgeLevel.Answer.NO;
        product.getBean(KnowledgeLevels.class)
                .record(
                        key,
                        new KnowledgeLevel(
                                area.code(),
                                municipality,
                                no,
                                users,
                                KnowledgeLevel.Answer.STIMA,
                                no,
                                no,
                                KnowledgeLevel.Answer.STIMA,
                                no,
                                "",
                                ""));
    }
}
