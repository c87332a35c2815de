package org.migrationprofiles.kit.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which methods an address knows, for the {@code Allow} of a 405, which the server itself does not fill in. */
@ApplicationScoped
class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final List<Address> addresses = new ArrayList<>();

    /** Reads the OpenAPI document that the build made of the resources. */
    @Inject
    AllowedMethods(ObjectMapper json) {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (document != null) {
                json.readTree(document)
                        .path("paths")
                        .properties()
                        .forEach(path -> addresses.add(new Address(pattern(path.getKey()), methods(path.getValue()))));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+") + "/?");
    }

    private static Set<String> methods(JsonNode path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        path.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** The methods of an address, as the header wants them. */
    String allowed(String path) {
        return addresses.stream()
                .filter(address -> address.path().matcher(path).matches())
                .flatMap(address -> address.methods().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * An address of the OpenAPI document.
     *
     * @param path of the addresses that it stands for
     * @param methods that it knows
     */
    private record Address(Pattern path, Set<String> methods) {}
}
