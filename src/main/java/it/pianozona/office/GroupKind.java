/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

/** The groups and tables that work beside the plan office (requirement 2.2). */
public enum GroupKind {
    TARGET_GROUP("Gruppo tecnico per target di utenza"),
    THEMATIC_TABLE("Tavolo tecnico tematico"),
    PLAN_GROUP("Gruppo di piano"),
    INTERDISTRICT_TABLE("Tavolo di coordinamento interdistrettuale");

    private final String italian;

    GroupKind(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
