package org.migrationprofiles.project.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;
import org.migrationprofiles.project.organisation.Organisation;
import org.migrationprofiles.project.organisation.OrganisationContent;
import org.migrationprofiles.project.organisation.OrganisationService;

/** Organisations, exported and imported; called by their keys. */
@Singleton
class OrganisationCollection extends AggregateCollection<OrganisationContent, Organisation> {

    private final OrganisationService organisations;

    @Inject
    OrganisationCollection(CollectionContext context, OrganisationService organisations) {
        super(context, "organisations", OrganisationContent.class, Organisation.class);
        this.organisations = organisations;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("key", "#org+code", "name", "#org+name", "category", "#org+type");
    }

    @Override
    protected Optional<Organisation> withNameOf(ObjectNode content) {
        return organisations.find(content.path("key").asText());
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    protected void expectNames(List<ObjectNode> contents) {
        organisations.expect(contents.stream()
                .map(content -> content.path("key").asText())
                .distinct()
                .toList());
    }

    @Override
    protected Organisation create(OrganisationContent content) {
        return organisations.create(content);
    }

    @Override
    protected Organisation change(Organisation known, OrganisationContent content) {
        return organisations.change(known, content);
    }
}
