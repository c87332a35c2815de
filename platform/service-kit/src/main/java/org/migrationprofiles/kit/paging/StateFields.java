package org.migrationprofiles.kit.paging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Set;

/** The fields that a record has in JSON, at its top level. */
public final class StateFields {

    private StateFields() {}

    /** Their names, in their order. */
    public static Set<String> of(Class<?> state) {
        Set<String> names = new LinkedHashSet<>();
        for (RecordComponent component : state.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(of(component.getType()));
            } else {
                names.add(component.getName());
            }
        }
        return names;
    }
}
