/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, scripts and fonts: served below three addresses only, and named in pages with the hash of their content. Spring asks of every link of a page
 * whether a file answers it. With a handler for all addresses that is a search through some two hundred jars for each link to a page, which finds nothing and is not
 * remembered; so only links below these addresses are asked about, and those of Camunda's pages, whose names carry no hash, are not.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    /** Where files are served, each with the place of its files. */
    private record Place(String pattern, String location) {}

    private static final List<Place> PLACES = List.of(
            new Place("/stile/**", "classpath:/static/stile/"),
            new Place("/script/**", "classpath:/static/script/"),
            new Place("/webjars/**", "classpath:/META-INF/resources/webjars/"));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var place : PLACES) {
            registry.addResourceHandler(place.pattern())
                    .addResourceLocations(place.location())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    @Bean
    static SmartInitializingSingleton onlyLinksToAssetsAreLookedUp(
            ResourceUrlProvider links, @Qualifier("resourceHandlerMapping") HandlerMapping files) {
        return () -> {
            var handlers = new LinkedHashMap<String, ResourceHttpRequestHandler>();
            ((AbstractUrlHandlerMapping) files).getHandlerMap().forEach((pattern, handler) -> {
                if (PLACES.stream().anyMatch(place -> place.pattern().equals(pattern))) {
                    handlers.put(pattern, (ResourceHttpRequestHandler) handler);
                }
            });
            links.setHandlerMap(handlers);
        };
    }
}
