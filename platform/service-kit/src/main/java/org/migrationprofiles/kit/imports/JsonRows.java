package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.table.CsvReader;
import org.migrationprofiles.kit.table.ExactJson;

/** The objects of a JSON array, or of texts with one object after the other. One is held at a time. */
final class JsonRows implements BodyRows {

    private final JsonParser parser;
    private final boolean lines;
    private boolean started;
    private boolean inArray;
    private boolean ended;

    /**
     * @param lines whether there is one object after the other, and maybe none
     */
    JsonRows(Reader text, boolean lines) throws IOException {
        this.parser = ExactJson.factory().createParser(text);
        this.lines = lines;
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public @Nullable String next() throws IOException {
        JsonToken token = parser.nextToken();
        if (!started) {
            started = true;
            inArray = token == JsonToken.START_ARRAY;
            if (token == null && !lines) {
                throw new ProblemException(
                        ProblemTypes.MALFORMED_BODY,
                        "The body is empty; it is an array of objects, which may be empty.");
            }
            token = inArray ? parser.nextToken() : token;
        }
        if (inArray && token == JsonToken.END_ARRAY && !ended) {
            ended = true;
            token = parser.nextToken();
        }
        if (token == null) {
            return null;
        }
        if (token != JsonToken.START_OBJECT || ended) {
            throw new ProblemException(
                    ProblemTypes.MALFORMED_BODY,
                    "The body is an array of objects, or one object after the other; at line "
                            + parser.currentLocation().getLineNr() + " is something else.");
        }
        return object();
    }

    private String object() throws IOException {
        StringWriter text = new BoundedWriter(parser);
        try (JsonGenerator generator = ExactJson.generator(text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }

    /** Keeps what is written, up to a limit. */
    private static final class BoundedWriter extends StringWriter {

        private final JsonParser parser;

        BoundedWriter(JsonParser parser) {
            this.parser = parser;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            if (getBuffer().length() + length > CsvReader.LONGEST_ROW) {
                throw new ProblemException(
                        ProblemTypes.MALFORMED_BODY,
                        "The object at line " + parser.currentLocation().getLineNr() + " has more than "
                                + CsvReader.LONGEST_ROW + " characters.");
            }
            super.write(characters, offset, length);
        }
    }
}
