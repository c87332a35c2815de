package org.migrationprofiles.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.migrationprofiles.kit.problem.Texts;

/** Takes text only from text, and only what every part of the suite can keep. */
class StorableTextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StorableTextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!Texts.storable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "has a character that is none");
        }
        return text;
    }
}
