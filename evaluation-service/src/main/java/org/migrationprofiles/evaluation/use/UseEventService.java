package org.migrationprofiles.evaluation.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of use events. Refused is what names a subject or a project that is not on record (422). */
@ApplicationScoped
public class UseEventService extends AggregateUseCases<UseEventContent, UseEvent> {

    private final References references;

    @Inject
    public UseEventService(EntityManager entities, AggregateWriter writer, References references) {
        super(UseEvent.TYPE, UseEvent.class, entities, writer);
        this.references = references;
    }

    @Override
    protected UseEvent made(UseEventContent content) {
        return new UseEvent(content);
    }

    @Override
    protected void check(UseEventContent content, @Nullable UseEvent known) {
        references.requireSubject(content.subject(), "/subject");
        for (int index = 0; index < content.followOnProjects().size(); index++) {
            UUID project = content.followOnProjects().get(index).projectId();
            if (project != null) {
                references.require("project", project.toString(), "/followOnProjects/" + index + "/projectId");
            }
        }
    }
}
