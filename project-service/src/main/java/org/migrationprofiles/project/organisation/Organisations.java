package org.migrationprofiles.project.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organisations on record. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {}
