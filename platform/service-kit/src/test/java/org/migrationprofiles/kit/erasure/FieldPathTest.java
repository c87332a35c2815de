package org.migrationprofiles.kit.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A path empties what it leads to, and only that. */
class FieldPathTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void leadsToMembersElementsAndOneElement() throws Exception {
        String record = """
                {"name":"Zoë","nested":{"name":"Ada"},
                 "recipients":[{"key":"a","name":"Bo","tags":["x"]},{"key":"b","name":"Cy","tags":["y"]}]}
                """;

        assertThat(emptied(record, "name")).isEqualTo(json.readTree(record.replace("\"Zoë\"", "null")));
        assertThat(emptied(record, "nested/name")).isEqualTo(json.readTree(record.replace("\"Ada\"", "null")));
        assertThat(emptied(record, "recipients/*/tags"))
                .isEqualTo(json.readTree(record.replace("[\"x\"]", "[]").replace("[\"y\"]", "[]")));
        assertThat(emptied(record, "recipients/key=b/name")).isEqualTo(json.readTree(record.replace("\"Cy\"", "null")));
        assertThat(emptied(record, "unknown")).isEqualTo(json.readTree(record));
        assertThat(emptied(record, "name/further")).isEqualTo(json.readTree(record));
    }

    @Test
    void tellsTheTextsThatStandThere() throws Exception {
        JsonNode record = json.readTree("{\"people\":[{\"names\":[\"A\",\"B\"]},{\"names\":[\"C\"]}]}");
        List<String> texts = new ArrayList<>();

        FieldPath.of("people/*/names").texts(record, texts::add);

        assertThat(texts).containsExactly("A", "B", "C");
    }

    @Test
    void hasNoEmptySegments() {
        assertThatThrownBy(() -> FieldPath.of("a//b")).isInstanceOf(IllegalArgumentException.class);
    }

    private JsonNode emptied(String record, String path) throws Exception {
        JsonNode tree = json.readTree(record);
        var unused = FieldPath.of(path).empty(tree);
        return tree;
    }
}
