package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics that the replica follows, and the group that reads them. */
@ApplicationScoped
class ReplicaTopics {

    private final List<String> names;
    private final String group;

    /**
     * @param names {@code mp.messaging.incoming.replica.topics}
     * @param group {@code mp.messaging.incoming.replica.group.id}
     */
    @Inject
    ReplicaTopics(
            @ConfigProperty(name = "mp.messaging.incoming.replica.topics") String names,
            @ConfigProperty(name = "mp.messaging.incoming.replica.group.id") String group) {
        this.names = Arrays.stream(names.split(",", -1)).map(String::strip).toList();
        this.group = group;
    }

    List<String> names() {
        return names;
    }

    String group() {
        return group;
    }
}
