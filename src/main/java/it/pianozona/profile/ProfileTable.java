/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.Role;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.OfficeKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table that writes a profile; an inter-district one has exactly one person of each district's lead Comune (ER-31).
 * Rules: F-GRUPPO.
 */
@Service
public class ProfileTable {

    private static final BigDecimal WHOLE_TIME = BigDecimal.valueOf(100);

    private final Table<TableMember> members;
    private final CommunityProfiles profiles;

    ProfileTable(Tables tables, CommunityProfiles profiles) {
        this.profiles = profiles;
        this.members = tables.part("profile_member", TableMember.class);
    }

    /** Whether the rule "one person for each district" holds for the profile's table. */
    public boolean isInterdistrict(CommunityProfile profile) {
        return profiles.rulesOf(profile).roles().get(Role.PROFILE_TABLE) == OfficeKind.INTERDISTRICT_TABLE;
    }

    /**
     * Adds a person.
     *
     * @throws RuleViolated if the share is not above 0 and at most 100, if the last day comes before the first, or if the
     *     district has its person already
     */
    @Transactional
    public void add(String key, TableMember member) {
        var profile = profiles.get(key);
        var districts = profiles.areasOf(profile);
        var ofLeadComune = member.role() == TableMember.Role.COMUNE_CAPOFILA;
        new Problems()
                .unless(
                        member.timeShare().signum() > 0 && member.timeShare().compareTo(WHOLE_TIME) <= 0,
                        "«Tempo dedicato»: indica una percentuale maggiore di 0 e fino a 100.")
                .unless(
                        member.to().map(to -> !to.isBefore(member.from())).orElse(true),
                        "«Al»: non può precedere la data di inizio.")
                .unless(
                        districts.contains(member.district())
                                || (!ofLeadComune && member.district().equals(profile.territory())),
                        "«Distretto»: scegli il distretto del Comune capofila dall'elenco.")
                .unless(
                        !ofLeadComune || !districtsWithPerson(key).contains(member.district()),
                        "«Distretto»: il tavolo ha già la persona del Comune capofila di questo distretto: una sola per distretto.")
                .refuse();
        insert(key, member);
    }

    /**
     * Says that the table is complete.
     *
     * @throws RuleViolated if nobody sits at it, or a district has no person at an inter-district table (ER-31)
     */
    @Transactional(readOnly = true)
    public void complete(String key) {
        var profile = profiles.get(key);
        if (members(key).isEmpty()) {
            throw new RuleViolated("Il tavolo non ha ancora persone: indicane almeno una.");
        }
        var missing = districtsWithoutPerson(profile);
        if (!missing.isEmpty()) {
            throw new RuleViolated(
                    "«Distretto»: al tavolo serve una persona del Comune capofila per ogni distretto; mancano: %s."
                            .formatted(String.join(", ", missing)));
        }
    }

    /** Districts that still need their person; none where the rule does not hold. */
    public List<String> districtsWithoutPerson(CommunityProfile profile) {
        if (!isInterdistrict(profile)) {
            return List.of();
        }
        var present = districtsWithPerson(profile.key());
        return profiles.areasOf(profile).stream()
                .filter(district -> !present.contains(district))
                .toList();
    }

    private List<String> districtsWithPerson(String key) {
        return members(key).stream()
                .filter(member -> member.role() == TableMember.Role.COMUNE_CAPOFILA)
                .map(TableMember::district)
                .toList();
    }

    /** The people at the table, in the order of their first day. */
    public List<TableMember> members(String key) {
        return members.list("where profile = ? order by valid_from, person", key);
    }

    private void insert(String key, TableMember member) {
        members.insert(member, "id", UUID.randomUUID(), "profile", key);
    }
}
