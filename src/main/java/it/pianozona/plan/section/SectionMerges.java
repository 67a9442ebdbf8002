/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.text.ParagraphMerge;
import java.util.List;
import org.springframework.stereotype.Service;

/** Holds a person's draft against what another has saved since the draft began. */
@Service
public class SectionMerges {

    private final SectionVersions versions;

    SectionMerges(SectionVersions versions) {
        this.versions = versions;
    }

    /** The merged text in parts; what both changed is to be chosen. */
    public List<ParagraphMerge.Part> parts(String cycleKey, String code, SectionDraft draft, SectionVersion other) {
        return ParagraphMerge.of(versions.text(cycleKey, code, draft.base()), other.text(), draft.text());
    }
}
