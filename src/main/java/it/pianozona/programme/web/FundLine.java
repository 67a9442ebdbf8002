/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.money.FundState;
import it.pianozona.money.ShareNeeded;
import it.pianozona.money.Stage;
import it.pianozona.page.Pill;
import it.pianozona.programme.YearsMoney.FundYear;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A line of table T7 as people read it. */
record FundLine(FundYear year) {

    private FundState state() {
        return year.state();
    }

    /** For example "Fondo nazionale politiche sociali, annualità 2018". */
    public String name() {
        var fund = year.portion().fund();
        return fund.hasAnnualities() || year.portion().annuality().isPresent()
                ? "%s, %s".formatted(fund.italian(), annuality())
                : fund.italian();
    }

    /** Whether the figures do not say which year of the fund they spend: what is assigned to it cannot be held against them. */
    private boolean isUnsaid() {
        return year.portion().fund().hasAnnualities()
                && year.portion().annuality().isEmpty();
    }

    /** "annualità 2018"; where the figures do not say of which year the money is, that they do not. */
    String annuality() {
        return year.portion().annuality().map(one -> "annualità " + one).orElse("annualità non detta");
    }

    public String assigned() {
        return ItalianNumber.euro(state().assigned());
    }

    public boolean provisional() {
        return year.provisional();
    }

    public String planned() {
        return euro(Stage.PLANNED);
    }

    public String committed() {
        return euro(Stage.COMMITTED);
    }

    public String paid() {
        return euro(Stage.PAID);
    }

    public String reported() {
        return euro(Stage.REPORTED);
    }

    public String accepted() {
        return euro(Stage.ACCEPTED);
    }

    private String euro(Stage stage) {
        return ItalianNumber.euro(state().amounts().at(stage));
    }

    /** Euro that go back; until the plan is over and something was accepted nobody can say. */
    public String toReturn() {
        return state().toReturn().map(ItalianNumber::euro).orElse("non ancora");
    }

    /** Whether money or a share is at stake. */
    public Pill pill() {
        if (isUnsaid()) {
            return new Pill(Pill.Role.WAITING, "annualità non detta");
        }
        if (state().free().signum() < 0) {
            return new Pill(Pill.Role.RISK, "oltre l'assegnato");
        }
        if (year.shares().stream().anyMatch(share -> !share.isMet())) {
            return new Pill(Pill.Role.RISK, "quota minima");
        }
        return state().free().signum() == 0
                ? new Pill(Pill.Role.DONE, "tutto impegnato")
                : new Pill(Pill.Role.RUNNING, "da impegnare");
    }

    /** What is left, exceeded, refused, and what the minimum shares ask for. */
    public List<String> words() {
        var words = new ArrayList<String>();
        var free = isUnsaid() ? BigDecimal.ZERO : state().free();
        if (free.signum() > 0) {
            words.add("restano da impegnare %s €".formatted(ItalianNumber.euro(free)));
        } else if (free.signum() < 0) {
            words.add("impegnati %s € più di quanto è assegnato".formatted(ItalianNumber.euro(free.negate())));
        }
        words.addAll(state().amounts().overruns());
        state().refused()
                .filter(refused -> refused.compareTo(BigDecimal.ZERO) > 0)
                .ifPresent(
                        refused -> words.add("rendicontati e non ammessi %s €".formatted(ItalianNumber.euro(refused))));
        year.shares().stream().map(ShareNeeded::italian).forEach(words::add);
        return List.copyOf(words);
    }
}
