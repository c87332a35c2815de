package org.migrationprofiles.kit.erasure;

import java.util.List;
import java.util.Map;
import org.migrationprofiles.kit.change.AggregateType;

/**
 * What is to be erased of a person: which members of which record.
 *
 * <p>A path leads to a member of the record's JSON form: names of members, joined by slashes. In the place of an element of a
 * list stands {@code *} for all elements, or {@code member=value} for those whose member says so:
 * {@code respondentName}, {@code recipients/key=r-7/name}, {@code answers/*}{@code /text}.
 *
 * @param type of the record that tells of the person
 * @param aggregateId of that record
 * @param collection its kind in imports, such as {@code interviews}, whose kept rows are looked through
 * @param identities members by which a row of an import without an id tells that it is this record, such as its key; one map for
 *     each way to call it, none when there is no way
 * @param fields paths of what is erased: emptied where the record, an answer or a row of an import states it
 * @param names those of the paths that lead to names of the person or the like (an address, a number): what stood there at any
 *     time is also taken out of the other texts of the record, of reasons, and of messages about rows of imports
 */
public record PersonalData(
        AggregateType type,
        String aggregateId,
        String collection,
        List<Map<String, String>> identities,
        List<String> fields,
        List<String> names) {

    /** Unchanging. */
    public PersonalData {
        identities = identities.stream().<Map<String, String>>map(Map::copyOf).toList();
        fields = List.copyOf(fields);
        names = List.copyOf(names);
    }
}
