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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each address knows: its methods, and the media types that it reads and answers. For the {@code Allow} of a 405,
 * which the server itself does not fill in, and to say what would have been answered.
 */
@ApplicationScoped
class KnownAddresses {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final List<Address> addresses = new ArrayList<>();

    /** Reads the OpenAPI document that the build made of the resources. */
    @Inject
    KnownAddresses(ObjectMapper json) {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (document != null) {
                json.readTree(document)
                        .path("paths")
                        .properties()
                        .forEach(path -> addresses.add(new Address(pattern(path.getKey()), path.getValue())));
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

    /** Whether there is such an address that does not know a method. */
    boolean knowsOtherMethods(String method, String path) {
        Set<String> known =
                at(path).flatMap(address -> methods(address).stream()).collect(Collectors.toSet());
        return !known.isEmpty() && !known.contains(method);
    }

    /** The methods of an address, as the header wants them. */
    String methods(String path) {
        return joined(at(path).flatMap(address -> methods(address).stream()));
    }

    /**
     * What a request could have asked for, as a sentence behind a blank; empty where nothing is known.
     *
     * @param type of the problem that it has
     */
    String hint(ProblemType type, String method, String path) {
        if (type.equals(ProblemTypes.METHOD_NOT_ALLOWED)) {
            return sentence(" This address knows ", methods(path));
        }
        // What answers GET answers HEAD.
        String asked = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        if (type.equals(ProblemTypes.UNSUPPORTED_MEDIA_TYPE)) {
            return sentence(
                    " The body is read as ",
                    joined(at(path).flatMap(address -> names(address.path(asked).at("/requestBody/content")))));
        }
        if (type.equals(ProblemTypes.NOT_ACCEPTABLE)) {
            return sentence(
                    " The answer can be ",
                    joined(at(path).flatMap(address -> address.path(asked).path("responses").properties().stream())
                            .filter(answer -> answer.getKey().startsWith("2"))
                            .flatMap(answer -> names(answer.getValue().path("content")))));
        }
        return "";
    }

    private Stream<JsonNode> at(String path) {
        return addresses.stream()
                .filter(address -> address.path().matcher(path).matches())
                .map(Address::operations);
    }

    private static Stream<String> names(JsonNode members) {
        return members.properties().stream().map(Map.Entry::getKey);
    }

    private static String joined(Stream<String> names) {
        return names.distinct().sorted().collect(Collectors.joining(", "));
    }

    private static String sentence(String start, String names) {
        return names.isEmpty() ? "" : start + names + ".";
    }

    /**
     * An address of the OpenAPI document.
     *
     * @param path of the addresses that it stands for
     * @param operations by their methods
     */
    private record Address(Pattern path, JsonNode operations) {}
}
