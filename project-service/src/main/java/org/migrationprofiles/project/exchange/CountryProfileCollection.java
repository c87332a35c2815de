package org.migrationprofiles.project.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.project.profile.CountryProfile;
import org.migrationprofiles.project.profile.CountryProfileContent;
import org.migrationprofiles.project.profile.CountryProfileService;

/** Country profiles, exported and imported; called by their project and country, or by their country alone. */
@Singleton
class CountryProfileCollection extends AggregateCollection<CountryProfileContent, CountryProfile> {

    private final CountryProfileService profiles;

    @Inject
    CountryProfileCollection(CollectionContext context, CountryProfileService profiles) {
        super(context, "profiles", CountryProfileContent.class, CountryProfile.class);
        this.profiles = profiles;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("country", "#country+code+iso3", "projectId", "#activity+id");
    }

    @Override
    public Set<String> namingItsKind() {
        return Set.of("supersedes");
    }

    @Override
    protected Optional<CountryProfile> withNameOf(ObjectNode content) {
        String country = content.path("country").asText();
        String project = content.path("projectId").asText();
        if (Ids.isId(project)) {
            return profiles.find(UUID.fromString(project), country);
        }
        return readable(content)
                .flatMap(sought -> profiles.ofCountryAlone(country).stream()
                        .filter(profile -> profile.content().equals(sought))
                        .findFirst());
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    protected void expectNames(List<ObjectNode> contents) {
        profiles.expect(readable(contents));
    }

    @Override
    protected CountryProfile create(CountryProfileContent content) {
        return profiles.create(content);
    }

    @Override
    protected CountryProfile change(CountryProfile known, CountryProfileContent content) {
        return profiles.change(known, content);
    }
}
