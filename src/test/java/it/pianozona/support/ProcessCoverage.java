/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Judges a class that says it {@link Covers} a process, after its last test. */
class ProcessCoverage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(ProcessCoverage.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        PathsTaken.forget(process(context));
        context.getStore(NAMESPACE).put("passed", new TreeSet<String>());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isEmpty()) {
            passed(test).add(test.getRequiredTestMethod().getName());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var all = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (passed(context).size() < all) {
            return;
        }
        var missing = PathsTaken.missing(process(context));
        if (!missing.isEmpty()) {
            throw new AssertionError("%s takes every path of %s except: %s"
                    .formatted(
                            context.getRequiredTestClass().getSimpleName(),
                            process(context),
                            String.join(", ", missing)));
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> passed(ExtensionContext context) {
        return context.getStore(NAMESPACE).get("passed", Set.class);
    }

    private static String process(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Covers.class).value();
    }
}
