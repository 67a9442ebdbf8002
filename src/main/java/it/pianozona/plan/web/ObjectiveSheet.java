/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.measure.MeasureFields;
import it.pianozona.plan.chain.Objective;
import it.pianozona.rule.Problems;

/** What the form of an objective sends: its own fields and those of its indicators, whose faults are said together. */
record ObjectiveSheet(ObjectiveInput fields, MeasureFields indicators) implements RowInput<Objective> {

    ObjectiveSheet upon(int newer) {
        return new ObjectiveSheet(fields.upon(newer), indicators);
    }

    @Override
    public String id() {
        return fields.id();
    }

    @Override
    public String version() {
        return fields.version();
    }

    @Override
    public Objective row() {
        var problems = new Problems().also(fields::row);
        var measures = indicators.read(problems);
        problems.refuse();
        return fields.row().with(measures);
    }
}
