/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import it.pianozona.plan.chain.PlanChain;
import it.pianozona.plan.chain.PolicyComparison;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.region.RegionProfile;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * What is written in a plan, for one page or one check: each list is read when it is first asked for, and once. Not to be kept for longer,
 * for others write on.
 */
public final class PlanAsWritten {

    private final String cycleKey;
    private final Supplier<RegionProfile> profile;
    private final Supplier<Boolean> frozen;
    private final Supplier<PlanChain> chain;
    private final Supplier<List<PlanSection>> sections;
    private final Supplier<List<PolicyComparison>> policies;
    private final Supplier<List<String>> overLimit;

    PlanAsWritten(
            String cycleKey,
            Supplier<RegionProfile> profile,
            Supplier<Boolean> frozen,
            Supplier<PlanChain> chain,
            Supplier<List<PlanSection>> sections,
            Supplier<List<PolicyComparison>> policies,
            Limits limits) {
        this.cycleKey = cycleKey;
        this.profile = SingletonSupplier.of(profile);
        this.frozen = SingletonSupplier.of(frozen);
        this.chain = SingletonSupplier.of(chain);
        this.sections = SingletonSupplier.of(sections);
        this.policies = SingletonSupplier.of(policies);
        this.overLimit = SingletonSupplier.of(() -> limits.exceededBy(chain().rows()));
    }

    /** Says where rows of the framework exceed a budget constraint. */
    interface Limits {
        List<String> exceededBy(List<FrameworkRow> rows);
    }

    public String cycleKey() {
        return cycleKey;
    }

    public RegionProfile profile() {
        return profile.get();
    }

    /** Whether the plan was approved: what is empty stays so. */
    public boolean isFrozen() {
        return frozen.get();
    }

    /** Needs, objectives, actions and the rows of the framework. */
    public PlanChain chain() {
        return chain.get();
    }

    /** Every section of the profile, in its order. */
    public List<PlanSection> sections() {
        return sections.get();
    }

    public List<PolicyComparison> policies() {
        return policies.get();
    }

    /** Where the framework exceeds a budget constraint, Italian. */
    public List<String> overLimit() {
        return overLimit.get();
    }
}
