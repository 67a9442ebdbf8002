/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.web;

import it.pianozona.company.Mandates;
import it.pianozona.company.YearPlan;
import it.pianozona.company.YearPlans;
import it.pianozona.page.Door;
import org.springframework.stereotype.Component;

/** Finds the plan of a year for who visits: a draft only for those who write it. */
@Component
class CompanyYears {

    private final Mandates mandates;
    private final YearPlans years;

    CompanyYears(Mandates mandates, YearPlans years) {
        this.mandates = mandates;
        this.years = years;
    }

    /** The plan of that year in the latest mandate that has one which the person may read; otherwise it does not exist. */
    YearPlan readable(CompanyVisit visit, int year) {
        return mandates.of(visit.authority().code()).stream()
                .flatMap(mandate -> years.find(mandate.key(), year).stream())
                .filter(plan -> plan.isAdopted() || visit.readsDrafts())
                .findFirst()
                .orElseThrow(Door::notHere);
    }
}
