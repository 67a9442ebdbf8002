/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan offices, version by version. */
@Service
public class PlanOffices {

    private final PlanOfficeRows rows;

    PlanOffices(PlanOfficeRows rows) {
        this.rows = rows;
    }

    /** Whether the area has a plan office that works on that day (TO-7). */
    @Transactional(readOnly = true)
    public boolean isActive(String area, LocalDate day) {
        return working(area, day).isPresent();
    }

    /**
     * Like {@link #isActive}, for one who will wait if it is not: until the transaction ends the office cannot become active
     * unseen.
     */
    @Transactional
    public boolean isActiveOrAwaited(String area, LocalDate day) {
        rows.lock(area);
        return isActive(area, day);
    }

    /** The version that works on that day. */
    @Transactional(readOnly = true)
    public Optional<PlanOffice> working(String area, LocalDate day) {
        return versions(area).stream().filter(office -> office.worksOn(day)).findFirst();
    }

    /** Every version of an area's office, latest first. */
    @Transactional(readOnly = true)
    public List<PlanOffice> versions(String area) {
        return rows.ofAreas(List.of(area));
    }

    /** Every version of the offices of those areas, by area, latest first. */
    @Transactional(readOnly = true)
    public List<PlanOffice> ofAreas(Collection<String> areas) {
        return rows.ofAreas(areas);
    }

    /** @throws IllegalArgumentException if there is none with that key, e.g. {@code RHO-UDP-1} */
    @Transactional(readOnly = true)
    public PlanOffice get(String key) {
        return rows.find(key).orElseThrow(() -> new IllegalArgumentException("no plan office " + key));
    }

    @Transactional(readOnly = true)
    public Optional<PlanOffice> find(UUID id) {
        return rows.find(id);
    }

    /** The bodies that make staff available. */
    @Transactional(readOnly = true)
    public List<StaffSource> sources(PlanOffice office) {
        return rows.sources(office.id());
    }
}
