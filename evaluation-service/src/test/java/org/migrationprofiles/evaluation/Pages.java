package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** Reads lists page by page. */
final class Pages {

    private Pages() {}

    /** A list that is read one record at a time has just these, in this order. */
    static void assertFound(String address, String query, String... ids) {
        List<String> found = new ArrayList<>();
        String first = address + "?limit=1&" + query;
        String next = first;
        while (next != null) {
            JsonPath page = Records.get(next).statusCode(200).extract().jsonPath();
            found.addAll(page.getList("items.id"));
            String cursor = page.getString("next");
            next = cursor == null ? null : first + "&cursor=" + cursor;
        }
        assertThat(found).as(query).containsExactly(ids);
    }
}
