/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The product is measured as it is shipped, without what the tests add to it. */
final class NoTestBeans extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
        return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoTestBeans;
    }

    @Override
    public int hashCode() {
        return NoTestBeans.class.hashCode();
    }
}
