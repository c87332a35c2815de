package org.migrationprofiles.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validates against the JSON Schemas of the contracts (draft 2020-12, formats asserted). The schemas are tolerant, as a
 * consumer has to be: they say {@code "additionalProperties": true}. Read strictly, they refuse what they do not name,
 * as a producer's test has to.
 */
final class ContractSchemas {

    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final ContractSchemas TOLERANT = new ContractSchemas(false);
    private static final ContractSchemas STRICT = new ContractSchemas(true);

    private final JsonSchemaFactory factory;

    private ContractSchemas(boolean strict) {
        factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(new FileLoader(strict))));
    }

    static ContractSchemas tolerant() {
        return TOLERANT;
    }

    static ContractSchemas strict() {
        return STRICT;
    }

    /**
     * What is wrong with a value, in words with the place; empty when nothing is.
     *
     * @param schema its path in the contracts
     */
    List<String> violations(String schema, JsonNode value) {
        SchemaLocation location =
                SchemaLocation.of(ContractFiles.path(schema).toUri().toString());
        return factory.getSchema(location, CONFIG).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private record FileLoader(boolean strict) implements SchemaLoader {

        @Override
        public @Nullable InputStreamSource getSchema(AbsoluteIri address) {
            if (!address.toString().startsWith("file:")) {
                return null;
            }
            return () -> {
                String schema = Files.readString(Path.of(URI.create(address.toString())));
                String read = strict
                        ? schema.replace("\"additionalProperties\": true", "\"additionalProperties\": false")
                        : schema;
                return new ByteArrayInputStream(read.getBytes(StandardCharsets.UTF_8));
            };
        }
    }
}
