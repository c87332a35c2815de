package org.migrationprofiles.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import java.math.BigDecimal;

/** Takes no number of more zeros than anything here can count or keep: a small text may stand for billions of them. */
class BoundedNumberDeserializer extends NumberDeserializers.BigDecimalDeserializer {

    private static final long serialVersionUID = 1L;
    // What is beyond what a field takes is left for its validation to refuse.
    private static final int MOST_ZEROS = 1_000_000;

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal number = super.deserialize(parser, context);
        if (number != null && Math.abs((long) number.scale()) > MOST_ZEROS) {
            return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "has too many zeros");
        }
        return number;
    }
}
